import { isSkillOccupation, occupationCode } from './code'
import { OCCUPATION_ROWS } from './occupations.data'
import { WORK_TYPE_ROWS } from './work-types.data'

export interface Occupation {
  /** `6-18-02-04` */
  readonly code: string
  readonly name: string
  readonly isGreen: boolean
  readonly isDigital: boolean
  /** The year of the edition or of the list of new occupations it first stood in. */
  readonly since: number
}

const linesOf = (rows: string): readonly string[] => rows.trim().split('\n')

export const OCCUPATIONS: readonly Occupation[] = linesOf(OCCUPATION_ROWS).map((line) => {
  const [, code = '', name = '', flags = '', since = '2022'] =
    /^(\S+) (\S+)(?: ([LS]+))?(?: (\d{4}))?$/.exec(line) ?? []
  return { code, name, isGreen: flags.includes('L'), isDigital: flags.includes('S'), since: Number(since) }
})

const byCode = new Map(OCCUPATIONS.map((occupation) => [occupation.code, occupation]))

const workTypes = linesOf(WORK_TYPE_ROWS).map((line) => {
  const [code = '', name = ''] = line.split(' ')
  return { code, name }
})

/** The occupation with a code, if the catalogue has it. */
export function findOccupation(code: string): Occupation | undefined {
  return byCode.get(code)
}

/** An occupation as a form holds it: `6-18-02-04 焊工`. */
export function occupationValue({ code, name }: Occupation): string {
  return `${code} ${name}`
}

/** Whether a form value is an occupation of the catalogue, with the name the catalogue gives it. */
export function isListedOccupation(value: string): boolean {
  const occupation = findOccupation(occupationCode(value) ?? '')
  return occupation !== undefined && occupationValue(occupation) === value
}

/** Known 工种 of an occupation, to choose from or to write another. */
export function workTypesOf(code: string): readonly string[] {
  return workTypes.filter((workType) => workType.code === code).map(({ name }) => name)
}

/**
 * Occupations for what a person typed: a code or its beginning, with or without dashes; a name, a part of it, a 工种;
 * last, occupations whose name ends what was typed (数控车工 finds 车工). Skill-type occupations come first.
 */
export function searchOccupations(query: string, limit: number): readonly Occupation[] {
  const wanted = query.replace(/\s/g, '')
  if (wanted === '') return []
  const byWorkType = new Set(workTypes.filter(({ name }) => name.includes(wanted)).map(({ code }) => code))
  return OCCUPATIONS.map((occupation) => ({ occupation, rank: rankOf(occupation, wanted, byWorkType) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, limit)
    .map(({ occupation }) => occupation)
}

function rankOf({ code, name }: Occupation, wanted: string, byWorkType: ReadonlySet<string>): number {
  const match = matchOf(code, name, wanted) || (byWorkType.has(code) ? 2 : 0)
  return match === 0 ? 0 : match * 2 + (isSkillOccupation(code) ? 1 : 0)
}

function matchOf(code: string, name: string, wanted: string): number {
  if (/^\d/.test(wanted)) return code.replace(/-/g, '').startsWith(wanted.replace(/-/g, '')) ? 5 : 0
  if (name === wanted) return 5
  if (name.startsWith(wanted)) return 4
  if (name.includes(wanted)) return 3
  return wanted.endsWith(name) ? 1 : 0
}
