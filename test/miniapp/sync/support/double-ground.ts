import type { Ground } from './schedules'
import { TEST_FORM } from './form'
import { newFiling } from './scene'
import { ServerDouble } from './server-double'
import { accountOf } from './world'

/** The campaign against the server in memory; `spoil` plants a fault in it. */
export const doubleGround = (
  spoil: (server: ServerDouble, isRestart: boolean) => void = () => undefined,
): Ground => ({
  form: TEST_FORM,
  open: async (clock) => {
    const server = new ServerDouble(clock.now)
    return {
      wire: (request, by) => {
        spoil(server, false)
        return server.handle(request, accountOf(by))
      },
      restart: async () => spoil(server, true),
      close: async () => undefined,
    }
  },
  begin: async (first, second) => {
    const id = first.sync.start(newFiling)
    await first.settle()
    await second.sync.pull(id)
    return id
  },
  hasOneDraft: true,
  texts: [
    ['person', 'name'],
    ['person', 'skill'],
    ['unit', 'unitName'],
  ],
  rows: { section: 'person', field: 'team', column: 'member' },
  photos: {
    section: 'person',
    field: 'certificate',
    bytes: (n) => Uint8Array.from({ length: 300_000 }, (_, at) => (n + (at >> 12)) % 251),
    isPicture: () => true,
  },
})
