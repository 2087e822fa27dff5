import fc from 'fast-check'
import {
  addDays,
  correctionEffect,
  daysOfOutage,
  DELIVERED_CALENDAR,
  endAfterCalendarChange,
  eventsFor,
  NO_CALENDAR,
  periodAfterCorrection,
  PUBLICITY,
  publicityPeriod,
  shanghaiDay,
  statedEndProblem,
  withYearTable,
  type PublicityBasis,
  type PublicityPeriod,
  type WorkCalendar,
} from '#policy'

function period(basis: PublicityBasis, calendar: WorkCalendar = DELIVERED_CALENDAR): PublicityPeriod {
  const found = publicityPeriod(basis, calendar)
  if (found === NO_CALENDAR) throw new RangeError(basis.startsOn)
  return found
}
/** The delivered calendar with days of 2026 changed by an emergency notice. */
function changed(extra: { rest?: readonly string[]; work?: readonly string[] }): WorkCalendar {
  const before = DELIVERED_CALENDAR.find(({ year }) => year === 2026)
  if (before === undefined) throw new RangeError('2026')
  return withYearTable(DELIVERED_CALENDAR, {
    ...before,
    version: 2,
    rest: [...before.rest, ...(extra.rest ?? [])],
    work: [...before.work, ...(extra.work ?? [])],
  })
}
const at = (day: string, clock: string) => new Date(`${day}T${clock}:00+08:00`).toISOString()

describe('rows of the first table of 5.4', () => {
  test('P27b row 1: published at 23:50 the period starts that date, which is excluded anyway', () => {
    const startsOn = shanghaiDay(at('2026-09-17', '23:50'))
    expect(startsOn).toBe('2026-09-17')
    expect(period({ startsOn }).days[0]).toBe('2026-09-18')
  })

  test('P27b row 2: published on a rest day is allowed and counts from the next working day', () => {
    expect(period({ startsOn: '2026-09-12' }).days[0]).toBe('2026-09-14')
    expect(period({ startsOn: '2026-05-01' }).endsOn).toBe('2026-05-11')
  })

  test('P27b row 3: a notice that names a longer period wins; one that names the same or an earlier day does not', () => {
    const due = period({ startsOn: '2026-09-07' })
    expect(due.endsOn).toBe('2026-09-14')
    const longer = period({ startsOn: '2026-09-07', statedEndsOn: '2026-09-16' })
    expect([longer.endsOn, longer.days.length]).toEqual(['2026-09-16', 7])
    expect(period({ startsOn: '2026-09-07', statedEndsOn: '2026-09-14' })).toEqual(due)
    expect(period({ startsOn: '2026-09-07', statedEndsOn: '2026-09-10' })).toEqual(due)
    const sunday = period({ startsOn: '2026-09-04', statedEndsOn: '2026-09-13' })
    expect([sunday.endsOn, sunday.days.length]).toEqual(['2026-09-13', 5])
    expect(publicityPeriod({ startsOn: '2026-12-21', statedEndsOn: '2027-01-05' }, DELIVERED_CALENDAR)).toBe(
      NO_CALENDAR,
    )
  })

  test('P27b row 4: a notice whose dates give fewer than 5 working days is refused: 4 no, 5 and 6 yes', () => {
    const problem = (statedEndsOn: string) => statedEndProblem('2026-09-07', statedEndsOn, DELIVERED_CALENDAR)
    expect(problem('2026-09-11')).toBe(
      '通知写明公示到2026年9月11日，只有 4 个工作日；应不少于 5 个工作日，最早到2026年9月14日。',
    )
    expect(problem('2026-09-13')).toContain('只有 4 个工作日')
    expect(problem('2026-09-14')).toBeUndefined()
    expect(problem('2026-09-15')).toBeUndefined()
    expect(problem('2026-09-01')).toContain('只有 0 个工作日')
    expect(statedEndProblem('2026-12-28', '2027-01-08', DELIVERED_CALENDAR)).toBe(
      '公示截止日待国务院发布放假安排后才能计算。',
    )
  })

  test('P27b row 5: a holiday table that changes during publicity moves the end later by itself', () => {
    const running = period({ startsOn: '2026-09-07' })
    expect(
      endAfterCalendarChange(running, { startsOn: '2026-09-07' }, changed({ rest: ['2026-09-10'] })),
    ).toMatchObject({ move: 'later', by: 'clock', period: { endsOn: '2026-09-15' } })
    expect(endAfterCalendarChange(running, { startsOn: '2026-09-07' }, DELIVERED_CALENDAR)).toEqual({
      move: 'none',
    })
  })

  test('P27b row 5: it moves earlier only by an officer, and never below 5 counted days', () => {
    const running = period({ startsOn: '2026-09-07' })
    const moved = endAfterCalendarChange(
      running,
      { startsOn: '2026-09-07' },
      changed({ work: ['2026-09-12'] }),
    )
    expect(moved).toMatchObject({ move: 'earlier', by: 'officer', proposed: { endsOn: '2026-09-12' } })
    if (moved === NO_CALENDAR || moved.move !== 'earlier') throw new Error('earlier expected')
    expect(moved.proposed.days).toHaveLength(5)
    expect(endAfterCalendarChange(running, { startsOn: '2026-12-28' }, DELIVERED_CALENDAR)).toBe(NO_CALENDAR)
  })

  test('P27b row 5: whatever the notice changes, nothing but an officer brings the end forward', () => {
    const some = fc.subarray(['2026-09-08', '2026-09-09', '2026-09-10', '2026-09-11', '2026-09-14'])
    const weekend = fc.subarray(['2026-09-12', '2026-09-13', '2026-09-19'])
    const running = period({ startsOn: '2026-09-07' })
    fc.assert(
      fc.property(some, weekend, (rest, work) => {
        const moved = endAfterCalendarChange(running, { startsOn: '2026-09-07' }, changed({ rest, work }))
        if (moved === NO_CALENDAR || moved.move === 'none') return
        const next = moved.move === 'later' ? moved.period : moved.proposed
        expect(next.days).toHaveLength(5)
        expect(moved.by).toBe(next.endsOn > running.endsOn ? 'clock' : 'officer')
      }),
    )
  })

  test.each([
    ['3 h 59 min', '12:59', []],
    ['4 h', '13:00', []],
    ['4 h 1 min', '13:01', ['2026-09-09']],
  ])('P27a row 6: an outage of %s on a counted day proposes %p', (_length, to, days) => {
    const running = period({ startsOn: '2026-09-07' })
    const outage = { from: at('2026-09-09', '09:00'), to: at('2026-09-09', to) }
    expect(daysOfOutage(running, [outage])).toEqual(days)
  })

  test('P27a row 6: outages of one day add up, what they share counts once, rest days do not matter', () => {
    const running = period({ startsOn: '2026-09-07' })
    const on = (day: string, from: string, to: string) => ({ from: at(day, from), to: at(day, to) })
    expect(
      daysOfOutage(running, [on('2026-09-09', '08:00', '10:30'), on('2026-09-09', '14:00', '15:31')]),
    ).toEqual(['2026-09-09'])
    expect(
      daysOfOutage(running, [on('2026-09-09', '08:00', '11:00'), on('2026-09-09', '09:00', '12:00')]),
    ).toEqual([])
    expect(daysOfOutage(running, [on('2026-09-12', '00:00', '23:00')])).toEqual([])
    expect(
      daysOfOutage(running, [{ from: at('2026-09-08', '22:00'), to: at('2026-09-10', '04:00') }]),
    ).toEqual(['2026-09-09'])
    expect(daysOfOutage(running, [on('2026-09-09', '08:00', '10:00')], { publicityOutageHours: 1 })).toEqual([
      '2026-09-09',
    ])
  })

  test('P27a row 6: the day counts until an officer confirms; then the period is one working day longer', () => {
    const confirmed = period({ startsOn: '2026-09-07', notCounted: ['2026-09-09'] })
    expect(confirmed.days).not.toContain('2026-09-09')
    expect(confirmed).toMatchObject({ endsOn: '2026-09-15' })
    expect(confirmed.days).toHaveLength(5)
  })

  test('P27b row 7: a typo that changes neither identity nor result gets a note, the clock goes on', () => {
    expect(correctionEffect({ part: 'leader', changesIdentityOrResult: false })).toBe('note')
    expect(correctionEffect({ part: 'other' })).toBe('note')
  })

  test.each(['leader', 'unit', 'project', 'amount', 'result'] as const)(
    'P27b row 8: a material change of %s gives the entry a full new period; which it is, a person says',
    (part) => {
      expect(correctionEffect({ part, changesIdentityOrResult: true })).toBe('newPeriod')
      expect(correctionEffect({ part })).toBe('officer')
      expect(periodAfterCorrection('2026-09-10', DELIVERED_CALENDAR)).toEqual(
        period({ startsOn: '2026-09-10' }),
      )
    },
  )

  test('P27b row 9: early close is impossible: nobody but the clock ends a publicity, and only at its end', () => {
    for (const actor of ['leader', 'contact', 'officer', 'signer'] as const)
      expect(eventsFor(PUBLICITY, 'running', actor)).not.toContain('expire')
    expect(eventsFor(PUBLICITY, 'running', 'clock')).toContain('expire')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (count) => {
        const found = publicityPeriod({ startsOn: addDays('2018-01-01', count) }, DELIVERED_CALENDAR)
        return found === NO_CALENDAR || found.days.length === 5
      }),
    )
  })
})
