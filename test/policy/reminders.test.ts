import fc from 'fast-check'
import {
  annualReminderStages,
  DEFAULT_SETTINGS,
  DELIVERED_CALENDAR,
  remindersDue,
  wasLastReminded,
  type RemindedReport,
  type Reminder,
} from '#policy'

const stages = (year: number, settings = DEFAULT_SETTINGS) =>
  annualReminderStages(year, DELIVERED_CALENDAR, settings).map(({ id, at }) => `${id} ${at}`)
const REPORT: RemindedReport = {
  key: 'w1:2026',
  year: 2026,
  createdAt: '2026-09-30T16:00:00.000Z',
  isSettled: false,
  people: ['li', 'wang'],
}
const due = (now: string, sent: readonly Reminder[] = [], report = REPORT) =>
  remindersDue([report], sent, now, DELIVERED_CALENDAR)

describe('5.7 reminder stages (P47a), all of them ours and a setting', () => {
  test('1, 10, 20 December, the last but two working day, 31 December 10:00, then 3, 10, 30 days late', () => {
    expect(stages(2026)).toEqual([
      '12-01 2026-12-01T02:00:00.000Z',
      '12-10 2026-12-10T02:00:00.000Z',
      '12-20 2026-12-20T02:00:00.000Z',
      'workingDay-3 2026-12-29T02:00:00.000Z',
      '12-31 2026-12-31T02:00:00.000Z',
      'late-3 2027-01-03T02:00:00.000Z',
      'late-10 2027-01-10T02:00:00.000Z',
      'late-30 2027-01-30T02:00:00.000Z',
    ])
  })
  test('where the notice of the year is not known the working day is left out, not guessed', () => {
    expect(stages(2028).some((each) => each.startsWith('workingDay-3'))).toBe(false)
    expect(stages(2028)).toHaveLength(7)
  })
  test('due on the last working day of 2023: the last stage before it is that day, late is counted from it', () => {
    expect(stages(2023, { ...DEFAULT_SETTINGS, annualReportDue: 'lastWorkingDay' }).slice(3, 6)).toEqual([
      'workingDay-3 2023-12-27T02:00:00.000Z',
      '12-31 2023-12-29T02:00:00.000Z',
      'late-3 2024-01-01T02:00:00.000Z',
    ])
  })
  test('other days and another hour', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      annualReminderDays: ['12-20'],
      annualLateReminderDays: [5],
      annualReminderHour: 9,
    }
    expect(stages(2026, settings)).toEqual([
      '12-20 2026-12-20T01:00:00.000Z',
      'late-5 2027-01-05T01:00:00.000Z',
    ])
  })
})

describe('5.7 what is sent (P47a)', () => {
  test.each([
    ['2026-12-01T01:59:59.999Z', []],
    ['2026-12-01T02:00:00.000Z', ['12-01', '12-01']],
    ['2026-12-01T02:00:00.001Z', ['12-01', '12-01']],
  ])('at %s: %j', (now, expected) => {
    expect(due(now).map(({ stage }) => stage)).toEqual(expected)
  })
  test('each stage at most once per person', () => {
    const sent = due('2026-12-01T03:00:00.000Z')
    expect(sent.map(({ person }) => person)).toEqual(['li', 'wang'])
    expect(due('2026-12-05T03:00:00.000Z', sent)).toEqual([])
    expect(due('2026-12-05T03:00:00.000Z', sent.slice(1)).map(({ person }) => person)).toEqual(['li'])
    expect(due('2026-12-01T03:00:00.000Z', [], { ...REPORT, people: ['li', 'li'] })).toHaveLength(1)
  })
  test('it stops on filing', () => {
    expect(due('2027-02-01T00:00:00.000Z', [], { ...REPORT, isSettled: true })).toEqual([])
  })
  test('after an outage the newest stage that has passed is sent, and those before it never', () => {
    const sent = due('2026-12-21T00:00:00.000Z')
    expect(sent.map(({ stage }) => stage)).toEqual(['12-20', '12-20'])
    expect(due('2026-12-22T00:00:00.000Z', sent)).toEqual([])
    expect(due('2026-12-29T02:00:00.000Z', sent)[0]?.stage).toBe('workingDay-3')
  })
  test('a report that came into being at an award of 15 December is not reminded of 10 December', () => {
    const late = { ...REPORT, createdAt: '2026-12-14T16:00:00.000Z' }
    expect(due('2026-12-16T00:00:00.000Z', [], late)).toEqual([])
    expect(due('2026-12-20T02:00:00.000Z', [], late)[0]?.stage).toBe('12-20')
  })
  test('P50: after the last stage there is nothing more, and it is known to have been sent', () => {
    const sent = due('2027-01-30T02:00:00.000Z')
    expect(sent[0]?.stage).toBe('late-30')
    expect(due('2027-12-31T00:00:00.000Z', sent)).toEqual([])
    expect(wasLastReminded(REPORT, sent, DELIVERED_CALENDAR)).toBe(true)
    expect(wasLastReminded(REPORT, due('2027-01-29T02:00:00.000Z'), DELIVERED_CALENDAR)).toBe(false)
    expect(wasLastReminded({ ...REPORT, key: 'w2:2026' }, sent, DELIVERED_CALENDAR)).toBe(false)
  })
  test('whenever it is run and however often, a person gets a stage once and stages in their order', () => {
    const moments = fc
      .array(fc.integer({ min: 0, max: 24 * 80 }), { maxLength: 40 })
      .map((hours) =>
        [...hours].sort((a, b) => a - b).map((h) => new Date(Date.UTC(2026, 10, 25, h)).toISOString()),
      )
    const order = stages(2026).map((each) => each.split(' ')[0])
    fc.assert(
      fc.property(moments, (times) => {
        const sent: Reminder[] = []
        for (const now of times) sent.push(...due(now, sent))
        for (const person of REPORT.people) {
          const got = sent.filter((each) => each.person === person).map(({ stage }) => order.indexOf(stage))
          expect(got).toEqual([...new Set(got)].sort((a, b) => a - b))
        }
      }),
    )
  })
})
