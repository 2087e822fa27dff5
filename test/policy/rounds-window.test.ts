import fc from 'fast-check'
import { closesFor, phaseFor } from '#policy'

/** 1 to 31 March 2026 in Beijing: closed from 00:00 of 1 April. */
const ROUND = { opens: '2026-02-28T16:00:00.000Z', closes: '2026-03-31T16:00:00.000Z' }
const phase = (now: string, extendedTo?: string) => phaseFor(ROUND, extendedTo, now)
const millisecondBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString()

describe('P25b: one function says whether one may apply', () => {
  test('P25b: 23:59:59.999 of the last day in Beijing is in time, 00:00:00.000 of the next is not', () => {
    expect(phase('2026-03-31T15:59:59.999Z')).toBe('open')
    expect(phase('2026-03-31T16:00:00.000Z')).toBe('closed')
  })

  test('P25b: it opens at 00:00:00.000 of the first day, not a millisecond before', () => {
    expect(phase('2026-02-28T15:59:59.999Z')).toBe('upcoming')
    expect(phase('2026-02-28T16:00:00.000Z')).toBe('open')
  })

  test('a later deadline of one application counts to its own last millisecond', () => {
    const until = '2026-04-03T16:00:00.000Z'
    expect([phase(ROUND.closes, until), phase(millisecondBefore(until), until), phase(until, until)]).toEqual(
      ['open', 'open', 'closed'],
    )
    expect(phase(ROUND.closes)).toBe('closed')
  })

  test('more time opens nothing early and takes no time away', () => {
    const until = '2026-03-15T16:00:00.000Z'
    expect(closesFor(ROUND, until)).toBe(ROUND.closes)
    expect(phase(millisecondBefore(ROUND.opens), '2026-04-03T16:00:00.000Z')).toBe('upcoming')
  })

  test('whoever has more time is open whenever the round is', () => {
    const instant = fc
      .integer({ min: Date.parse('2026-01-01'), max: Date.parse('2026-12-31') })
      .map((time) => new Date(time).toISOString())
    fc.assert(
      fc.property(instant, instant, (now, until) => {
        if (phase(now) === 'open') expect(phase(now, until)).toBe('open')
        if (phase(now, until) === 'open') expect(now < closesFor(ROUND, until)).toBe(true)
      }),
    )
  })
})
