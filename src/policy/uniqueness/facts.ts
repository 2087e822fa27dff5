import type { Facts } from '../eligibility/facts'
import { DEFAULT_SETTINGS } from '../settings/settings'
import { leaderFinding, type LeaderClaim, type LeaderSettings } from './leader'
import type { OccupationSettings } from './occupation'
import { placeFinding, type PlaceClaim } from './place'
import type { Register, UniquenessFinding } from './register'

export type UniquenessSettings = LeaderSettings & OccupationSettings

/** Both checks for one workshop (P35, P36, P37b), the leader first. */
export function uniquenessFindings(
  claim: LeaderClaim & PlaceClaim,
  register: Register,
  settings: UniquenessSettings = DEFAULT_SETTINGS,
): { readonly leader: UniquenessFinding; readonly place: UniquenessFinding } {
  return {
    leader: leaderFinding(claim, register, settings),
    place: placeFinding(claim, register, settings),
  }
}

/**
 * What the register knows, as facts of the eligibility rules; what cannot be known yet is left out. A leader whose
 * workshop lies outside the district leads none that P35 speaks of.
 */
export function uniquenessFacts({
  leader,
  place,
}: {
  readonly leader: UniquenessFinding
  readonly place: UniquenessFinding
}): Facts {
  return {
    ...(leader.outcome === 'unknown'
      ? {}
      : { 'master.leadsAnother': leader.outcome === 'unmet' ? 'yes' : 'no' }),
    ...(place.outcome === 'unknown'
      ? {}
      : {
          'unit.sameOccupationWorkshop':
            place.outcome === 'unmet' ? 'yes' : place.outcome === 'discretion' ? 'similar' : 'no',
        }),
  }
}
