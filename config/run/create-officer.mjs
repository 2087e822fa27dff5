/** `npm run create-officer`: makes the first desk account; asks its questions on the terminal. */
import { buildStale, staleAmong } from './build.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { passThrough } from './process.mjs'

const stale = staleAmong(['server'])
await ensureInstalled({ withDev: stale.length > 0 })
const results = await buildStale(stale)
process.exitCode = results.every((result) => result.isPassed)
  ? await passThrough(process.execPath, ['dist/server/create-officer.js', ...process.argv.slice(2)])
  : 1
