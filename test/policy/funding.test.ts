import fc from 'fast-check'
import { fenToYuanText, grantProblem, yuanToFen } from '#policy'

describe('yuan on paper, fen in the store', () => {
  test.each([
    ['50000', 5_000_000],
    ['50,000.00', 5_000_000],
    ['５００００．０１', 5_000_001],
    ['¥ 0.5', 50],
    ['12.', 1_200],
    ['1200 元', 120_000],
  ])('%s', (text, fen) => expect(yuanToFen(text)).toBe(fen))
  test.each(['', '-5', '1.234', '5万', 'abc', '1.2.3', '999999999999'])('%s is no amount', (text) => {
    expect(yuanToFen(text)).toBeUndefined()
  })
  test('written and read back, an amount is the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000_000 }),
        (fen) => yuanToFen(fenToYuanText(fen)) === fen,
      ),
    )
    expect([0, 5, 100, 123_456_789, -150].map(fenToYuanText)).toEqual([
      '0.00',
      '0.05',
      '1.00',
      '1,234,567.89',
      '-1.50',
    ])
  })
})

describe('P42: a grant is at most 50,000.00', () => {
  test('50,000.00 is in order', () => expect(grantProblem(5_000_000)).toBeUndefined())
  test('50,000.01 is refused', () => {
    expect(grantProblem(5_000_001)).toBe('补助金额最多 50,000.00 元，现在是 50,000.01 元。')
  })
  test('nothing, less than nothing and parts of a fen are refused', () => {
    for (const fen of [0, -1, 0.5]) expect(grantProblem(fen)).toBe('补助金额应大于 0 元。')
  })
})
