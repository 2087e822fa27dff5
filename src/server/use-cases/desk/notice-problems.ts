import {
  dayText,
  roundProblems,
  shanghaiDay,
  type Round,
  type RoundKind,
  type RoundProblem,
  type Settings,
} from '#policy'
import type { NoticeRow } from '../../records/notices'

interface Problem {
  readonly path: string
  readonly message: string
}

/** Everything against publishing a notice beside those that stand (P1c, P30, P32a, P32b). */
export function noticeProblems(
  notice: NoticeRow,
  others: readonly NoticeRow[],
  settings: Settings,
): readonly Problem[] {
  const held = others.flatMap(roundsOf)
  const problems = roundsOf(notice).flatMap((round) =>
    roundProblems(round, held, settings).flatMap((problem) => placed(round.kind, problem)),
  )
  return [...editionProblems(notice.opens_at, settings), ...problems]
}

/** P1c: nobody applies under an edition before the day it is in force. */
function editionProblems(opensAt: string, { measureEffectiveFrom }: Settings): readonly Problem[] {
  if (shanghaiDay(opensAt) >= measureEffectiveFrom) return []
  return [{ path: 'opensAt', message: `申报开始不能早于办法施行日期 ${dayText(measureEffectiveFrom)}。` }]
}

/** A notice calls one round of projects, and in some years one of workshops. */
function roundsOf(notice: NoticeRow): readonly Round[] {
  const { title, programme_year: programmeYear, opens_at: opens, closes_at: closes } = notice
  const base = { programmeYear, noticeRef: title, opens, closes }
  const quotas = [
    ['workshop', notice.workshop_quota],
    ['project', notice.project_quota],
  ] as const
  return quotas
    .filter(([kind, quota]) => kind === 'project' || quota > 0)
    .map(([kind, quota]) => ({ ...base, kind, quota }))
}

/** A second notice of one year is refused as such, whatever it says about projects. */
function placed(kind: RoundKind, { field, message }: RoundProblem): readonly Problem[] {
  if (field === 'closes') return kind === 'project' ? [{ path: 'closesAt', message }] : []
  if (field === 'noticeRef') return kind === 'project' ? [{ path: 'title', message }] : []
  if (kind === 'workshop') return [{ path: 'workshopQuota', message }]
  return field === 'quota' ? [{ path: 'projectQuota', message }] : []
}
