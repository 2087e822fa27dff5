import fc from 'fast-check'
import {
  addDays,
  addYears,
  assessmentSignal,
  cooperationSignal,
  CLAUSES,
  DEFAULT_SETTINGS,
  districtSignal,
  fundsSignal,
  guidanceSignal,
  idleNoticeMonth,
  idleSignal,
  isReportIncident,
  lastActivityDay,
  leaderLeftSignal,
  otherRuleSignal,
  pathOf,
  TRIGGERS,
  violationSignal,
  type LeaderLeftFacts,
  type TriggerId,
} from '#policy'

const done = (happenedOn: string, isVerified = true) => ({ happenedOn, isVerified })
const idle = (awardedOn: string, today: string, ...activities: ReturnType<typeof done>[]) =>
  idleSignal({ awardedOn, activities }, today).level

describe('R1 超过一年未开展工作 (P49)', () => {
  test('P49: last activity 2026-03-10: not on 2027-03-10, raised from 2027-03-11', () => {
    const last = done('2026-03-10')
    expect(idle('2026-01-05', '2027-03-09', last)).toBe('watch')
    expect(idle('2026-01-05', '2027-03-10', last)).toBe('watch')
    expect(idle('2026-01-05', '2027-03-11', last)).toBe('raised')
  })
  test('P49: counted from the award while nothing was done', () => {
    expect(idle('2026-03-10', '2027-03-10')).toBe('watch')
    expect(idle('2026-03-10', '2027-03-11')).toBe('raised')
  })
  test('P49: a year after 29 February ends on 28 February', () => {
    expect(idle('2028-01-01', '2029-02-28', done('2028-02-29'))).toBe('watch')
    expect(idle('2028-01-01', '2029-03-01', done('2028-02-29'))).toBe('raised')
  })
  test('P49: the latest verified activity counts, in whatever order; one of the future does not', () => {
    const activities = [done('2026-09-01'), done('2026-12-01'), done('2026-10-01'), done('2028-01-01')]
    expect(lastActivityDay({ awardedOn: '2026-03-10', activities }, '2027-01-01')).toBe('2026-12-01')
    expect(idle('2026-03-10', '2027-12-01', ...activities)).toBe('watch')
    expect(idle('2026-03-10', '2027-12-02', ...activities)).toBe('raised')
  })
  test('P49: a back-filled entry (补录) counts by its own day and cures the signal once verified', () => {
    expect(idle('2026-03-10', '2027-06-01')).toBe('raised')
    expect(idle('2026-03-10', '2027-06-01', done('2027-02-01', false))).toBe('unknown')
    expect(idle('2026-03-10', '2027-06-01', done('2027-02-01'))).toBe('clear')
    expect(idle('2026-03-10', '2027-06-01', done('2026-04-01', false))).toBe('raised')
  })
  test.each([
    ['2026-09-09', undefined],
    ['2026-09-10', 6],
    ['2026-12-09', 6],
    ['2026-12-10', 9],
    ['2027-02-09', 9],
    ['2027-02-10', 11],
    ['2027-03-10', 11],
  ])('P49: early notice on %s: month %p', (today, month) => {
    expect(idleNoticeMonth('2026-03-10', today)).toBe(month)
    expect(idle('2026-03-10', today)).toBe(month === undefined ? 'clear' : 'watch')
  })
  test('P49: early notices by the setting, at the end of a short month', () => {
    expect(idleNoticeMonth('2026-08-31', '2027-02-28')).toBe(6)
    expect(idleNoticeMonth('2026-08-31', '2027-02-27')).toBeUndefined()
    expect(idleNoticeMonth('2026-03-10', '2026-05-10', { idleNoticeMonths: [2] })).toBe(2)
  })
  test('P49: raised exactly when today is later than the day one year after', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2024-01-01', count))
    fc.assert(
      fc.property(day, fc.array(day, { maxLength: 5 }), day, (awardedOn, days, today) => {
        fc.pre(awardedOn <= today)
        const activities = days.map((happenedOn) => done(happenedOn))
        const past = [awardedOn, ...days.filter((each) => each <= today)]
        const isRaised = past.every((each) => today > addYears(each, 1))
        expect(idleSignal({ awardedOn, activities }, today).level === 'raised').toBe(isRaised)
      }),
    )
  })
  test('P49: names the evidence a decision still needs', () => {
    const facts = { awardedOn: '2026-03-10', activities: [], held: ['活动记录'] }
    expect(idleSignal(facts, '2027-06-01')).toMatchObject({
      missing: ['现场核查记录', '单位答复'],
      decidedBy: 'officer',
    })
  })
})

describe('R2 不配合日常管理 (P50)', () => {
  const asked = {
    what: '报送带徒情况',
    deliveredOn: '2026-05-01',
    answerBy: '2026-05-15',
    remindedOn: ['2026-05-20'],
  }
  const level = (part: object, today = '2026-06-01', settings = DEFAULT_SETTINGS) =>
    cooperationSignal({ requests: [{ ...asked, ...part }], reportIncidents: [] }, today, settings).level

  test('P50: delivered, not answered by its date, reminded: an incident', () => {
    expect(level({})).toBe('raised')
    expect(level({ answeredOn: '2026-05-28' })).toBe('clear')
    expect(level({}, '2026-05-15')).toBe('clear')
    expect(level({}, '2026-05-16')).toBe('raised')
  })
  test('P50: not reminded yet: watched; the number of reminders is a setting: 0, 1 and 2 against 1 and 2', () => {
    expect(level({ remindedOn: [] })).toBe('watch')
    const twice = { ...DEFAULT_SETTINGS, cooperationReminders: 2 }
    expect(level({}, '2026-06-01', twice)).toBe('watch')
    expect(level({ remindedOn: ['2026-05-20', '2026-05-25'] }, '2026-06-01', twice)).toBe('raised')
  })
  test('P50: without proof of delivery nothing can be said', () => {
    expect(level({ deliveredOn: undefined })).toBe('unknown')
    expect(level({ deliveredOn: '2026-05-16' })).toBe('unknown')
  })
  test.each([
    ['2027-01-29', 'clear'],
    ['2027-01-30', 'clear'],
    ['2027-01-31', 'raised'],
  ])(
    'P50, P47a: an annual report not filed after its last reminder, on %s (day 29, 30, 31): %s',
    (today, expected) => {
      const isIncident = isReportIncident({ year: 2026, wasLastReminded: true }, today)
      const facts = { requests: [], reportIncidents: isIncident ? [2026] : [] }
      expect(cooperationSignal(facts, today).level).toBe(expected)
    },
  )
  test('P50: the first step is a written warning, unless the bureau set otherwise', () => {
    expect(pathOf('R2')[0]).toBe('先书面提醒')
    expect(pathOf('R2', { ...DEFAULT_SETTINGS, warnsFirst: false })).toEqual(TRIGGERS.R2.path)
  })
})

describe('R5 领办人停止开展工作 (P53)', () => {
  const gone: LeaderLeftFacts = { cause: 'left', causedOn: '2026-03-01' }
  const level = (facts: LeaderLeftFacts, today = '2026-07-01', settings = DEFAULT_SETTINGS) =>
    leaderLeftSignal(facts, today, settings).level

  test('P53a, P53b: no approved successor within 60 days: on day 59 and 60 watched, on day 61 raised', () => {
    expect(level(gone, addDays('2026-03-01', 59))).toBe('watch')
    expect(level(gone, addDays('2026-03-01', 60))).toBe('watch')
    expect(level(gone, addDays('2026-03-01', 61))).toBe('raised')
    expect(leaderLeftSignal(gone, '2026-03-02').reason).toBe('请在2026年4月30日前申请变更领办人。')
  })
  test('P53b: a cause without the effect opens nothing: the change of the leader is offered', () => {
    expect(leaderLeftSignal({ ...gone, stopsOperation: false }, '2026-07-01')).toMatchObject({
      level: 'clear',
      reason: '工作室仍正常运转，可以办理变更领办人。',
    })
    expect(leaderLeftSignal({ ...gone, stopsOperation: true }, '2026-07-01').level).toBe('raised')
  })
  test('P53b: the evidence is of both, cause and effect', () => {
    expect(leaderLeftSignal(gone, '2026-07-01').missing).toHaveLength(2)
    expect(pathOf('R5')[0]).toBe('先提出变更领办人')
  })
  test('P53a: an approved successor ends it; in post there is none', () => {
    expect(level({ ...gone, successorApprovedOn: '2026-06-01' })).toBe('clear')
    expect(level({})).toBe('clear')
  })
  test('P53a: other causes are open-ended, but written down; a cause without its day is unknown', () => {
    expect(level({ ...gone, cause: 'other' })).toBe('unknown')
    expect(level({ ...gone, cause: 'other', causeText: '长期出国' })).toBe('raised')
    expect(level({ cause: 'illness' })).toBe('unknown')
  })
  test('P53a: retired and employed again: an officer says whether that is 在职在聘, or a setting does', () => {
    const back: LeaderLeftFacts = { ...gone, cause: 'retired', isRehired: true }
    expect(level(back)).toBe('watch')
    expect(level(back, '2026-07-01', { ...DEFAULT_SETTINGS, rehired: 'inPost' })).toBe('clear')
    expect(level(back, '2026-07-01', { ...DEFAULT_SETTINGS, rehired: 'notInPost' })).toBe('raised')
  })
})

describe('R6–R11', () => {
  test.each([
    [true, false, 'clear'],
    [false, true, 'clear'],
    [false, false, 'raised'],
    [false, undefined, 'unknown'],
    [undefined, false, 'unknown'],
    [undefined, undefined, 'unknown'],
    [undefined, true, 'clear'],
  ])('P54: registered %p, operating %p → %s', (isRegistered, operates, level) => {
    expect(districtSignal({ isRegistered, operates }).level).toBe(level)
  })
  test('P55: a finding raises it; off-plan spending alone is only a flag', () => {
    expect(fundsSignal({ findingNo: '京兴审〔2026〕1号' })).toMatchObject({ level: 'raised', missing: [] })
    expect(fundsSignal({ hasOffPlanSpending: true })).toMatchObject({
      level: 'watch',
      missing: ['审计或财务检查结论'],
    })
    expect(fundsSignal({}).level).toBe('clear')
  })
  test('P56: an official document only', () => {
    expect(violationSignal({ documentNo: '某文〔2026〕2号' }).level).toBe('raised')
    expect(violationSignal({ hasAllegation: true }).level).toBe('watch')
    expect(violationSignal({ documentNo: '  ' }).level).toBe('clear')
  })
  test('P57: an assessment a person made; none is unknown, never bad', () => {
    expect([true, false, undefined].map((isBelowLine) => assessmentSignal({ isBelowLine }).level)).toEqual([
      'raised',
      'clear',
      'unknown',
    ])
  })
  test('P57, P58: 整改 comes first, unless the bureau has none', () => {
    for (const id of ['R9', 'R10'] as const) {
      expect(pathOf(id)[0]).toBe('限期整改')
      expect(pathOf(id, { ...DEFAULT_SETTINGS, usesRectification: false })).toEqual(TRIGGERS[id].path)
    }
  })
  test.each([
    [10, 9, 'raised'],
    [10, 10, 'clear'],
    [10, 11, 'clear'],
    [undefined, 3, 'unknown'],
    [10, undefined, 'unknown'],
  ])('P58: planned %p, done %p → %s', (planned, accomplished, level) => {
    expect(guidanceSignal({ planned, done: accomplished }).level).toBe(level)
  })
  test('P59: nothing without the article, number and words', () => {
    expect(otherRuleSignal({ article: '第十二条', articleText: '……' }).level).toBe('raised')
    expect(otherRuleSignal({ articleText: '管理不善' }).level).toBe('unknown')
    expect(otherRuleSignal({ article: '第十二条' }).level).toBe('unknown')
    expect(otherRuleSignal({}).level).toBe('clear')
  })
})

describe('the triggers as data', () => {
  test('P48: eleven of them, each with a sentence of the text, evidence, a path and a public category', () => {
    const ids = Object.keys(TRIGGERS) as TriggerId[]
    expect(ids).toHaveLength(11)
    for (const id of ids) {
      const { clause, evidence, category, path } = TRIGGERS[id]
      expect(CLAUSES.has(clause)).toBe(true)
      expect(evidence.length).toBeGreaterThan(0)
      expect(path.length).toBeGreaterThan(0)
      expect(category.length).toBeGreaterThan(3)
    }
  })
})
