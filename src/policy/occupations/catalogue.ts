import { occupationCode } from './code'
import { GROUP_ROWS } from './groups.data'
import { OCCUPATION_ROWS } from './occupations.data'

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

const groups = new Map(
  linesOf(GROUP_ROWS).map((line): [string, string] => {
    const [code = '', name = ''] = line.split(' ')
    return [code, name]
  }),
)

/** 大类 and 中类 of an occupation, outermost first; empty for a code of no class. */
export function occupationPath(code: string): readonly string[] {
  return [code.slice(0, 1), code.slice(0, 4)].flatMap((group) => groups.get(group) ?? [])
}

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
