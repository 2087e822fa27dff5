import { CLAUSES } from '../../../src/policy/text/clauses'
import { UNRULED } from '../../../src/policy/text/unruled'
import { traceTable } from '../../../src/policy/trace/table'

const decisions = [{ id: 'rounds.withinQuota', clauses: ['P30b'], what: '名额够不够' }] as const
const tests = [{ at: 'test/policy/rounds.test.ts:1', clauses: ['P30b', 'P31'] }] as const
const rowOf = (id: string) => traceTable({ decisions }, tests).find(({ clause }) => clause.id === id)

describe('the trace', () => {
  test('has one row per sentence and part, each sentence before its parts', () => {
    const ids = traceTable({}, []).map(({ clause }) => clause.id)
    expect([...ids].sort()).toEqual([...CLAUSES.keys()].sort())
    expect(ids).toHaveLength(64 + 91)
    expect(ids.filter((id) => /^P\d+$/.test(id))).toEqual(Array.from({ length: 64 }, (_, at) => `P${at + 1}`))
    expect(ids.slice(ids.indexOf('P30'), ids.indexOf('P31'))).toEqual(['P30', 'P30a', 'P30b'])
  })

  test('a row is full when something carries it and a test names it', () => {
    expect(rowOf('P30b')).toMatchObject({ isEmpty: false, tests: ['test/policy/rounds.test.ts:1'] })
  })

  test('a test alone is not enough, nor a carrier alone', () => {
    expect(rowOf('P31')?.isEmpty).toBe(true)
    const [untested] = traceTable({ decisions }, []).filter(({ clause }) => clause.id === 'P30b')
    expect(untested?.isEmpty).toBe(true)
  })

  test('a sentence with parts is judged by its parts, a sentence without them by itself', () => {
    expect(rowOf('P30')?.isEmpty).toBe(false)
    expect(rowOf('P30a')?.isEmpty).toBe(true)
    expect(rowOf('P35')?.isEmpty).toBe(true)
  })

  test('a sentence that no machine rule can carry says why', () => {
    for (const [id, reason] of Object.entries(UNRULED)) {
      expect(rowOf(id)).toMatchObject({ isEmpty: false, unruled: reason })
      expect(reason).toMatch(/^[^a-z]+。$/)
    }
  })
})
