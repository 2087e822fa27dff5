import type { Status } from '#contract'
import {
  APPLICATION,
  daysBetween,
  LIST_ENTRY,
  shanghaiDay,
  type ApplicationState,
  type ListEntryState,
  type RoundPhase,
} from '#policy'
import { lastDayBefore } from '../records/last-day'
import type { EntryRow } from '../records/lists'
import type { ProjectRow, ReportRow } from '../records/workshops'

type Tone = Status['tone']

const APPLICATION_TONES: Readonly<Record<ApplicationState, Tone>> = {
  draft: 'plain',
  submitted: 'wait',
  returned: 'stop',
  accepted: 'pass',
  refused: 'stop',
  withdrawn: 'plain',
  notSelected: 'plain',
}
const ENTRY_TONES: Readonly<Record<ListEntryState, Tone>> = {
  proposed: 'wait',
  publicised: 'wait',
  onHold: 'stop',
  awarded: 'festive',
  removed: 'plain',
}
const PHASES: Readonly<Record<RoundPhase, Status>> = {
  upcoming: { phrase: '即将开始', tone: 'plain' },
  open: { phrase: '正在申报', tone: 'pass' },
  closed: { phrase: '申报已结束', tone: 'plain' },
}

/** The phrase the lifecycle table gives, with its tone. */
export function applicationStatus(state: ApplicationState): Status {
  return { phrase: APPLICATION.publicName[state], tone: APPLICATION_TONES[state] }
}

/** A title is conferred, a project is settled (P28b, P29a). */
export function entryStatus(state: ListEntryState, kind: EntryRow['kind']): Status {
  const isSettled = kind === 'project' && state === 'awarded'
  return { phrase: isSettled ? '已确定项目' : LIST_ENTRY.publicName[state], tone: ENTRY_TONES[state] }
}

export function noticeStatus(phase: RoundPhase): Status {
  return PHASES[phase]
}

export function workshopStatus(workshop: { readonly is_live: number }): Status {
  return workshop.is_live === 1 ? { phrase: '已授牌', tone: 'festive' } : { phrase: '已取消', tone: 'stop' }
}

/** A project before, in and after its period; what follows the end is 验收. */
export function projectStatus(project: Pick<ProjectRow, 'starts_on' | 'ends_on'>, now: string): Status {
  const today = shanghaiDay(now)
  if (today < project.starts_on) return { phrase: '待开始', tone: 'plain' }
  return today <= project.ends_on
    ? { phrase: '建设中', tone: 'pass' }
    : { phrase: '建设期满，待验收', tone: 'wait' }
}

/** Where the report of a year stands; a late one is accepted and marked (definitions.md 5.7). */
export function reportStatus(report: ReportRow | undefined, now: string): Status {
  if (report === undefined) return { phrase: '未到填报时间', tone: 'plain' }
  const daysLate = Math.max(0, daysBetween(lastDayBefore(report.due_at), shanghaiDay(report.filed_at ?? now)))
  if (report.filed_at !== null)
    return { phrase: daysLate === 0 ? '已报送' : `已报送，逾期 ${daysLate} 天`, tone: 'pass' }
  if (daysLate > 0) return { phrase: `逾期 ${daysLate} 天未报送`, tone: 'stop' }
  if (shanghaiDay(now) < report.opens_on) return { phrase: '未到填报时间', tone: 'plain' }
  return { phrase: report.filing_id === null ? '待填报' : '填写中', tone: 'wait' }
}
