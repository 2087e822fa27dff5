import {
  annualReportDates,
  annualReportDaysLate,
  annualReportOwed,
  DEFAULT_SETTINGS,
  filingFindings,
  isReportIncident,
  planBaseline,
  reportDuty,
  reportInstances,
  shanghaiDay,
  withReportVersion,
  worstOutcome,
  type ReportFiling,
  type ReportingTitle,
  type Settings,
} from '#policy'

const lastWorkingDay: Settings = { ...DEFAULT_SETTINGS, annualReportDue: 'lastWorkingDay' }
const title = (awardedOn: string | undefined, endedOn?: string): ReportingTitle => ({
  workshopId: 'w1',
  awardedOn,
  endedOn,
})

describe('5.7 「12月末」 (P47a): 31 December 24:00, or the last working day, by setting', () => {
  test('created 1 October, open from 1 December, due 31 December 24:00', () => {
    expect(annualReportDates(2026)).toEqual({
      createdOn: '2026-10-01',
      opensOn: '2026-12-01',
      opensAt: '2026-11-30T16:00:00.000Z',
      dueOn: '2026-12-31',
      dueAt: '2026-12-31T16:00:00.000Z',
      isProvisional: false,
    })
  })
  test.each([
    [2021, '2021-12-31'],
    [2022, '2022-12-30'],
    [2023, '2023-12-29'],
    [2026, '2026-12-31'],
  ])('the last working day of %i is %s', (year, dueOn) => {
    expect(annualReportDates(year, lastWorkingDay)).toMatchObject({ dueOn, isProvisional: false })
  })
  test('no notice for 2028 yet: 31 December, said to be provisional, never a guessed Friday', () => {
    expect(annualReportDates(2028, lastWorkingDay)).toMatchObject({
      dueOn: '2028-12-31',
      isProvisional: true,
    })
  })
})

test('5.7 31 December is a rest day (P47a): no roll-over, also on the Sunday of 2023', () => {
  expect(annualReportDates(2023).dueOn).toBe('2023-12-31')
  expect(annualReportDates(2028)).toMatchObject({ dueOn: '2028-12-31', isProvisional: false })
})

describe('5.7 filed on 1 January or later (P47a): accepted, marked late by days', () => {
  test.each([
    ['2026-12-30', 0],
    ['2026-12-31', 0],
    ['2027-01-01', 1],
    ['2027-01-31', 31],
  ])('filed on %s: %i days late', (filedOn, days) => {
    expect(annualReportDaysLate(2026, filedOn)).toBe(days)
  })
  test('by the last working day of 2023, Friday 29 December', () => {
    const late = (filedOn: string) => annualReportDaysLate(2023, filedOn, lastWorkingDay)
    expect(['2023-12-28', '2023-12-29', '2023-12-30'].map(late)).toEqual([0, 0, 1])
  })
  test('the late report itself is taken as any other, and marked', () => {
    const filedAt = '2027-03-01T02:00:00Z'
    const report = withReportVersion(undefined, { filedAt, summary: '总结', plan: '计划' })
    expect(report.versions).toHaveLength(1)
    expect(annualReportDaysLate(2026, shanghaiDay(report.filedAt))).toBe(60)
  })
})

describe('5.7 awarded in the year (P47a)', () => {
  test.each([
    ['2025-05-01', 'full'],
    ['2026-09-29', 'full'],
    ['2026-09-30', 'full'],
    ['2026-10-01', 'short'],
    ['2026-10-02', 'short'],
    ['2026-12-31', 'short'],
    ['2027-01-01', 'none'],
  ])('awarded on %s, the report of 2026: %s', (awardedOn, owed) => {
    expect(annualReportOwed(2026, awardedOn)).toBe(owed)
    expect(reportDuty(title(awardedOn), 2026)).toBe(owed)
  })
  test.each(['short', 'full', 'none'] as const)('a late award by the setting: %s', (lateAwardReport) => {
    const settings = { ...DEFAULT_SETTINGS, lateAwardReport }
    expect(annualReportOwed(2026, '2026-10-01', settings)).toBe(lateAwardReport)
    expect(annualReportOwed(2026, '2026-09-30', settings)).toBe('full')
  })
})

describe('5.7 who owes a report (P47a)', () => {
  const on = (titles: readonly ReportingTitle[], today: string, settings = DEFAULT_SETTINGS) =>
    reportInstances(titles, 2026, today, settings).map(({ key, duty }) => [key, duty])

  test('not yet awarded, in publicity over December: none', () => {
    expect(on([title(undefined)], '2026-12-31')).toEqual([])
  })
  test.each([
    ['2026-09-30', []],
    ['2026-10-01', [['w1:2026', 'full']]],
    ['2026-10-02', [['w1:2026', 'full']]],
  ])('of an older title it exists from 1 October: on %s %j', (today, expected) => {
    expect(on([title('2025-05-01')], today)).toEqual(expected)
  })
  test('of a title awarded in November it exists from the award', () => {
    expect(on([title('2026-11-12')], '2026-11-11')).toEqual([])
    expect(reportInstances([title('2026-11-12')], 2026, '2026-11-12')).toEqual([
      { key: 'w1:2026', workshopId: 'w1', year: 2026, duty: 'short', createdOn: '2026-11-12' },
    ])
  })
  test.each(['active', 'suspended', 'revoking'] as const)('%s: still due', (state) => {
    const standing = { ...title('2025-05-01'), state, openTriggers: ['R1'] }
    expect(reportDuty(standing, 2026)).toBe('full')
    expect(on([standing], '2026-10-01')).toEqual([['w1:2026', 'full']])
  })
  test.each([
    ['2025-12-31', 'none'],
    ['2026-01-01', 'optional'],
    ['2026-12-31', 'optional'],
    ['2027-01-01', 'full'],
  ])('revoked before 31 December, closing report optional (P60a): ended on %s, 2026 %s', (endedOn, duty) => {
    expect(reportDuty(title('2025-05-01', endedOn), 2026)).toBe(duty)
  })
  test('revoked in the year, and the bureau wants the closing report: full', () => {
    const settings = { ...DEFAULT_SETTINGS, closingReport: true }
    expect(reportDuty(title('2025-05-01', '2026-06-01'), 2026, settings)).toBe('full')
    expect(on([title('2025-05-01', '2026-06-01')], '2026-10-01', settings)).toEqual([['w1:2026', 'full']])
  })
  test('ended before the reports were created: none is made; ended later: the one there is optional', () => {
    expect(on([title('2025-05-01', '2026-09-30')], '2026-12-01')).toEqual([])
    expect(on([title('2025-05-01', '2026-10-02')], '2026-12-01')).toEqual([['w1:2026', 'optional']])
  })
  test('a unit with two workshops: two instances', () => {
    const titles = [title('2025-05-01'), { ...title('2025-05-01'), workshopId: 'w2' }]
    expect(on(titles, '2026-10-01').map(([key]) => key)).toEqual(['w1:2026', 'w2:2026'])
  })
})

describe('5.7 filing: the unit files (P47b), summary (P47c) and plan (P47d)', () => {
  const FILING: ReportFiling = {
    by: 'contact',
    summary: '带徒 3 人，解决难题 2 项。',
    plan: '再带徒 3 人。',
    leader: 'confirmed',
  }
  const outcome = (change: Partial<ReportFiling> = {}) =>
    worstOutcome(filingFindings({ ...FILING, ...change }).map((each) => each.outcome))

  test('complete and filed by the unit: in order', () => expect(outcome()).toBe('met'))
  test('P47b: the leader alone cannot file', () => expect(outcome({ by: 'leader' })).toBe('unmet'))
  test('P47d: an empty plan is refused, an empty summary too', () => {
    expect(outcome({ plan: ' \n' })).toBe('unmet')
    expect(outcome({ summary: '' })).toBe('unmet')
  })
  test('leader on leave or ill (P44a): the unit files, the confirmation is waived with a reason', () => {
    expect(outcome({ leader: { waivedBecause: '住院' } })).toBe('discretion')
    expect(outcome({ leader: { waivedBecause: '' } })).toBe('unknown')
    expect(outcome({ leader: undefined })).toBe('unknown')
  })

  const first = { filedAt: '2026-12-20T02:00:00Z', summary: '总结', plan: '计划' }
  const second = { filedAt: '2027-01-05T02:00:00Z', summary: '总结', plan: '改过的计划' }
  test('correction after filing (P47a): a new version, both kept, the first time stays', () => {
    const report = withReportVersion(withReportVersion(undefined, first), second)
    expect(report).toEqual({ filedAt: first.filedAt, versions: [first, second] })
    expect(annualReportDaysLate(2026, report.filedAt.slice(0, 10))).toBe(0)
  })
  test('plan for the next year (P47d): its newest version is what that year’s summary is compared with', () => {
    const report = withReportVersion(withReportVersion(undefined, first), second)
    expect(planBaseline({ 2026: report }, 2027)).toBe('改过的计划')
    expect(planBaseline({ 2026: report }, 2026)).toBeUndefined()
    expect(planBaseline({}, 2027)).toBeUndefined()
  })
})

describe('5.7 never filed (P50): an incident for R2 after the reminders, more than 30 days late; R1 is not affected', () => {
  const report = { year: 2026, wasLastReminded: true }
  test.each([
    ['2027-01-29', false],
    ['2027-01-30', false],
    ['2027-01-31', true],
  ])('not filed on %s: %s', (today, expected) => {
    expect(isReportIncident(report, today)).toBe(expected)
  })
  test('not before the last reminder was sent', () => {
    expect(isReportIncident({ ...report, wasLastReminded: false }, '2027-06-01')).toBe(false)
  })
  test('filed, however late, it is none any more', () => {
    const filed = { ...report, filedAt: '2027-02-10T02:00:00Z' }
    expect(isReportIncident(filed, '2027-02-09')).toBe(true)
    expect(isReportIncident(filed, '2027-02-10')).toBe(false)
  })
})
