import { Refusal, type Handlers, type ReadContext } from '../kernel'
import { presentFilingSummary } from '../presenters/filing'
import { maskPhone, presentMessage, presentMyWorkshop } from '../presenters/me'
import { presentWays } from '../presenters/ways'
import { personOf } from '../records/caller'
import { presentCertificates } from '../records/certificates'
import { filingsOfPerson, workshopsOfPerson } from '../records/mine'
import { homeTasks } from '../use-cases/me/home'
import { readMessage } from '../use-cases/me/read-message'
import { rename } from '../use-cases/me/rename'

const INBOX_SIZE = 200

/** The signed-in person. */
export const meHandlers: Handlers['me'] = {
  get: async (ctx) => {
    const { caller } = ctx
    if (caller.kind === 'desk')
      return { id: caller.accountId, name: caller.name, phoneMasked: null, deskRoles: [...caller.roles] }
    const { accountId } = personOf(ctx)
    const account = await ctx.db
      .selectFrom('accounts')
      .select('name')
      .where('id', '=', accountId)
      .executeTakeFirst()
    if (account === undefined) throw new Refusal('NOT_SIGNED_IN')
    return { id: accountId, name: account.name, phoneMasked: await phoneOf(ctx, accountId), deskRoles: [] }
  },
  rename: async (ctx, request) => {
    await rename(ctx, request)
    return { done: true }
  },
  home: async (ctx) => {
    const { accountId } = personOf(ctx)
    const filings = await filingsOfPerson(ctx.db, accountId)
    const workshops = await workshopsOfPerson(ctx.db, accountId)
    return {
      tasks: await homeTasks(ctx, filings, workshops),
      filings: await Promise.all(filings.map(({ filing, role }) => presentFilingSummary(ctx, filing, role))),
      workshops: workshops.map(presentMyWorkshop),
      unreadMessages: await unreadOf(ctx, accountId),
    }
  },
  certificates: async (ctx) => ({
    certificates: await presentCertificates(ctx, personOf(ctx).accountId),
  }),
  ways: async (ctx) => ({ ways: await presentWays(ctx, personOf(ctx).accountId) }),
  messages: async (ctx) => {
    const rows = await ctx.db
      .selectFrom('messages')
      .selectAll()
      .where('account_id', '=', personOf(ctx).accountId)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(INBOX_SIZE)
      .execute()
    return { messages: rows.map(presentMessage) }
  },
  readMessage: async (ctx, request) => {
    await readMessage(ctx, request)
    return { done: true }
  },
}

async function phoneOf(ctx: ReadContext, accountId: string): Promise<string | null> {
  const identity = await ctx.db
    .selectFrom('identities')
    .select('subject_sealed')
    .where('account_id', '=', accountId)
    .where('provider', '=', 'phone')
    .executeTakeFirst()
  return identity === undefined ? null : maskPhone(ctx.services.vault.open(identity.subject_sealed))
}

async function unreadOf(ctx: ReadContext, accountId: string): Promise<number> {
  const { count } = await ctx.db
    .selectFrom('messages')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}
