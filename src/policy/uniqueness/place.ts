import { DEFAULT_SETTINGS } from '../settings/settings'
import {
  compareOccupations,
  DELIVERED_TABLES,
  type Occupation,
  type OccupationSettings,
  type OccupationTables,
  type Sameness,
} from './occupation'
import { entryName, isHolding, type Register, type RegisterEntry, type UniquenessFinding } from './register'
import { unitOfScope } from './scope'

/** Which place is asked for. */
export interface PlaceClaim {
  readonly scopeKey: string
  /** Undefined while nobody has entered it. */
  readonly occupation: Occupation | undefined
  /** What the claim itself holds already: an application that is submitted again, a title that changes. */
  readonly own?: string
}

/** An entry of the same scope whose occupation is the same or much alike. */
export interface NearMatch {
  readonly entry: RegisterEntry
  readonly sameness: Exclude<Sameness, 'different'>
}

/** Entries that hold the same place, or one so like it that a person should look; the same ones first. */
export function nearMatches(
  claim: PlaceClaim,
  register: Register,
  settings: OccupationSettings = DEFAULT_SETTINGS,
  tables: OccupationTables = DELIVERED_TABLES,
): readonly NearMatch[] {
  const { occupation, own } = claim
  if (occupation === undefined) return []
  const scope = mergedScope(claim.scopeKey, register)
  return register.entries
    .filter((entry) => entry.ref !== own && isHolding(entry, register.today))
    .filter((entry) => mergedScope(entry.scopeKey, register) === scope)
    .flatMap((entry) => {
      const sameness = compareOccupations(occupation, entry.occupation, settings, tables)
      return sameness === 'different' ? [] : [{ entry, sameness }]
    })
    .sort(
      (a, b) => ORDER.indexOf(a.sameness) - ORDER.indexOf(b.sameness) || (a.entry.ref < b.entry.ref ? -1 : 1),
    )
}

const ORDER: readonly Sameness[] = ['same', 'otherWorkType', 'near']

/** U2 (P36, P37b): one scope, one occupation, one workshop, live titles and open applications counted together. */
export function placeFinding(
  claim: PlaceClaim,
  register: Register,
  settings: OccupationSettings = DEFAULT_SETTINGS,
  tables: OccupationTables = DELIVERED_TABLES,
): UniquenessFinding {
  if (claim.occupation === undefined)
    return finding(claim, 'unknown', '还没有填职业（工种）。', '没有职业，不能核对。')
  const matches = nearMatches(claim, register, settings, tables)
  const same = matches.filter(({ sameness }) => sameness === 'same')
  if (same.length > 0) return finding(claim, 'unmet', TAKEN, `同一职业：${namesOf(same)}。`, same)
  const kin = matches.filter(({ sameness }) => sameness === 'otherWorkType')
  if (kin.length > 0) {
    const text = `同一职业、工种不同：${namesOf(kin)}。按职业比较视为相同，可以写明理由另行认定。`
    return { ...finding(claim, 'unmet', TAKEN, text, kin), overridable: true }
  }
  if (matches.length > 0)
    return finding(
      claim,
      'discretion',
      '职业名称与已有的相近，由经办人认定是否相同。',
      `名称相近：${namesOf(matches)}。`,
      matches,
    )
  return duplicatesOf(claim, register, settings, tables)
}

const TAKEN = '相同职业（工种）目前不能再建立一个工作室。'

/** After a merger both titles stay; while the unit has one occupation twice, an officer settles that first. */
function duplicatesOf(
  claim: PlaceClaim,
  register: Register,
  settings: OccupationSettings,
  tables: OccupationTables,
): UniquenessFinding {
  const unit = unitOfScope(mergedScope(claim.scopeKey, register))
  const historic = mergedDuplicates(register, settings, tables).filter(
    (entry) => unitOfScope(mergedScope(entry.scopeKey, register)) === unit,
  )
  if (historic.length === 0)
    return finding(claim, 'met', '没有相同职业（工种）的工作室。', '名录和在办申报中没有相同或者相近的职业。')
  const matches = historic.map((entry) => ({ entry, sameness: 'same' as const }))
  return finding(
    claim,
    'discretion',
    '单位合并后的工作室正在核对，由经办人认定。',
    `单位合并后职业重复（历史）：${namesOf(matches)}。处理完再受理新的。`,
    matches,
  )
}

/** Live titles that a merger has put in one scope with the same occupation: both stay, marked 「历史」. */
export function mergedDuplicates(
  register: Register,
  settings: OccupationSettings = DEFAULT_SETTINGS,
  tables: OccupationTables = DELIVERED_TABLES,
): readonly RegisterEntry[] {
  const titles = register.entries.filter(
    (entry) => entry.kind === 'title' && isHolding(entry, register.today),
  )
  return titles.filter((one) =>
    titles.some(
      (other) =>
        other.ref !== one.ref &&
        unitOfScope(other.scopeKey) !== unitOfScope(one.scopeKey) &&
        mergedScope(other.scopeKey, register) === mergedScope(one.scopeKey, register) &&
        compareOccupations(one.occupation, other.occupation, settings, tables) === 'same',
    ),
  )
}

/** A scope by the unit that stands for it now; mergers are followed to the last, each once. */
function mergedScope(scopeKey: string, { mergers = [] }: Register): string {
  const first = unitOfScope(scopeKey)
  const units = new Set([first])
  let unit = first
  for (const known of units) {
    unit = known
    const into = mergers.find(({ from }) => from === known)?.into
    if (into !== undefined) units.add(into)
  }
  return unit + scopeKey.slice(first.length)
}

function namesOf(matches: readonly NearMatch[]): string {
  return matches.map(({ entry }) => `${entryName(entry)}（${entry.occupation.name}）`).join('、')
}

function finding(
  { scopeKey }: PlaceClaim,
  outcome: UniquenessFinding['outcome'],
  reason: string,
  forOfficer: string,
  matches: readonly NearMatch[] = [],
): UniquenessFinding {
  return {
    outcome,
    reason,
    forOfficer,
    clause: scopeKey.includes('/') ? 'P37b' : 'P36',
    holders: matches.map(({ entry }) => entry.ref),
    overridable: false,
    ...(outcome === 'unknown' ? { missing: ['unit.sameOccupationWorkshop'] } : {}),
  }
}
