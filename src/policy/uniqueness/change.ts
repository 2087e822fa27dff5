import { DEFAULT_SETTINGS } from '../settings/settings'
import { leaderFinding, type LeaderSettings } from './leader'
import type { Occupation, OccupationSettings } from './occupation'
import { placeFinding } from './place'
import type { Register, TitleHolding, UniquenessFinding } from './register'

/** P35, P45a: who takes over must lead no other workshop; the workshop's own place does not stand in the way. */
export function leaderChangeFinding(
  title: TitleHolding,
  leaderKey: string | undefined,
  register: Register,
  settings: LeaderSettings = DEFAULT_SETTINGS,
): UniquenessFinding {
  return leaderFinding({ leaderKey, own: title.ref }, register, settings)
}

/**
 * P36, P45: a new leader who brings the workshop to another occupation. The place is checked again, and the change of
 * occupation is an officer's decision even where the place is free.
 */
export function occupationChangeFinding(
  title: TitleHolding,
  occupation: Occupation | undefined,
  register: Register,
  settings: OccupationSettings = DEFAULT_SETTINGS,
): UniquenessFinding {
  const found = placeFinding({ scopeKey: title.scopeKey, occupation, own: title.ref }, register, settings)
  if (found.outcome !== 'met') return found
  return {
    ...found,
    outcome: 'discretion',
    reason: '变更职业（工种）由经办人核定。',
    forOfficer: '名录和在办申报中没有相同职业；变更职业要按变更申请核定。',
  }
}

/** P37b, P45c: a workshop that moves to another 分厂/分公司; refused while that one has the occupation already. */
export function siteMoveFinding(
  title: TitleHolding,
  scopeKey: string,
  register: Register,
  settings: OccupationSettings = DEFAULT_SETTINGS,
): UniquenessFinding {
  return placeFinding({ scopeKey, occupation: title.occupation, own: title.ref }, register, settings)
}
