import * as fc from 'fast-check'
import { play } from './support/campaign'
import { schedules } from './support/schedules'
import { openRealGrounds, type RealGrounds } from './support/real-ground'

const seed = Number(process.env['CAMPAIGN_SEED'] ?? Date.now() % 2 ** 31)
const path = process.env['CAMPAIGN_PATH']
const replay = path === undefined ? {} : { path, endOnFailure: true }
/** Half of the schedules for each ground. */
const runs = Math.ceil(Number(process.env['CAMPAIGN_RUNS'] ?? 1_000) / 2)

let real: RealGrounds
beforeAll(async () => {
  real = await openRealGrounds()
}, 60_000)
afterAll(() => real.close())

const grounds = [
  ['progress', 'an entry that can be submitted'],
  ['application', 'an application with rows and photos'],
] as const

test.each(grounds)(
  `F1: two phones and the real server, restarts included, keep every answer: %s (CAMPAIGN_SEED=${seed})`,
  async (name) => {
    const property = fc.asyncProperty(schedules, async (steps) => {
      expect(await play(real[name], steps)).toEqual([])
    })
    await fc.assert(property, { numRuns: runs, seed, ...replay })
  },
  120_000 + runs * 1_000,
)
