import { readFen, readInteger, showFen, showInteger } from '../../../src/miniapp/components/amounts'

test.each([
  ['', null],
  ['12', 12],
  [' 1 2 ', 12],
  ['１２０', 120],
  ['12a', '12a'],
  ['-3', '-3'],
  ['1.5', '1.5'],
])('a whole number typed as %j is handed on as %j', (typed, value) => {
  expect(readInteger(typed)).toBe(value)
})

test.each([
  ['', null],
  ['50000', 5_000_000],
  ['50,000.00', 5_000_000],
  ['0.1', 10],
  ['0.29', 29],
  ['1.', 100],
  ['５００．５', 50_050],
  ['1.234', '1.234'],
  ['五万', '五万'],
])('money typed as %j is handed on as %j', (typed, value) => {
  expect(readFen(typed)).toBe(value)
})

test('what cannot be read stays in the field as it was typed', () => {
  expect(showFen(readFen('五万'))).toBe('五万')
  expect(showInteger(readInteger('12a'))).toBe('12a')
})

test('every amount of fen up to 100 yuan comes back through its input', () => {
  for (let fen = 0; fen <= 10_000; fen += 1) expect(readFen(showFen(fen))).toBe(fen)
})
