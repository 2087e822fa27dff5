import { closingHours } from '#policy'

const CLOSES = '2026-03-31T16:00:00.000Z'
const hoursBefore = (hours: number, milliseconds = 0) =>
  new Date(Date.parse(CLOSES) - hours * 3_600_000 + milliseconds).toISOString()

describe('P25b: the last hours before the close', () => {
  test.each([
    [48, -1, undefined],
    [48, 0, 48],
    [48, 1, 48],
    [6, -1, 48],
    [6, 0, 6],
    [6, 1, 6],
    [0, -1, 6],
    [0, 0, undefined],
    [0, 1, undefined],
  ])('%i hours before, %i ms later: %s', (hours, milliseconds, expected) => {
    expect(closingHours(CLOSES, hoursBefore(hours, milliseconds))).toBe(expected)
  })
})
