import type { Day } from '../calendar/day'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import type { RevocationDecision } from './decide-case'

export interface OpenProject {
  readonly id: string
  /** The day its 评审考核 was passed; absent while it was not. */
  readonly acceptedOn?: Day | undefined
}

export interface RevocationEffects {
  readonly register: { readonly status: '已取消'; readonly on: Day; readonly category: string }
  /** Project by project: pay what was accepted before, or settle without payment. An officer confirms. */
  readonly projects: readonly { readonly id: string; readonly pays: 'dueBefore' | 'nothing' }[]
  /** P60b: the plaque is fetched back. */
  readonly plaque: 'toRecover'
  /** What another workshop may take again (P35, P36). */
  readonly freed: readonly ['leader', 'scopeAndOccupation']
  readonly annualReport: 'optional'
}

/** What a decision to cancel brings with it (P60a, P60b, P43b). */
export function revocationEffects(
  { effectiveOn, category }: RevocationDecision,
  projects: readonly OpenProject[],
  { revokedProjectPays }: Pick<Settings, 'revokedProjectPays'> = DEFAULT_SETTINGS,
): RevocationEffects {
  return {
    register: { status: '已取消', on: effectiveOn, category },
    projects: projects.map(({ id, acceptedOn }) => ({
      id,
      pays:
        revokedProjectPays === 'acceptedBefore' && acceptedOn !== undefined && acceptedOn < effectiveOn
          ? 'dueBefore'
          : 'nothing',
    })),
    plaque: 'toRecover',
    freed: ['leader', 'scopeAndOccupation'],
    annualReport: 'optional',
  }
}

/** P60b: why a decided case cannot be closed yet; undefined when it can. */
export function closingProblem(plaque: {
  readonly state: 'toRecover' | 'recovered' | 'unrecoverable'
  readonly reason?: string | undefined
}): string | undefined {
  if (plaque.state === 'toRecover') return '铭牌还没有收回。'
  return plaque.state === 'unrecoverable' && (plaque.reason ?? '').trim() === ''
    ? '请写明铭牌无法收回的原因。'
    : undefined
}
