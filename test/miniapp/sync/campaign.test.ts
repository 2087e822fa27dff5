import * as fc from 'fast-check'
import { play, schedules } from './support/campaign'
import type { Ground } from './support/campaign'
import { TEST_FORM } from './support/form'
import { newFiling } from './support/scene'
import { ServerDouble } from './support/server-double'

const ground: Ground = {
  form: TEST_FORM,
  open: async (clock) => {
    const server = new ServerDouble(clock.now)
    return {
      wire: (request, by) => server.handle(request, by),
      restart: async () => {},
      close: async () => {},
    }
  },
  begin: async (first, second) => {
    const id = first.sync.start(newFiling)
    await first.settle()
    await second.sync.pull(id)
    return id
  },
  texts: [
    ['person', 'name'],
    ['person', 'skill'],
    ['unit', 'unitName'],
  ],
  rows: { section: 'person', field: 'team', column: 'member' },
  photos: { section: 'person', field: 'certificate', bytes: (n) => new Uint8Array(300_000).fill(n % 251) },
}

const seed = Number(process.env['CAMPAIGN_SEED'] ?? Date.now() % 2 ** 31)
const runs = Number(process.env['CAMPAIGN_RUNS'] ?? 150)

test(`F1: two phones and a server through random faults keep every answer (CAMPAIGN_SEED=${seed})`, async () => {
  const property = fc.asyncProperty(schedules, async (steps) => {
    expect(await play(ground, steps)).toEqual([])
  })
  await fc.assert(property, { numRuns: runs, seed })
}, 60_000)
