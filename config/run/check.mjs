/** `npm run check`: types, lint, format, unused code and architecture; runs all of them, then reports. */
import { availableParallelism } from 'node:os'
import { ensureInstalled } from './ensure-installed.mjs'
import { atMost, collect, isMain, say, seconds, tool } from './process.mjs'

const steps = [
  { name: '类型（tsc -b）', command: [tool('typescript/bin/tsc'), '-b'] },
  {
    name: '规范（oxlint）',
    command: [tool('oxlint/bin/oxlint'), 'src', 'test', 'config'],
  },
  {
    name: '格式（Prettier）',
    command: [
      tool('prettier/bin/prettier.cjs'),
      '--check',
      '.',
      '--log-level',
      'warn',
      '--cache',
      '--cache-location',
      '.cache/prettier',
    ],
  },
  {
    name: '无用代码（knip）',
    command: [
      tool('knip/bin/knip.js'),
      '--config',
      'config/knip.jsonc',
      '--cache',
      '--cache-location',
      '.cache/knip',
    ],
  },
]

const architecture = {
  name: '架构（jest）',
  command: [
    tool('jest/bin/jest.js'),
    '--config',
    'config/jest.config.cjs',
    'test/architecture.test.ts',
    'test/readme.test.ts',
  ],
}

const runStep =
  ({ name, command }) =>
  async () => {
    const { code, output, ms } = await collect(process.execPath, command, { env: { NO_COLOR: '1' } })
    const isPassed = code === 0
    say(`${isPassed ? '✓' : '✗'} ${name}  ${seconds(ms)}`)
    return { name, isPassed, output, ms }
  }

/** Runs the checks and prints what the failing ones said; Jest runs the architecture test itself in `npm test`. */
export const check = async ({ withArchitecture }) => {
  const jobs = (withArchitecture ? [...steps, architecture] : steps).map(runStep)
  const results = await atMost(Math.min(2, availableParallelism()), jobs)
  for (const { name, output } of results.filter((result) => !result.isPassed))
    say(`\n── ${name}\n${output.trim()}`)
  return results
}

if (isMain(import.meta)) {
  await ensureInstalled()
  const results = await check({ withArchitecture: true })
  const failed = results.filter((result) => !result.isPassed).length
  say(`\n${results.length - failed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
