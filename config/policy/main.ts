/**
 * `npm run policy -- trace | check FILE.json --as-of DATE | publicity DATE | diagrams | initials`: the measure as code,
 * printed for a person to check by hand, and what is generated from it.
 */
type Run = (args: readonly string[]) => number | Promise<number>

/** The command's module and the function in it. Loaded on demand: one command needs none of the others. */
const COMMANDS: Readonly<Record<string, string>> = {
  trace: 'runTrace',
  check: 'runCheck',
  publicity: 'runPublicity',
  diagrams: 'runDiagrams',
  initials: 'runInitials',
}

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const run = COMMANDS[name]
  if (run === undefined) {
    console.error(`用法：npm run policy -- ${Object.keys(COMMANDS).join(' | ')}`)
    return 2
  }
  const module = (await import(`./${name}.ts`)) as Readonly<Record<string, Run | undefined>>
  return (await module[run]?.(args)) ?? 2
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
