import * as fc from 'fast-check'
import { play } from './support/campaign'
import { schedules } from './support/schedules'
import { openRealGround } from './support/real-ground'

const seed = Number(process.env['CAMPAIGN_SEED'] ?? Date.now() % 2 ** 31)
const runs = Number(process.env['CAMPAIGN_RUNS'] ?? 30)

let real: Awaited<ReturnType<typeof openRealGround>> | undefined
beforeAll(async () => {
  real = await openRealGround()
}, 60_000)
afterAll(() => real?.close())

test(`F1: two phones and the real server, restarts included, keep every answer (CAMPAIGN_SEED=${seed})`, async () => {
  const property = fc.asyncProperty(schedules, async (steps) => {
    expect(real && (await play(real.ground, steps))).toEqual([])
  })
  await fc.assert(property, { numRuns: runs, seed, interruptAfterTimeLimit: 240_000 })
}, 300_000)
