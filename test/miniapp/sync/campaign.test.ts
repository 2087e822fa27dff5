import * as fc from 'fast-check'
import { play } from './support/campaign'
import { schedules } from './support/schedules'
import { doubleGround } from './support/double-ground'
import { PORT_FAULTS, SERVER_FAULTS } from './support/planted-faults'
import type { Phone } from './support/world'

const seed = Number(process.env['CAMPAIGN_SEED'] ?? Date.now() % 2 ** 31)
const path = process.env['CAMPAIGN_PATH']
const replay = path === undefined ? {} : { path, endOnFailure: true }
const runs = Number(process.env['CAMPAIGN_RUNS'] ?? 500)

test(
  `F1: two phones and a server through random faults keep every answer (CAMPAIGN_SEED=${seed})`,
  async () => {
    const property = fc.asyncProperty(schedules, async (steps) => {
      expect(await play(doubleGround(), steps)).toEqual([])
    })
    await fc.assert(property, { numRuns: runs, seed, ...replay })
  },
  120_000 + runs * 100,
)

async function isCaught(
  ground: ReturnType<typeof doubleGround>,
  sabotage?: Phone['sabotage'],
): Promise<boolean> {
  const property = fc.asyncProperty(
    schedules,
    async (steps) => (await play(ground, steps, sabotage)).length === 0,
  )
  return (await fc.check(property, { numRuns: 1_000, seed: 1, endOnFailure: true })).failed
}

describe('F2: the campaign catches planted faults', () => {
  // As many schedules as it takes, up to a thousand: some faults need two rare steps to meet.
  jest.setTimeout(120_000)
  test.each(Object.entries(PORT_FAULTS))('%s', async (_, sabotage) => {
    expect(await isCaught(doubleGround(), sabotage)).toBe(true)
  })
  test.each(Object.entries(SERVER_FAULTS))('%s', async (_, spoil) => {
    expect(await isCaught(doubleGround(spoil))).toBe(true)
  })
})
