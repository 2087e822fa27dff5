import { addYears } from '../calendar/day'
import type { Finding } from '../finding'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import { entryName, isHolding, type Register, type RegisterEntry, type UniquenessFinding } from './register'

/** Who is to lead, and what was declared about him. */
export interface LeaderClaim {
  /** Stands for the identity number; undefined while nobody has entered one. */
  readonly leaderKey: string | undefined
  /** What the claim itself holds already: an application that is submitted again, a title that changes. */
  readonly own?: string
  /** 其他地方的工作室 (city, national, other districts), as the leader declares. */
  readonly leadsOutside?: boolean
  readonly isMemberElsewhere?: boolean
}

export type LeaderSettings = Pick<Settings, 'waitAfterRevocationYears' | 'memberMayJoinElsewhere'>

/** U1 (P35): one leader, one workshop, live titles and open applications counted together. */
export function leaderFinding(
  claim: LeaderClaim,
  register: Register,
  settings: LeaderSettings = DEFAULT_SETTINGS,
): UniquenessFinding {
  const { leaderKey, own } = claim
  if (leaderKey === undefined)
    return finding('unknown', '还没有填领办人的证件号码。', '没有证件号码，不能核对。')
  const keys = samePerson(leaderKey, register)
  const others = register.entries.filter((entry) => entry.ref !== own)
  const holders = others.filter((entry) => holdsLeader(entry, keys, register))
  if (holders.length > 0)
    return finding('unmet', '目前不能再领办一个工作室。', `同一领办人：${namesOf(holders)}。`, holders)
  const waiting = others.filter((entry) => isWaiting(entry, keys, register, settings))
  if (waiting.length > 0) {
    const years = settings.waitAfterRevocationYears
    return finding(
      'unmet',
      '目前不能再领办一个工作室。',
      `${namesOf(waiting)} 取消称号未满 ${years} 年。`,
      waiting,
    )
  }
  return declaredFinding(claim, settings)
}

/** What the register does not hold and the leader declares. */
function declaredFinding(claim: LeaderClaim, { memberMayJoinElsewhere }: LeaderSettings): UniquenessFinding {
  if (claim.isMemberElsewhere === true && !memberMayJoinElsewhere)
    return finding('unmet', '领办人不能同时是别的工作室的成员。', '本单位配置：领办人不能在别处当成员。')
  if (claim.leadsOutside === true)
    return finding(
      'discretion',
      '在其他地方领办工作室的，由经办人核实。',
      '申报人填写在市级、国家级或者其他区领办工作室；本办法只限制本区工作室，请核实后注明。',
    )
  return claim.isMemberElsewhere === true
    ? finding('met', '没有领办其他工作室。', '是别的工作室的成员，只限制领办，不影响申报。')
    : finding('met', '没有领办其他工作室。', '名录和在办申报中没有同一领办人。')
}

/** A workshop's project may have another leader than the workshop: the text does not say (P44a). */
export function projectLeaderFinding(
  isSamePerson: boolean,
  { projectLeaderMayDiffer }: Pick<Settings, 'projectLeaderMayDiffer'> = DEFAULT_SETTINGS,
): Finding {
  if (isSamePerson) return { outcome: 'met', reason: '项目负责人就是领办人。' }
  return projectLeaderMayDiffer
    ? { outcome: 'met', reason: '项目负责人不是领办人。' }
    : { outcome: 'unmet', reason: '项目负责人应当是领办人。' }
}

/** Every number an officer has found to be this person's, in as many steps as it takes. */
function samePerson(leaderKey: string, { mergedLeaders = [] }: Register): ReadonlySet<string> {
  const keys = new Set([leaderKey])
  for (const key of keys) {
    for (const group of mergedLeaders) if (group.includes(key)) for (const other of group) keys.add(other)
  }
  return keys
}

/** A leader who was replaced is held until the day the change was approved. */
function holdsLeader(entry: RegisterEntry, keys: ReadonlySet<string>, { today }: Register): boolean {
  if (!isHolding(entry, today)) return false
  if (keys.has(entry.leaderKey)) return true
  const former = entry.kind === 'title' ? (entry.formerLeaders ?? []) : []
  return former.some(({ leaderKey, until }) => keys.has(leaderKey) && until > today)
}

/** Only a title that was revoked makes its leader wait; one that the unit gave up does not. */
function isWaiting(
  entry: RegisterEntry,
  keys: ReadonlySet<string>,
  { today }: Register,
  { waitAfterRevocationYears }: LeaderSettings,
): boolean {
  if (entry.kind !== 'title' || entry.state !== 'revoked' || !keys.has(entry.leaderKey)) return false
  return entry.endedOn !== undefined && addYears(entry.endedOn, waitAfterRevocationYears) > today
}

function namesOf(entries: readonly RegisterEntry[]): string {
  return entries.map(entryName).join('、')
}

function finding(
  outcome: UniquenessFinding['outcome'],
  reason: string,
  forOfficer: string,
  holders: readonly RegisterEntry[] = [],
): UniquenessFinding {
  return {
    outcome,
    reason,
    forOfficer,
    clause: 'P35',
    holders: holders.map(({ ref }) => ref),
    overridable: false,
    ...(outcome === 'unknown' ? { missing: ['master.leadsAnother'] } : {}),
  }
}
