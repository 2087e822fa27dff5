import type { listEntrySchema, listSchema } from '#contract'
import {
  conferrable,
  eventsFor,
  isPublicityOver,
  LIST_ENTRY,
  NO_CALENDAR,
  objectionAnswerDay,
  publicityDay,
  publicityPeriod,
  shanghaiDay,
  type Actor,
  type Settings,
  type WorkCalendar,
} from '#policy'
import type { InferOutput } from 'valibot'
import type { ReadContext } from '../kernel'
import { applicationById } from '../records/applications'
import { calendarNow } from '../records/calendar'
import { deskOf } from '../records/caller'
import {
  entriesOf,
  objectionsAgainst,
  periodOf,
  publicityOf,
  type EntryRow,
  type ListRow,
  type PublicityRow,
} from '../records/lists'
import { noticeById } from '../records/notices'
import { settingsNow } from '../records/settings'
import { entryStatus } from './status'

type List = InferOutput<typeof listSchema>
type Entry = InferOutput<typeof listEntrySchema>

/** A proposed list as the desk works on it. */
export async function presentList(ctx: ReadContext, list: ListRow): Promise<List> {
  const caller = deskOf(ctx)
  const notice = await noticeById(ctx.db, list.notice_id)
  const entries = await entriesOf(ctx.db, list.id)
  const publicity = await publicityOf(ctx.db, list.id)
  const settings = await settingsNow(ctx.db)
  const calendar = await calendarNow(ctx.db)
  const isPreparer =
    list.prepared_by === caller.accountId ||
    entries.some((entry) => entry.state === 'proposed' && entry.proposed_by === caller.accountId)
  const isDraft = list.state === 'draft'
  return {
    id: list.id,
    noticeId: list.notice_id,
    title: list.title,
    state: list.state,
    stateVersion: list.state_version,
    workshopQuota: notice.workshop_quota,
    projectQuota: notice.project_quota,
    entries: await Promise.all(
      entries.map((entry) => presentEntry(ctx, { list, publicity, settings, calendar }, entry)),
    ),
    publicity: publicity === undefined ? null : presentRunning(publicity, ctx.now),
    preview: isDraft ? preview(ctx.now, settings, calendar) : null,
    objectionAnswerWorkingDays: settings.objectionAnswerWorkingDays,
    can: {
      edit: isDraft && caller.roles.includes('officer'),
      publish:
        isDraft &&
        caller.roles.includes('signer') &&
        !isPreparer &&
        entries.some((entry) => entry.state === 'proposed'),
    },
  }
}

/** What publishing today would give; null where the calendar does not reach. */
function preview(now: string, settings: Settings, calendar: WorkCalendar): List['preview'] {
  const period = publicityPeriod({ startsOn: shanghaiDay(now) }, calendar, settings)
  if (period === NO_CALENDAR) return null
  const { startsOn, endsOn, endsAt, days } = period
  return { startsOn, endsOn, endsAt, workingDays: [...days] }
}

function presentRunning(row: PublicityRow, now: string): NonNullable<List['publicity']> {
  const period = periodOf(row)
  return {
    id: row.id,
    startsOn: period.startsOn,
    endsOn: period.endsOn,
    endsAt: period.endsAt,
    workingDays: [...period.days],
    progress: publicityDay(period, now),
    ended: isPublicityOver(period, now),
  }
}

async function presentEntry(
  ctx: ReadContext,
  {
    list,
    publicity,
    settings,
    calendar,
  }: {
    readonly list: ListRow
    readonly publicity: PublicityRow | undefined
    readonly settings: Settings
    readonly calendar: WorkCalendar
  },
  entry: EntryRow,
): Promise<Entry> {
  const application = await applicationById(ctx.db, entry.application_id)
  const caller = deskOf(ctx)
  const roles: readonly Actor[] = caller.roles
  const events = roles.flatMap((role) => eventsFor(LIST_ENTRY, entry.state, role))
  const against = await objectionsAgainst(ctx.db, entry, settings)
  const isFree = conferrable(entry, against, publicity && periodOf(publicity), ctx.now).ok
  const isAnotherObjection = entry.state === 'onHold' && caller.roles.includes('officer')
  return {
    id: entry.id,
    kind: entry.kind,
    applicationId: entry.application_id,
    workshopName: application.workshop_name,
    projectName: entry.kind === 'project' ? application.project_name : null,
    unitName: application.unit_name,
    leaderName: application.leader_name,
    occupation: application.occupation_name,
    approvedFen: entry.approved_fen,
    basis: entry.basis,
    state: entry.state,
    status: entryStatus(entry.state, entry.kind),
    stateVersion: entry.state_version,
    objections: await objectionsOf(ctx, entry.id, { settings, calendar }),
    can: {
      remove: events.includes('remove'),
      award: events.includes('award') && isFree && list.prepared_by !== caller.accountId,
      object: events.includes('object') || isAnotherObjection,
    },
  }
}

async function objectionsOf(
  ctx: ReadContext,
  entryId: string,
  known: { readonly settings: Settings; readonly calendar: WorkCalendar },
): Promise<Entry['objections']> {
  const rows = await ctx.db
    .selectFrom('objections')
    .selectAll()
    .where('entry_id', '=', entryId)
    .orderBy('received_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    receivedAt: row.received_at,
    answerBy: answerBy(row.received_at, known),
    by: ctx.services.vault.open(row.objector),
    facts: row.facts,
    open: row.is_open === 1,
    conclusion: row.conclusion,
  }))
}

/** For display only: the text sets no such period. Null where the calendar does not reach. */
function answerBy(
  receivedAt: string,
  { settings, calendar }: { readonly settings: Settings; readonly calendar: WorkCalendar },
): string | null {
  const day = objectionAnswerDay(shanghaiDay(receivedAt), calendar, settings)
  return day === NO_CALENDAR ? null : day
}
