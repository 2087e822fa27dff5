import { EVERYTHING } from '../../../config/policy/bearers'
import { printTrace } from '../../../config/policy/trace'
import { traceTable } from '../../../src/policy/trace/table'

const log = jest.spyOn(console, 'log').mockImplementation(() => undefined)
const printed = () => log.mock.calls.map(([line]) => String(line)).join('\n')

beforeEach(() => log.mockClear())
afterAll(() => log.mockRestore())

const ids = traceTable({}, []).map(({ clause }) => clause.id)
const tests = [{ at: 'test/policy/rounds.test.ts:12', clauses: ids }]

describe('npm run policy -- trace', () => {
  test('prints every sentence with the ids of what carries it and where it is tested', () => {
    expect(printTrace(traceTable(EVERYTHING, tests))).toBe(0)
    expect(printed().match(/^P\d+ /gm)).toHaveLength(64)
    const [, quota = ''] = /\n {2}P30b (.*\n(?: {6}.*\n?)*)/.exec(printed()) ?? []
    expect(quota).toContain('每次评选不超过3家')
    expect(quota).toContain('参数 workshopQuota')
    expect(quota).toContain('判断 rounds.quotaCeiling')
    expect(quota).toContain('测试 policy/rounds.test.ts:12')
    expect(printed()).toContain('64 句，155 行；空行 0')
  })

  test('fails on an empty row, marks it and says what is lacking', () => {
    expect(printTrace(traceTable(EVERYTHING, []))).toBe(1)
    expect(printed()).toMatch(/✗ P30b .*[\s\S]*?空：没有测试点名/)
    log.mockClear()
    expect(printTrace(traceTable({}, tests))).toBe(1)
    expect(printed()).toMatch(/✗ P30b .*[\s\S]*?空：没有规则、步骤、参数、设置、判断或字段/)
  })

  test('P1a: a sentence without a machine rule says why', () => {
    printTrace(traceTable(EVERYTHING, tests))
    expect(printed()).toMatch(/P1a .*\n(?:.*\n)?.*说明 说明办法的目的/)
  })
})
