import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { RULES, clause } from '#policy'
import { runCheck } from '../../config/policy/check'

const EXAMPLES = path.join(__dirname, 'examples')
const folder = mkdtempSync(path.join(tmpdir(), 'policy-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The command as a person runs it: what it prints, what it complains about, and its exit code. */
function run(...args: string[]): { code: number; printed: string; complaint: string } {
  const log = jest.spyOn(console, 'log').mockImplementation(() => undefined)
  const error = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const code = runCheck(args)
  const said = (spy: typeof log) => spy.mock.calls.flat().join('\n')
  const result = { code, printed: said(log), complaint: said(error) }
  log.mockRestore()
  error.mockRestore()
  return result
}
const example = (name: string, ...more: string[]) =>
  run(path.join(EXAMPLES, name), '--as-of', '2026-06-30', ...more)
/** The command on a file with this content. */
function on(content: unknown, ...options: string[]) {
  const file = path.join(folder, 'input.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return run(file, ...(options.length > 0 ? options : ['--as-of', '2026-06-30']))
}
/** The lines of one finding, by its title. */
const linesOf = (printed: string, title: string) =>
  printed
    .split('\n- ')
    .find((part) => part.startsWith(title))
    ?.split('\n\n')[0] ?? ''

describe('npm run policy -- check: a self-check', () => {
  const { code, printed, complaint } = example('self-check.json')

  test('prints day, edition, the three groups with their outcome and the whole', () => {
    expect([code, complaint]).toEqual([0, ''])
    expect(printed).toContain('核对日：2026年6月30日；版本：更新后的')
    expect(printed).toContain('【技能大师条件】不清楚')
    expect(printed).toContain('【所在单位条件】不符合')
    expect(printed).toContain('【项目申报条件】由人认定')
    expect(printed).toMatch(/合计：不符合。还不能提交。$/)
  })
  test('P16a: an unmet condition with clause, verbatim quote, reason and remedy', () => {
    expect(linesOf(printed, '三名以上正式员工的团队')).toBe(
      [
        '三名以上正式员工的团队：不符合',
        `  原文 P16a「${clause('P16a').quote}」（三、（二）所在单位条件）`,
        '  理由：除技能大师外有 2 名正式员工，还差 1 名。',
        '  怎么办：请从本单位正式员工中补充技能人才或专业技术人才。',
      ].join('\n'),
    )
  })
  test('P6c: what is left to a person names the words of the text, and no remedy', () => {
    const lines = linesOf(printed, '技师及以上证书')
    expect(lines).toContain('由人认定\n')
    expect(lines).toContain('由人认定的词：原则上')
    expect(lines).not.toContain('怎么办')
  })
  test('P11b: what is unknown names the question that is open and how to find out', () => {
    const lines = linesOf(printed, '经济效益和社会效益')
    expect(lines).toContain('还缺：有材料说明这些成果带来的经济效益和社会效益吗？')
    expect(lines).toContain('怎么办：请与单位财务或生产部门核对。')
  })
  test('P35, P36: the register has not answered: unknown, in neutral words', () => {
    for (const title of ['只领办一个工作室', '相同职业只建立一个工作室'])
      expect(linesOf(printed, title)).toContain('理由：还没有与名录核对，提交时由系统核对。')
    expect(printed).toContain('还缺：与名录或目录核对的结果（master.leadsAnother）')
  })
  test('every finding stands beside the words of the text', () => {
    const quotes = printed.split('\n').filter((line) => line.startsWith('  原文'))
    expect(quotes).toHaveLength(printed.split('\n- ').length - 1)
    for (const { quote } of RULES.filter(({ group }) => group === 'unit')) expect(printed).toContain(quote)
  })
})

describe('npm run policy -- check: a filing', () => {
  test('P7a, P16b: unlisted occupation, four members of whom one is dispatched', () => {
    const { code, printed } = example('application.json')
    expect(code).toBe(0)
    expect(linesOf(printed, '丰富的实操经验')).toContain('由人认定')
    expect(linesOf(printed, '三名以上正式员工的团队')).toContain('：符合')
    expect(linesOf(printed, '建设期不超过一年')).toContain('由人认定的词：一般')
  })
  test('P61b, P62: under the old edition the same filing is refused, and it says the old text is inferred', () => {
    const { code, printed } = example('application.json', '--edition', 'daxing-1')
    expect(code).toBe(0)
    expect(printed).toContain('只按政策解读第七部分列出的新旧差异推定')
    expect(linesOf(printed, '职业已列入大典或新职业')).toContain('不符合')
    expect(linesOf(printed, '挂牌满两年')).toContain('还没有挂牌')
  })
  test('P34c: a titled workshop is checked on its project only', () => {
    const { printed } = on({ facts: { 'project.workshopTitle': 'normal' } })
    expect(printed).not.toContain('【所在单位条件】')
    expect(printed).toContain('【项目申报条件】不清楚')
  })
})

describe('npm run policy -- check: input that cannot be used ends with 2 and one sentence', () => {
  const facts = { facts: {} }
  const rows: readonly (readonly [title: string, input: unknown, options: string[], says: string])[] = [
    ['an unknown fact', { facts: { 'unit.size': 3 } }, [], '“unit.size”不是本系统的事实编号。'],
    ['a name every object has', { facts: { toString: 1 } }, [], '“toString”不是本系统的事实编号。'],
    ['a wrong value', { facts: { 'unit.ledger': 'maybe' } }, [], 'yes（能）、no（不能）、unsure（不清楚）'],
    ['half a person', { facts: { 'unit.teamMembers': 2.5 } }, [], '不小于 0 的整数'],
    ['a day that is none', { facts: { 'project.startsOn': '2026-02-30' } }, [], '应当是日期'],
    ['no day', facts, ['--edition', 'daxing-2'], '用法：'],
    ['a wrong day', facts, ['--as-of', '2026-13-01'], '“2026-13-01”不是日期'],
    ['an option without a value', facts, ['--as-of'], '--as-of 后面要写内容。'],
    ['an unknown option', facts, ['--asof', '2026-06-30'], '不认识“--asof”。'],
    [
      'an edition there is not',
      facts,
      ['--as-of', '2026-06-30', '--edition', 'beijing'],
      '没有“beijing”这一版',
    ],
    ['no JSON', '{', [], '不是正确的 JSON。'],
    ['a list', [1], [], '文件里要有 facts'],
    ['neither facts nor a filing', { form: 'combined-application' }, [], '文件里要有 facts'],
    ['a form there is not', { form: 'poem', version: 1, values: {} }, [], '没有“poem”第 1 版这种表。'],
    [
      'a version there is not',
      { form: 'combined-application', version: 99, values: {} },
      [],
      '没有“combined-application”第 99 版这种表。',
    ],
    [
      'a form without conditions',
      { form: 'progress-entry', version: 1, values: {} },
      [],
      '里没有可以核对的申报条件。',
    ],
    [
      'a part the form does not have',
      { form: 'combined-application', version: 1, values: { poem: {} } },
      [],
      '没有“poem”这一部分。',
    ],
    [
      'a field the form does not have',
      { form: 'combined-application', version: 1, values: { unit: { poem: 'x' } } },
      [],
      '的“unit”没有“poem”这一项。',
    ],
  ]
  test.each(rows)('%s', (_title, input, options, says) => {
    const { code, printed, complaint } = on(input, ...options)
    expect([code, printed]).toEqual([2, ''])
    expect(complaint).toContain(says)
    expect(complaint).not.toMatch(/undefined|\bat \//)
  })
  test('a file that is not there', () => {
    expect(run(path.join(folder, 'none.json'), '--as-of', '2026-06-30')).toMatchObject({
      code: 2,
      printed: '',
    })
  })
  test('no file, two files', () => {
    expect(run().complaint).toContain('用法：')
    expect(run('a.json', 'b.json', '--as-of', '2026-06-30').complaint).toContain('不认识“b.json”。')
  })
})
