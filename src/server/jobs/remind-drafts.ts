import { LETTERS } from '#contract'
import { closingHours, deadlineText, type ClosingHours } from '#policy'
import type { Kysely } from 'kysely'
import type { WriteContext } from '../kernel'
import { windowOf } from '../records/extensions'
import { accountsOf } from '../records/members'
import type { Services } from '../services'
import type { Database } from '../store/database'
import type { Store } from '../store/store'
import { runWork } from '../work'

const JOB = 'draft-reminders'

interface Owed {
  readonly accountId: string
  readonly filingId: string
  readonly closesAt: string
  readonly hours: ClosingHours
}

/**
 * Reminds everybody who has a draft and has not submitted it, 48 and 6 hours before its deadline: once per person,
 * draft, deadline and stage. After an outage the nearest stage is made up for; after the close nothing is sent.
 */
export async function remindDrafts(parts: {
  readonly store: Store
  readonly services: Services
}): Promise<number> {
  if ((await remindersOwed(parts.store.db, parts.services.clock.now())).length === 0) return 0
  return runWork(parts, { kind: 'system', job: JOB }, async (ctx) => {
    // Asked again inside the transaction: another process may have sent them.
    let sent = 0
    for (const one of await remindersOwed(ctx.db, ctx.now)) if (await remind(ctx, one)) sent += 1
    await ctx.audit({
      action: 'job.draftReminders',
      objectKind: 'job',
      objectId: JOB,
      detail: { sent },
    })
    return sent
  })
}

async function remindersOwed(db: Kysely<Database>, now: string): Promise<readonly Owed[]> {
  const drafts = await db
    .selectFrom('filings')
    .innerJoin('call_notices', 'call_notices.id', 'filings.subject_id')
    .select(['filings.id', 'filings.subject_id'])
    .where('filings.subject_kind', '=', 'notice')
    .where('filings.state', '=', 'draft')
    // Drafts of rounds that are over stay for good: they are not looked at every minute.
    .where((eb) =>
      eb.or([
        eb('call_notices.closes_at', '>', now),
        eb.exists(
          eb
            .selectFrom('extensions')
            .select('extensions.id')
            .whereRef('extensions.filing_id', '=', 'filings.id')
            .where('extensions.closes_at', '>', now),
        ),
      ]),
    )
    .orderBy('filings.id')
    .execute()
  const owed = await Promise.all(drafts.map((draft) => owedFor(db, draft.id, draft.subject_id, now)))
  return owed.flat()
}

async function owedFor(
  db: Kysely<Database>,
  filingId: string,
  noticeId: string,
  now: string,
): Promise<readonly Owed[]> {
  const { closesAt, phase } = await windowOf(db, filingId, noticeId, now)
  const hours = phase === 'open' ? closingHours(closesAt, now) : undefined
  if (hours === undefined) return []
  const sent = await db
    .selectFrom('draft_reminders')
    .select('account_id')
    .where('filing_id', '=', filingId)
    .where('closes_at', '=', closesAt)
    .where('hours', '=', hours)
    .execute()
  const people = await accountsOf(db, 'filing', filingId)
  return people
    .filter((accountId) => !sent.some(({ account_id }) => account_id === accountId))
    .map((accountId) => ({ accountId, filingId, closesAt, hours }))
}

/** Sends one; what another process has noted meanwhile is its to send. */
async function remind(ctx: WriteContext, { accountId, filingId, closesAt, hours }: Owed): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await ctx.db
    .insertInto('draft_reminders')
    .values({ account_id: accountId, filing_id: filingId, closes_at: closesAt, hours, sent_at: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (Number(numInsertedOrUpdatedRows) === 0) return false
  await ctx.tell({ to: [accountId], ...LETTERS.draftUnsubmitted(filingId, hours, deadlineText(closesAt)) })
  return true
}
