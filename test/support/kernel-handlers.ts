import { authHandlers } from '../../src/server/auth/handlers'
import { fileHandlers } from '../../src/server/files/handlers'
import { healthHandlers } from '../../src/server/health/handlers'
import type { Handlers, WriteHandler } from '../../src/server/kernel'
import type { meRoutes } from '#contract'

type Overrides = { readonly [Group in keyof Handlers]?: Partial<Handlers[Group]> }

/** A small write: puts the caller's name down. */
export const rename: WriteHandler<typeof meRoutes.rename> = async ({ db, caller, audit }, { body }) => {
  const accountId = caller.kind === 'person' ? caller.accountId : ''
  await db.updateTable('accounts').set({ name: body.name }).where('id', '=', accountId).execute()
  await audit({ action: 'account.rename', objectKind: 'account', objectId: accountId })
  return { done: true }
}

const notPartOfThisTest = () => Promise.reject(new Error('this row is not part of the test'))

function group<Group extends keyof Handlers>(handlers: Partial<Handlers[Group]>): Handlers[Group] {
  return new Proxy(handlers, {
    get: (known, name) => Reflect.get(known, name) ?? notPartOfThisTest,
  }) as Handlers[Group]
}

/** What the kernel is tested with: its own rows as they are, and of the others only what the test gives. */
export function kernelHandlers(overrides: Overrides = {}): Handlers {
  return {
    public: group<'public'>({ ...healthHandlers, ...overrides.public }),
    auth: authHandlers,
    me: group<'me'>({ rename, ...overrides.me }),
    filings: group<'filings'>({ ...overrides.filings }),
    together: group<'together'>({ ...overrides.together }),
    history: group<'history'>({ ...overrides.history }),
    files: fileHandlers(async () => undefined),
    workshops: group<'workshops'>({ ...overrides.workshops }),
    desk: group<'desk'>({ ...overrides.desk }),
  }
}
