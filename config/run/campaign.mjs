/**
 * `npm run campaign -- [schedules] [seed] [path]`: the sync campaign of `npm test`, as long as wanted, against the
 * server double and the real server. A failing run prints its seed and path; given again they replay that schedule.
 */
import { ensureInstalled } from './ensure-installed.mjs'
import { passThrough, say, tool } from './process.mjs'

const [schedules = '10000', seed = String(Date.now() % 2 ** 31), path] = process.argv.slice(2)
if (![schedules, seed].every((number) => /^\d+$/.test(number))) {
  say('用法：npm run campaign -- [次数] [种子] [路径]')
  process.exit(2)
}
await ensureInstalled()
say(`${schedules} 个随机过程，种子 ${seed}`)
process.exitCode = await passThrough(
  process.execPath,
  [tool('jest/bin/jest.js'), '--config', 'config/jest.config.cjs', 'test/miniapp/sync/campaign', '-t', 'F1'],
  {
    env: {
      CAMPAIGN_RUNS: schedules,
      CAMPAIGN_SEED: seed,
      ...(path === undefined ? {} : { CAMPAIGN_PATH: path }),
    },
  },
)
