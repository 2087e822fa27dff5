import type { Parameter } from '../../src/policy/parameters'
import { PARAMETERS } from '../../src/policy/parameters'
import { clause } from '../../src/policy/text/clauses'

const all = Object.entries(PARAMETERS) as [string, Parameter<string | number | boolean>][]
const HAN: Readonly<Record<number, string>> = { 1: '一', 2: '两', 5: '五' }

/** The ways a value may be written in the text. */
function written(id: string, value: string | number | boolean): readonly string[] {
  if (typeof value !== 'number') return [String(value)]
  if (id.endsWith('Fen')) return [`${value / 1_000_000}万元`]
  return [`${value}`, HAN[value] ?? `${value}`, value === 1 ? '每年' : `${value}`]
}

describe('parameters', () => {
  test.each(all)('%s: its value stands in the clause it cites', (id, { value, cite }) => {
    if (cite.kind !== 'text')
      throw new Error(`${id} must cite the text; what the text leaves open is a setting`)
    const { quote } = clause(cite.clause)
    expect(written(id, value).some((form) => quote.includes(form))).toBe(true)
  })

  test('amounts are whole fen', () => {
    for (const [id, { value }] of all.filter(([id]) => id.endsWith('Fen')))
      expect([id, Number.isSafeInteger(value)]).toEqual([id, true])
    expect(PARAMETERS.grantCapFen.value).toBe(50_000 * 100)
    expect(PARAMETERS.nationalBonusFen.value).toBe(100_000 * 100)
  })
})
