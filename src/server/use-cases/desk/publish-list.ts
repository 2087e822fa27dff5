import type { RequestOf, Routes } from '#contract'
import {
  deadlineText,
  NO_CALENDAR,
  publicityPeriod,
  shanghaiDay,
  statedEndProblem,
  type Day,
  type PublicityPeriod,
} from '#policy'
import { Refusal, type WriteContext } from '../../kernel'
import { applicationById } from '../../records/applications'
import { LETTERS } from '#contract'
import { calendarNow } from '../../records/calendar'
import { deskOf } from '../../records/caller'
import { recordEvent } from '../../records/events'
import { entriesOf, listById, moveEntry, type EntryRow, type ListRow } from '../../records/lists'
import { accountsOf } from '../../records/members'
import { noticeById } from '../../records/notices'
import { refuseIfFull, refuseUnlessFree } from '../../records/places'
import { settingsNow } from '../../records/settings'
import { titledWorkshop } from '../../records/workshops'

/** 核定并公示: by somebody who prepared nothing of the list; the end comes from the calendar or not at all. */
export async function publishList(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['desk']['publish']>,
): Promise<void> {
  const list = await listById(ctx.db, params.listId)
  const signer = deskOf(ctx).accountId
  if (list.state !== 'draft') throw new Refusal('STATE_CONFLICT')
  if (list.state_version !== body.stateVersion) throw new Refusal('VERSION_STALE')
  const entries = (await entriesOf(ctx.db, list.id)).filter(({ state }) => state === 'proposed')
  if (list.prepared_by === signer || entries.some(({ proposed_by }) => proposed_by === signer))
    throw new Refusal('SAME_PERSON')
  if (entries.length === 0) throw new Refusal('LIST_EMPTY')
  await refuseUnlessItFits(ctx, list, entries)
  const period = await periodFrom(ctx, body.statedEndsOn)
  const id = ctx.services.newId()
  await ctx.db
    .insertInto('publicities')
    .values({
      id,
      list_id: list.id,
      starts_on: period.startsOn,
      ends_on: period.endsOn,
      ends_at: period.endsAt,
      stated_ends_on: body.statedEndsOn ?? null,
      working_days: JSON.stringify(period.days),
      contact: body.contact,
      published_at: ctx.now,
    })
    .execute()
  await markPublished(ctx, list, signer)
  for (const entry of entries) await moveEntry(ctx, entry, 'publish', 'signer')
  await ctx.db
    .updateTable('list_entries')
    .set({ was_public: 1 })
    .where('list_id', '=', list.id)
    .where('state', '=', 'publicised')
    .execute()
  await ctx.audit({
    action: 'list.publish',
    objectKind: 'list',
    objectId: list.id,
    detail: { publicityId: id, startsOn: period.startsOn, endsOn: period.endsOn, entries: entries.length },
  })
  await tellEverybody(ctx, entries, { id, untilText: deadlineText(period.endsAt) })
}

/** P30b, P31, P32b, P35, P36: the list is frozen here, so quota and register are asked once more. */
async function refuseUnlessItFits(
  ctx: WriteContext,
  list: ListRow,
  entries: readonly EntryRow[],
): Promise<void> {
  const notice = await noticeById(ctx.db, list.notice_id)
  for (const kind of ['workshop', 'project'] as const) await refuseIfFull(ctx, notice, kind, 0)
  for (const { kind, application_id } of entries) {
    const { workshop_id: titled } = await applicationById(ctx.db, application_id)
    if (titled !== null) await titledWorkshop(ctx.db, titled)
    else if (kind === 'workshop') await refuseUnlessFree(ctx, notice, application_id)
  }
}

/** P27b: the later of the counted end and the one the notice names; too early a one is not published. */
async function periodFrom(ctx: WriteContext, statedEndsOn: Day | undefined): Promise<PublicityPeriod> {
  const startsOn = shanghaiDay(ctx.now)
  const calendar = await calendarNow(ctx.db)
  const settings = await settingsNow(ctx.db)
  const period = publicityPeriod({ startsOn, statedEndsOn }, calendar, settings)
  if (period === NO_CALENDAR) throw new Refusal('NO_CALENDAR')
  const message =
    statedEndsOn === undefined ? undefined : statedEndProblem(startsOn, statedEndsOn, calendar, settings)
  if (message !== undefined)
    throw new Refusal('PUBLICITY_TOO_SHORT', { problems: [{ path: 'statedEndsOn', message }] })
  return period
}

async function markPublished(ctx: WriteContext, list: ListRow, signer: string): Promise<void> {
  await ctx.db
    .updateTable('lists')
    .set({ state: 'published', state_version: list.state_version + 1, published_by: signer })
    .where('id', '=', list.id)
    .execute()
}

/** One message per application, however many of its entries are on the list. */
async function tellEverybody(
  ctx: WriteContext,
  entries: readonly EntryRow[],
  publicity: { readonly id: string; readonly untilText: string },
): Promise<void> {
  for (const applicationId of new Set(entries.map((entry) => entry.application_id))) {
    const note = `公示至 ${publicity.untilText}`
    await recordEvent(ctx, applicationId, { what: '拟定名单开始公示', by: '签发人员', note })
    const to = await accountsOf(ctx.db, 'filing', applicationId)
    const { workshop_id: titled } = await applicationById(ctx.db, applicationId)
    const letter = titled === null ? LETTERS.publicityStarted : LETTERS.projectPublicityStarted
    await ctx.tell({ to, ...letter(publicity.id, publicity.untilText) })
  }
}
