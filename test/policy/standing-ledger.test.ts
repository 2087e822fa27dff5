import {
  DEFAULT_SETTINGS,
  ledgerLines,
  ledgerOf,
  ledgerSignals,
  notAppliedStreak,
  notSelectedStreak,
  streakMeter,
  type FilingOutcome,
  type LedgerCell,
  type ProjectRound,
  type Settings,
  type WorkshopHistory,
} from '#policy'
import { history, round, story } from './standing-case'

/** The cell of 2027, read in 2028, of a workshop awarded in 2026. */
function cell2027(
  part: Partial<WorkshopHistory>,
  settings: Partial<Settings> = {},
  rounds: readonly ProjectRound[] = [round(2027)],
): LedgerCell {
  const ledger = ledgerOf(history(part), rounds, '2028-01-10', { ...DEFAULT_SETTINGS, ...settings })
  const found = ledger.find(({ programmeYear }) => programmeYear === 2027)
  if (found === undefined) throw new Error('no cell for 2027')
  return found
}
const filed = (outcome: FilingOutcome) => ({ filings: [{ roundId: 'J2027', outcome }] })

describe('rows of the ledger of 5.5 (P51, P52)', () => {
  test('P51, P52: no J round held → not counted', () => {
    expect(cell2027({}, {}, [])).toMatchObject({ mark: 'notCounted', cause: 'noRound', by: 'system' })
  })

  test('P51, P52: title not live during the whole window → not counted', () => {
    expect(cell2027({ awardedOn: '2027-03-15' })).toMatchObject({
      mark: 'notCounted',
      cause: 'titleNotLive',
    })
    expect(cell2027({ endedOn: '2027-03-31' }).mark).toBe('notCounted')
    expect(cell2027({ endedOn: '2027-04-01' }).mark).toBe('notApplied')
  })

  test('P51: the first round counted is one whose window opens after the award: the day itself is not after', () => {
    expect(cell2027({ awardedOn: '2027-02-28' }).mark).toBe('notApplied')
    expect(cell2027({ awardedOn: '2027-03-01' }).mark).toBe('notCounted')
    expect(cell2027({ awardedOn: '2027-03-02' }).mark).toBe('notCounted')
  })

  test.each([
    ['selected', 'appliedSelected'],
    ['notSelected', 'appliedNotSelected'],
  ] as const)('P33a, P52: award year, parallel J %s → %s', (outcome, mark) => {
    const filings = [{ roundId: 'J2026', outcome, isParallel: true }]
    const [first] = ledgerOf(history({ filings }), [round(2026)], '2027-01-01')
    expect(first).toMatchObject({ mark, isAwardYear: true })
  })

  test('P62: barred under the old rule, 挂牌未满两年 → not counted; two years to the day are enough', () => {
    const old = [round(2027, { rulePack: 'daxing-1' })]
    const awarded = (awardedOn: string) => cell2027({ programmeYear: 2025, awardedOn }, {}, old)
    expect(awarded('2025-04-01')).toMatchObject({ mark: 'notCounted', cause: 'oldRule' })
    expect(awarded('2025-03-31').mark).toBe('notApplied')
    expect(awarded('2025-03-30').mark).toBe('notApplied')
    expect(cell2027({ programmeYear: 2025, awardedOn: '2025-04-01' }).mark).toBe('notApplied')
  })

  test('P51: suspended by the bureau for the whole window → not counted, for an officer to confirm', () => {
    const suspended = (from: string, to?: string) =>
      cell2027({ suspensions: [to === undefined ? { from } : { from, to }] })
    expect(suspended('2027-03-01', '2027-03-31')).toMatchObject({ mark: 'notCounted', by: 'officer' })
    expect(suspended('2026-12-01').mark).toBe('notCounted')
    expect(suspended('2027-03-02', '2027-03-31').mark).toBe('notApplied')
    expect(suspended('2027-03-01', '2027-03-30').mark).toBe('notApplied')
    const twice = [
      { from: '2027-02-01', to: '2027-03-10' },
      { from: '2027-03-11', to: '2027-04-10' },
    ]
    expect(cell2027({ suspensions: twice }).mark).toBe('notCounted')
    const applied = { ...filed('notSelected'), suspensions: twice }
    expect(cell2027(applied).mark).toBe('appliedNotSelected')
  })

  test('P51: an officer’s exemption → not counted, with its reason', () => {
    const cell = cell2027({ exemptions: [{ programmeYear: 2027, reason: '在建项目延期至申报期后' }] })
    expect(cell).toMatchObject({ mark: 'notCounted', by: 'officer' })
    expect(cell.why).toBe('经办人员已认定免计：在建项目延期至申报期后')
  })

  test.each([
    ['P51: only a draft', 'draft', 'notApplied', 'system'],
    ['P51: submitted and withdrawn before close', 'withdrawnBeforeClose', 'notApplied', 'system'],
    ['P51: submitted, valid, selected, even if later given up', 'selected', 'appliedSelected', 'system'],
    ['P52: submitted, not selected', 'notSelected', 'appliedNotSelected', 'system'],
    ['P52: on the reserve list', 'reserve', 'appliedNotSelected', 'system'],
    ['P52: withdrawn after close', 'withdrawnAfterClose', 'appliedNotSelected', 'system'],
    ['P52: rejected at the formal check', 'rejected', 'appliedNotSelected', 'officer'],
    [
      'P52: returned for correction and never re-submitted',
      'returnedUnanswered',
      'appliedNotSelected',
      'officer',
    ],
    ['P52: selected, then objection upheld', 'objectionUpheld', 'appliedNotSelected', 'system'],
    ['P52: submitted, no result yet', 'undecided', 'appliedUndecided', 'system'],
  ] as const)('%s (%s) → %s, by %s', (_row, outcome, mark, by) => {
    expect(cell2027(filed(outcome))).toMatchObject({ mark, by, cause: outcome })
  })

  test('P51: nothing filed at all → not applied', () => {
    expect(cell2027({})).toMatchObject({ mark: 'notApplied', cause: 'noFiling', closedOn: '2027-03-31' })
  })

  test('P51, P52: the settings may take a rejected or an unanswered filing for none', () => {
    expect(cell2027(filed('rejected'), { rejectedCountsAs: 'notApplied' }).mark).toBe('notApplied')
    expect(cell2027(filed('rejected'), { unansweredReturnCountsAs: 'notApplied' }).mark).toBe(
      'appliedNotSelected',
    )
    expect(cell2027(filed('returnedUnanswered'), { unansweredReturnCountsAs: 'notApplied' }).mark).toBe(
      'notApplied',
    )
  })
})

describe('when a cell is final', () => {
  const rounds = [round(2027)]
  const on = (today: string, part: Partial<WorkshopHistory> = {}) =>
    ledgerOf(history(part), rounds, today).at(-1)?.mark

  test('P51: at the close of the round, its last day included', () => {
    expect(on('2027-02-28')).toBe('windowOpen')
    expect(on('2027-03-31')).toBe('windowOpen')
    expect(on('2027-04-01')).toBe('notApplied')
  })
  test('P51: at the close of an extension granted to this workshop', () => {
    const extensions = [{ roundId: 'J2027', closesOn: '2027-04-15' }]
    expect(on('2027-04-15', { extensions })).toBe('windowOpen')
    expect(on('2027-04-16', { extensions })).toBe('notApplied')
  })
  test('P51: a year without a round is one only when it is over', () => {
    const read = (today: string) => ledgerOf(history(), [], today).map(({ cause }) => cause)
    expect(read('2027-12-31')).toEqual(['noRound', 'noRoundYet'])
    expect(read('2028-01-01')).toEqual(['noRound', 'noRound', 'noRoundYet'])
  })
  test('P32a: in a year with a supplementary round what says most counts', () => {
    const two = [round(2027), round(2027, { id: 'extra', opensOn: '2027-09-01', closesOn: '2027-09-30' })]
    const read = (today: string, outcomes: Record<string, FilingOutcome>) =>
      ledgerOf(
        history({
          filings: Object.entries(outcomes).map(([roundId, outcome]) => ({ roundId, outcome })),
        }),
        two,
        today,
      ).at(-1)?.mark
    expect(read('2027-12-01', { J2027: 'notSelected', extra: 'selected' })).toBe('appliedSelected')
    expect(read('2027-12-01', { J2027: 'notSelected' })).toBe('appliedNotSelected')
    expect(read('2027-09-10', { J2027: 'notSelected' })).toBe('appliedUndecided')
    expect(read('2027-09-10', { J2027: 'selected' })).toBe('appliedSelected')
    expect(read('2027-09-10', {})).toBe('windowOpen')
    expect(read('2027-08-10', {})).toBe('notApplied')
  })
})

describe('the example sequences of 5.5', () => {
  /** The years at whose close (1 April) each signal is raised. */
  const raised = (text: string, part: Partial<WorkshopHistory> = {}, settings: Partial<Settings> = {}) => {
    const { history: base, rounds } = story(text)
    const first = base.programmeYear
    const found = { R3: [] as number[], R4: [] as number[] }
    for (let year = first; year < first + text.split(',').length; year += 1) {
      const all = { ...DEFAULT_SETTINGS, ...settings }
      const ledger = ledgerOf({ ...base, ...part }, rounds, `${year}-04-01`, all)
      for (const { trigger, level } of ledgerSignals(ledger, all))
        if (level === 'raised' && (trigger === 'R3' || trigger === 'R4')) found[trigger].push(year)
    }
    return found
  }

  test('P51: awarded 2026 A-, 2027 N, 2028 N: R3 at the close of 2028', () => {
    expect(raised('2026 A-, 2027 N, 2028 N')).toEqual({ R3: [2028], R4: [] })
  })
  test('P51: a year without a round is skipped: 2027 N, 2028 none, 2029 N: R3 at the close of 2029', () => {
    expect(raised('2026 A-, 2027 N, 2028 0, 2029 N')).toEqual({ R3: [2029], R4: [] })
  })
  test('P51: where the setting resets, the same years raise nothing', () => {
    expect(raised('2026 A-, 2027 N, 2028 0, 2029 N', {}, { roundlessYear: 'reset' })).toEqual({
      R3: [],
      R4: [],
    })
  })
  test('P51: 2026 A+, 2027 N, 2028 A-, 2029 N: none', () => {
    expect(raised('2026 A+, 2027 N, 2028 A-, 2029 N')).toEqual({ R3: [], R4: [] })
  })
  test('P52: A- five years from the award on: R4 at the close of 2030', () => {
    expect(raised('2026 A-, 2027 A-, 2028 A-, 2029 A-, 2030 A-')).toEqual({ R3: [], R4: [2030] })
  })
  test('P52: where the award year does not count, one year later', () => {
    const years = '2026 A-, 2027 A-, 2028 A-, 2029 A-, 2030 A-, 2031 A-'
    expect(raised(years, {}, { awardYearCounts: false })).toEqual({ R3: [], R4: [2031] })
    expect(raised(years)).toEqual({ R3: [], R4: [2030, 2031] })
  })
  test('P52: A- A- N A- A- A- A- A-: R4 at the fifth A- after N', () => {
    expect(raised('2026 A-, 2027 A-, 2028 N, 2029 A-, 2030 A-, 2031 A-, 2032 A-, 2033 A-')).toEqual({
      R3: [],
      R4: [2033],
    })
  })
  test('P51, P52: A- N A- N … raises neither, ever', () => {
    const years = Array.from({ length: 14 }, (_, index) => `${2026 + index} ${index % 2 ? 'N' : 'A-'}`)
    expect(raised(years.join(', '))).toEqual({ R3: [], R4: [] })
  })
  test('P51: awarded in November after the J window, no parallel J: 2026 is not counted', () => {
    expect(raised('2026 N, 2027 N, 2028 N', { awardedOn: '2026-11-10' })).toEqual({ R3: [2028], R4: [] })
  })
  test('P51: a legacy title counts from the later of its award and the day the measure took effect', () => {
    const legacy = { awardedOn: '2022-06-10', programmeYear: 2022, isLegacy: true }
    const read = (settings: Partial<Settings>) =>
      ledgerOf(
        history(legacy),
        [2023, 2024, 2025].map((year) => round(year)),
        '2025-04-01',
        { ...DEFAULT_SETTINGS, ...settings },
      ).map(({ cause }) => cause)
    expect(read({ measureEffectiveFrom: '2024-03-01' })).toEqual([
      'noRound',
      'beforeCounting',
      'noFiling',
      'noFiling',
    ])
    expect(read({ measureEffectiveFrom: '2024-03-02' })[2]).toBe('beforeCounting')
    expect(read({ measureEffectiveFrom: '2024-03-02', legacyCountsFrom: 'award' })[1]).toBe('noFiling')
    expect(new Set(read({}))).toEqual(new Set(['noRound', 'effectiveDateUnknown']))
    expect(read({ legacyCountsFrom: 'award' })[3]).toBe('noFiling')
  })
})

describe('the meter and how it was counted', () => {
  test('P51, P52: 「未申报 1/2 · 未入选 0/5」 with the years it counts', () => {
    const { history: base, rounds } = story('2026 A-, 2027 A-, 2028 N')
    const ledger = ledgerOf(base, rounds, '2028-04-01')
    const [r3, r4] = [notAppliedStreak(ledger), notSelectedStreak(ledger)]
    expect(streakMeter(r3, r4)).toBe('未申报 1/2 · 未入选 0/5')
    expect(r3.cells.map(({ programmeYear }) => programmeYear)).toEqual([2028])
    const before = ledgerOf(base, rounds, '2028-03-31')
    expect(streakMeter(notAppliedStreak(before), notSelectedStreak(before))).toBe('未申报 0/2 · 未入选 2/5')
    expect(ledgerLines(before)).toEqual([
      '2026年度：已申报，未入选',
      '2027年度：已申报，未入选',
      '2028年度：申报期未结束',
    ])
  })

  test('P52: a counted year that an officer has to confirm is named', () => {
    const rounds = [2026, 2027, 2028, 2029, 2030].map((year) => round(year))
    const filings = rounds.map(({ id, programmeYear }) => ({
      roundId: id,
      outcome: programmeYear === 2029 ? ('rejected' as const) : ('notSelected' as const),
      isParallel: programmeYear === 2026,
    }))
    const ledger = ledgerOf(history({ filings }), rounds, '2030-04-01')
    expect(notSelectedStreak(ledger).toConfirm.map(({ programmeYear }) => programmeYear)).toEqual([2029])
    const [, signal] = ledgerSignals(ledger)
    expect(signal).toEqual({
      trigger: 'R4',
      level: 'raised',
      reason: '连续申报未入选 5/5：2026、2027、2028、2029、2030 年度（其中 2029 年度需经办人员确认）。',
      missing: ['五次评审结果'],
      decidedBy: 'officer',
    })
    expect(ledgerLines(ledger)[3]).toBe('2029年度：已申报，形式审查未通过（需经办人员确认）')
  })

  test('P51: an application whose result is not known yet ends the row of years without one, and no row of failures', () => {
    const { history: base, rounds } = story('2026 A-, 2027 N, 2028 N, 2029 N')
    const filings = [...base.filings, { roundId: 'J2029', outcome: 'undecided' as const }]
    const ledger = ledgerOf({ ...base, filings }, rounds, '2029-04-01')
    expect(notAppliedStreak(ledger).count).toBe(0)
    expect(notSelectedStreak(ledger).count).toBe(0)
    const five = story('2026 A-, 2027 A-, 2028 A-, 2029 A-, 2030 A-, 2031 N')
    const waiting = [...five.history.filings, { roundId: 'J2031', outcome: 'undecided' as const }]
    expect(
      notSelectedStreak(ledgerOf({ ...five.history, filings: waiting }, five.rounds, '2031-04-01')).count,
    ).toBe(5)
  })

  test('P51: below, at and above the limit: 1 watches, 2 and 3 are raised', () => {
    const level = (text: string, today: string) => {
      const { history: base, rounds } = story(text)
      return ledgerSignals(ledgerOf(base, rounds, today))[0]?.level
    }
    expect(level('2026 A-', '2026-12-01')).toBe('clear')
    expect(level('2026 A-, 2027 N', '2027-12-01')).toBe('watch')
    expect(level('2026 A-, 2027 N, 2028 N', '2028-12-01')).toBe('raised')
    expect(level('2026 A-, 2027 N, 2028 N, 2029 N', '2029-12-01')).toBe('raised')
  })
})
