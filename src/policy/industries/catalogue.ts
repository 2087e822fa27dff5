import { industryCode } from './code'
import { INDUSTRY_ROWS } from './industries.data'

export interface Industry {
  /** A letter, or 2 to 4 digits. */
  readonly code: string
  readonly name: string
  /** 1 门类, 2 大类, 3 中类, 4 小类. */
  readonly level: 1 | 2 | 3 | 4
  /** The code one level up; none for 门类. */
  readonly parent?: string
}

export const INDUSTRIES: readonly Industry[] = readRows()

const byCode = new Map(INDUSTRIES.map((industry) => [industry.code, industry]))

/** The industry with a code, if the standard has it. */
export function findIndustry(code: string): Industry | undefined {
  return byCode.get(code)
}

/** The industries one level below a code; the 20 门类 when no code is given. */
export function industriesUnder(code?: string): readonly Industry[] {
  return INDUSTRIES.filter(({ parent }) => parent === code)
}

/** The way from the 门类 down to an industry; empty for an unknown code. */
export function industryPath(code: string): readonly Industry[] {
  const industry = findIndustry(code)
  if (industry === undefined) return []
  return industry.parent === undefined ? [industry] : [...industryPath(industry.parent), industry]
}

/** An industry as a form holds it: `3311 金属结构制造`. */
export function industryValue({ code, name }: Industry): string {
  return `${code} ${name}`
}

/** Whether a form value is an industry of the standard, with the name the standard gives it. */
export function isListedIndustry(value: string): boolean {
  const industry = findIndustry(industryCode(value) ?? '')
  return industry !== undefined && industryValue(industry) === value
}

function readRows(): readonly Industry[] {
  let letter = ''
  return INDUSTRY_ROWS.trim()
    .split('\n')
    .map((line): Industry => {
      const [code = '', name = ''] = line.split(' ')
      if (code.length === 1) {
        letter = code
        return { code, name, level: 1 }
      }
      const parent = code.length === 2 ? letter : code.slice(0, -1)
      return { code, name, level: code.length as 2 | 3 | 4, parent }
    })
}
