import type { MemberRole, Status } from '#contract'
import { dayText, endOfDayInstant, shanghaiDay, type ApplicationState } from '#policy'
import type { Kysely } from 'kysely'
import type { Filing } from '../records/filing'
import { standingEntry, type EntryRow } from '../records/lists'
import { windowOf } from '../records/extensions'
import { reportOf } from '../records/workshops'
import type { Database } from '../store/database'
import { waitsFor } from './waiting-for'
import { applicationStatus, entryStatus, reportStatus } from './status'

/** Where a filing stands, for the person who looks at it: the word, who acts next, by when. */
export interface Standing {
  readonly status: Status
  readonly waitingFor: string
  readonly dueAt: string | null
}

/** Computed from state, list entries and the server's time; never stored. */
export async function standingOf(
  db: Kysely<Database>,
  filing: Filing,
  role: MemberRole | undefined,
  now: string,
): Promise<Standing> {
  const { subject } = filing
  if (subject.kind === 'notice') return applicationStanding(db, filing, subject.noticeId, role, now)
  if (subject.kind === 'project') {
    return filing.row.state === 'filed'
      ? { status: { phrase: '已报送', tone: 'pass' }, waitingFor: '不用再做什么', dueAt: null }
      : { status: { phrase: '草稿', tone: 'plain' }, waitingFor: '等您填完并提交', dueAt: null }
  }
  const report = await reportOf(db, subject.workshopId, subject.year)
  const status = reportStatus(report, now)
  if (filing.row.state === 'filed') return { status, waitingFor: '不用再做什么', dueAt: null }
  const waitingFor = role === 'contact' ? '等您核对并报送' : '等您填写，由单位联系人报送'
  return { status, waitingFor, dueAt: report?.due_at ?? null }
}

async function applicationStanding(
  db: Kysely<Database>,
  filing: Filing,
  noticeId: string,
  role: MemberRole | undefined,
  now: string,
): Promise<Standing> {
  const state = filing.row.state as ApplicationState
  const status = applicationStatus(state)
  switch (state) {
    case 'draft':
      return draftStanding(db, filing, noticeId, role, now)
    case 'submitted':
      return { status, waitingFor: '等经办人员形式审查', dueAt: null }
    case 'returned':
      return {
        status,
        waitingFor: await waitsFor(db, filing, role),
        dueAt: filing.correction === null ? null : endOfDayInstant(filing.correction.dueOn),
      }
    case 'accepted':
      return acceptedStanding(db, filing.row.id, filing.row.workshop_id === null ? 'workshop' : 'project')
    default:
      return { status, waitingFor: '不用再做什么', dueAt: null }
  }
}

async function draftStanding(
  db: Kysely<Database>,
  filing: Filing,
  noticeId: string,
  role: MemberRole | undefined,
  now: string,
): Promise<Standing> {
  const { opensAt, closesAt: dueAt, phase } = await windowOf(db, filing.row.id, noticeId, now)
  const status = applicationStatus('draft')
  switch (phase) {
    case 'upcoming':
      return {
        status,
        dueAt,
        waitingFor: `可以先填写，${dayText(shanghaiDay(opensAt))}起可以提交`,
      }
    case 'closed':
      return { status, dueAt, waitingFor: '申报期已经结束，草稿为您保留' }
    case 'open':
      return {
        status,
        dueAt,
        waitingFor: await waitsFor(db, filing, role),
      }
  }
}

/** After 受理 the entry on the list tells the story, up to award or 未入选: the workshop's, or a titled one's project. */
async function acceptedStanding(
  db: Kysely<Database>,
  filingId: string,
  kind: EntryRow['kind'],
): Promise<Standing> {
  const entry = await standingEntry(db, filingId, kind)
  const application = await db
    .selectFrom('applications')
    .select('is_open')
    .where('filing_id', '=', filingId)
    .executeTakeFirst()
  if (entry === undefined)
    return application?.is_open === 0
      ? { status: entryStatus('removed', kind), waitingFor: '不用再做什么', dueAt: null }
      : { status: applicationStatus('accepted'), waitingFor: '等专家评审', dueAt: null }
  const status = entryStatus(entry.state, kind)
  const waitingFor = {
    proposed: '等拟定名单核定并公示',
    publicised: '等公示期满',
    onHold: '等异议核查结论',
    awarded: '不用再做什么',
    removed: '不用再做什么',
  }[entry.state]
  return { status, waitingFor, dueAt: null }
}
