import { occupationCode } from '../occupations/code'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import { OCCUPATION_CHANGES, type OccupationChange } from './occupation-changes.data'
import { plainName } from './scope'

/** 职业（工种） as a workshop has it: a catalogue code with its name, or a name written by hand (P7a). */
export interface Occupation {
  readonly code?: string
  readonly name: string
  readonly workType?: string
}

/**
 * - `same`: one place (P36)
 * - `otherWorkType`: one 职业, two 工种; refused, and an officer may decide otherwise
 * - `near`: written by hand and much alike; an officer decides
 */
export type Sameness = 'same' | 'otherWorkType' | 'near' | 'different'

export type OccupationSettings = Pick<Settings, 'occupationLevel' | 'occupationNearPercent'>

/** What an officer has found about two names: they are the same occupation, or they are not. */
export interface OccupationRuling {
  readonly names: readonly [string, string]
  readonly isSame: boolean
}

/** What occupations are compared by, besides their codes. */
export interface OccupationTables {
  readonly rulings: readonly OccupationRuling[]
  readonly changes: readonly OccupationChange[]
}

export const DELIVERED_TABLES: OccupationTables = { rulings: [], changes: OCCUPATION_CHANGES }

/** An occupation from a form value (`6-18-01-01 车工` or free text) and its 工种. */
export function occupationOf(value: string, workType = ''): Occupation {
  const code = occupationCode(value)
  const name = code === undefined ? value : value.slice(code.length).trim() || value
  const kind = workType.trim()
  return { name, ...(code === undefined ? {} : { code }), ...(kind === '' ? {} : { workType: kind }) }
}

/** What stands for an occupation in an index: its code, with the 工种 where these are compared, or its plain name. */
export function occupationKey(
  { code, name, workType }: Occupation,
  { occupationLevel }: Pick<OccupationSettings, 'occupationLevel'> = DEFAULT_SETTINGS,
): string {
  if (code === undefined) return plainName(name)
  return occupationLevel === 'workType' && workType !== undefined ? `${code}/${plainName(workType)}` : code
}

/**
 * Whether two occupations take the same place (P36, P37b). Codes decide, the codes of a later edition included; a
 * hand-written name equals itself however it is spaced; one that is much like another is for an officer.
 */
export function compareOccupations(
  one: Occupation,
  other: Occupation,
  settings: OccupationSettings = DEFAULT_SETTINGS,
  tables: OccupationTables = DELIVERED_TABLES,
): Sameness {
  if (one.code !== undefined && other.code !== undefined)
    return shareCode(one.code, other.code, tables.changes) ? byWorkType(one, other, settings) : 'different'
  const names = [plainName(one.name), plainName(other.name)] as const
  const ruling = tables.rulings.find((found) => isAbout(found, names))
  if (ruling !== undefined) return ruling.isSame ? 'same' : 'different'
  const isByHand = one.code === undefined && other.code === undefined
  if (isByHand && names[0] === names[1]) return 'same'
  return isNear(names, settings.occupationNearPercent) ? 'near' : 'different'
}

/** An older title keeps the code it was given and has the newer ones too: nothing is refused afterwards. */
function shareCode(one: string, other: string, changes: readonly OccupationChange[]): boolean {
  const codes = codesOf(one, changes)
  return [...codesOf(other, changes)].some((code) => codes.has(code))
}

function codesOf(code: string, changes: readonly OccupationChange[]): ReadonlySet<string> {
  const codes = new Set([code])
  // A set is walked to the end of what is added on the way: a code that changed twice has all three.
  for (const known of codes) {
    for (const { from, to } of changes) if (from === known) for (const next of to) codes.add(next)
  }
  return codes
}

function byWorkType(one: Occupation, other: Occupation, { occupationLevel }: OccupationSettings): Sameness {
  const kinds = [one.workType, other.workType]
  const [mine, theirs] = kinds.map((kind) => plainName(kind ?? ''))
  if (mine === theirs) return 'same'
  if (occupationLevel === 'workType') return kinds.includes(undefined) ? 'near' : 'different'
  return kinds.includes(undefined) ? 'same' : 'otherWorkType'
}

function isAbout({ names }: OccupationRuling, [one, other]: readonly [string, string]): boolean {
  const ruled = names.map(plainName)
  return (ruled[0] === one && ruled[1] === other) || (ruled[0] === other && ruled[1] === one)
}

/** One name is a part of the other, or they have enough characters in common, place by place. */
function isNear([one, other]: readonly [string, string], percent: number): boolean {
  if (one === '' || other === '') return false
  if (one.includes(other) || other.includes(one)) return true
  const longer = Math.max(Array.from(one).length, Array.from(other).length)
  return (longer - editDistance(one, other)) * 100 >= percent * longer
}

/** How many characters are put in, left out or replaced on the way from one text to the other (Levenshtein). */
export function editDistance(from: string, to: string): number {
  const wanted = Array.from(to)
  let row = [0, ...wanted.map((_, at) => at + 1)]
  for (const [line, character] of Array.from(from).entries()) {
    const next = [line + 1]
    for (const [at, one] of wanted.entries()) {
      const replaced = (row[at] ?? 0) + (one === character ? 0 : 1)
      next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row[wanted.length] ?? 0
}
