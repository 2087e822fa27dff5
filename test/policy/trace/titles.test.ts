import { clausesNamed, testsIn } from '../../../config/policy/test-titles'

const named = (text: string) => testsIn(text, 'a.test.ts').map(({ at, clauses }) => [at, ...clauses])

describe('the clauses a test names', () => {
  test.each([
    ['P42: 50,000.00 yuan is granted', ['P42']],
    ['R-5 (P32b): a second round is refused', ['P32b']],
    ['P8–P10: judged', ['P8', 'P9', 'P10']],
    ['P6a, P6a and P6b', ['P6a', 'P6b']],
    ['GBP42 and P425 and P4e name none', []],
  ])('%s', (title, clauses) => expect(clausesNamed(title)).toEqual(clauses))

  test('stand in its title, with the line it starts on', () => {
    expect(named(`\ntest('P42: capped', () => {})\nit("no clause", () => {})`)).toEqual([
      ['a.test.ts:2', 'P42'],
    ])
  })

  test('stand in the describe around it', () => {
    expect(named(`describe('P30b', () => { test('three', () => {}); test('P31: four', () => {}) })`)).toEqual(
      [
        ['a.test.ts:1', 'P30b'],
        ['a.test.ts:1', 'P30b', 'P31'],
      ],
    )
  })

  test('stand in its table, when the title shows the rows', () => {
    expect(named(`test.each([['P5a'], ['P5b']])('%s is judged', () => {})`)).toEqual([
      ['a.test.ts:1', 'P5a', 'P5b'],
    ])
    expect(named(`test.each([{ rule: 'P5a' }])('judged', () => {})`)).toEqual([])
  })

  test('are not looked for in what a test does', () => {
    expect(named(`test('a page', () => { clause('P42') })`)).toEqual([])
  })
})
