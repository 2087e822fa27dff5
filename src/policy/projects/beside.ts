import type { Day } from '../calendar/day'
import { NOT_POLICY_LABEL } from '../cite'
import type { AssessedFinding } from '../eligibility/assess'
import { discretion } from '../eligibility/verdicts'
import type { Finding } from '../finding'
import type { Settings } from '../settings/settings'
import { clause } from '../text/clauses'
import { overlapFinding, type ProjectEnd, type ProjectPeriod } from './period'

/** What a workshop has besides the project it puts forward now. */
export interface ProjectsBeside {
  /** Its projects so far. */
  readonly projects: readonly ProjectEnd[]
  /** Whether another application of it takes part in the same round. */
  readonly isAnotherInRound: boolean
}

const ANOTHER = discretion('同一工作室在本次评选中还有一份申报，能否都参加由区人力资源社会保障局认定。')

/**
 * P32a: the text says neither whether a project may be put forward while another one runs, nor how many a workshop may
 * put forward in one round. Both readings are the bureau's, and say so.
 */
export function besideFindings(
  next: ProjectPeriod,
  { projects, isAnotherInRound }: ProjectsBeside,
  today: Day,
  settings: Pick<Settings, 'overlappingProjects'>,
): readonly AssessedFinding[] {
  const overlap = projects.length === 0 ? [] : [overlapFinding(next, projects, today, settings)]
  return [
    ...overlap.map((finding) => assessed('project.overlap', '与前一个项目的先后', finding)),
    ...(isAnotherInRound ? [assessed('project.another', '同一次评选中的其他申报', ANOTHER)] : []),
  ]
}

function assessed(ruleId: string, title: string, { outcome, reason }: Finding): AssessedFinding {
  return {
    ruleId,
    group: 'project',
    title,
    clause: 'P32a',
    quote: clause('P32a').quote,
    outcome,
    reason: `${reason}（${NOT_POLICY_LABEL}）`,
    evidenceWanted: [],
    ...(outcome === 'unmet' ? { remedy: '请等前一个项目结束后再申报。' } : {}),
  }
}
