/**
 * `npm run policy -- trace | check FILE.json --as-of DATE | publicity DATE | diagrams | initials`: the measure as code,
 * printed for a person to check by hand, and what is generated from it.
 */
type Run = (args: readonly string[]) => Promise<number>

/** Each is loaded when it is asked for: the compiler for the trace, the pinyin for the initials. */
const COMMANDS: Readonly<Record<string, Run>> = {
  trace: async () => (await import('./trace')).runTrace(),
  check: async (args) => (await import('./check')).runCheck(args),
  publicity: async (args) => (await import('./publicity')).runPublicity(args),
  diagrams: async () => (await import('./diagrams')).runDiagrams(),
  initials: async () => (await import('./initials')).runInitials(),
}

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const run = COMMANDS[name]
  if (run !== undefined) return run(args)
  console.error(`用法：npm run policy -- ${Object.keys(COMMANDS).join(' | ')}`)
  return 2
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
