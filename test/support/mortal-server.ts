import type { AddressInfo } from 'node:net'
import { GUARDS } from '../../src/server/access/guards'
import { buildApp } from '../../src/server/app'
import { assemble } from '../../src/server/assemble'
import { HANDLERS } from '../../src/server/handlers'
import type { TestServer } from './server'

export interface MortalServer {
  readonly port: number
  /** Every connection ends; what was not answered stays unanswered. */
  readonly cutAll: () => void
  readonly stop: () => Promise<void>
}

/** One more server program over the same data; `afterCommit` runs when a write stands and nobody has been answered yet. */
export async function mortalServer(
  { config, clock }: Pick<TestServer, 'config' | 'clock'>,
  afterCommit: () => void,
): Promise<MortalServer> {
  const { store, services } = assemble(config, clock, () => undefined)
  const app = await buildApp({
    store: {
      ...store,
      write: async (work) => {
        const result = await store.write(work)
        afterCommit()
        return result
      },
    },
    services,
    config,
    guards: GUARDS,
    handlers: HANDLERS,
    log: () => undefined,
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const cutAll = () => app.server.closeAllConnections()
  return {
    port: (app.server.address() as AddressInfo).port,
    cutAll,
    stop: async () => {
      cutAll()
      await app.close()
      await store.close()
    },
  }
}
