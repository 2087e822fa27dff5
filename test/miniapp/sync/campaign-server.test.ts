import * as fc from 'fast-check'
import { play } from './support/campaign'
import { schedules } from './support/schedules'
import { openRealGrounds, type RealGrounds } from './support/real-ground'

const seed = Number(process.env['CAMPAIGN_SEED'] ?? Date.now() % 2 ** 31)
const path = process.env['CAMPAIGN_PATH']
const replay = path === undefined ? {} : { path, endOnFailure: true }
const runs = Number(process.env['CAMPAIGN_RUNS'] ?? 1_000)

let real: RealGrounds
beforeAll(async () => {
  real = await openRealGrounds()
}, 60_000)
afterAll(() => real.close())

const grounds = [
  ['progress', 'an entry that can be submitted', 0.8],
  ['application', 'an application with rows and photos', 0.2],
] as const

test.each(grounds)(
  `F1: two phones and the real server, restarts included, keep every answer: %s (CAMPAIGN_SEED=${seed})`,
  async (name, _what, share) => {
    const property = fc.asyncProperty(schedules, async (steps) => {
      expect(await play(real[name], steps)).toEqual([])
    })
    await fc.assert(property, { numRuns: Math.ceil(runs * share), seed, ...replay })
  },
  120_000 + runs * 1_000,
)
