import fc from 'fast-check'
import {
  addDays,
  DEFAULT_SETTINGS,
  ledgerOf,
  notAppliedStreak,
  notSelectedStreak,
  type FilingOutcome,
  type ProjectRound,
  type Settings,
  type WorkshopHistory,
} from '#policy'

/**
 * A second reading of P51 and P52, written another way: day by day through each window, one letter a year, the two
 * rows read off the end of the word by a pattern. Shares no code with `standing/`.
 */
function recount(
  history: WorkshopHistory,
  rounds: readonly ProjectRound[],
  today: string,
  settings: Settings,
): { readonly r3: number; readonly r4: number } {
  let word = ''
  for (
    let year = history.programmeYear;
    year <= Math.max(Number(today.slice(0, 4)), lastBegun(rounds, today));
    year++
  ) {
    const held = rounds.filter((each) => each.programmeYear === year && each.opensOn <= today)
    const letters = held.map((each) => letterOf(history, each, today, settings))
    if (history.exemptions.some((each) => each.programmeYear === year))
      word += held.length ? '.' : roundless(year, today)
    else if (held.length === 0) word += roundless(year, today)
    else if (letters.includes('S')) word += 'S'
    else if (letters.includes('?')) word += '?'
    else if (letters.includes('F')) word += letters.includes('o') ? '?' : 'F'
    else if (letters.includes('o')) word += 'o'
    else if (letters.includes('N')) word += 'N'
    else word += '.'
    if (year === history.programmeYear && !settings.awardYearCounts && word.endsWith('F'))
      word = `${word.slice(0, -1)}f`
  }
  // A year that is not counted disappears, or cuts where the setting says so.
  const cut = settings.roundlessYear === 'reset' ? word.replace(/^.*0/, '') : word.replaceAll('0', '')
  const counted = cut.replaceAll(/[.o]/g, '')
  return {
    r3: (/N*$/.exec(counted)?.[0] ?? '').length,
    r4: (/F*$/.exec(counted.replaceAll(/[f?]/g, ''))?.[0] ?? '').length,
  }
}

const roundless = (year: number, today: string) => (today >= `${year + 1}-01-01` ? '0' : 'o')
const lastBegun = (rounds: readonly ProjectRound[], today: string) =>
  rounds.reduce((last, each) => (each.opensOn <= today ? Math.max(last, each.programmeYear) : last), 0)

const FAILED: readonly FilingOutcome[] = ['notSelected', 'reserve', 'withdrawnAfterClose', 'objectionUpheld']

function letterOf(history: WorkshopHistory, round: ProjectRound, today: string, settings: Settings): string {
  const days: string[] = []
  const end = history.extensions.reduce(
    (last, each) => (each.roundId === round.id && each.closesOn > last ? each.closesOn : last),
    round.closesOn,
  )
  for (let day = round.opensOn; day <= end; day = addDays(day, 1)) days.push(day)
  const outcomes = history.filings.filter((each) => each.roundId === round.id)
  const isOfAward =
    round.programmeYear === history.programmeYear && best(outcomes, settings)?.isParallel === true
  if (!isOfAward && days.some((day) => day <= history.awardedOn)) return '.'
  if (history.endedOn !== undefined && days.some((day) => day >= String(history.endedOn))) return '.'
  if (history.isLegacy === true && settings.legacyCountsFrom === 'later')
    if (settings.measureEffectiveFrom === '' || round.opensOn < settings.measureEffectiveFrom) return '.'
  const [year, rest] = [history.awardedOn.slice(0, 4), history.awardedOn.slice(4)]
  const secondBirthday = `${Number(year) + 2}${rest === '-02-29' ? '-02-28' : rest}`
  if (round.rulePack === 'daxing-1' && !isOfAward && days.every((day) => day < secondBirthday)) return '.'
  if (today <= end) return 'o'
  const letter = letterOfFiling(best(outcomes, settings)?.outcome, settings)
  const isFiled = outcomes.some(({ outcome }) => outcome !== 'draft' && outcome !== 'withdrawnBeforeClose')
  const isShut = days.every((day) =>
    history.suspensions.some(({ from, to }) => from <= day && (to === undefined || day <= to)),
  )
  return isShut && !isFiled ? '.' : letter
}

function letterOfFiling(outcome: FilingOutcome | undefined, settings: Settings): string {
  if (outcome === 'selected') return 'S'
  if (outcome === 'undecided') return '?'
  if (outcome !== undefined && FAILED.includes(outcome)) return 'F'
  if (outcome === 'rejected') return settings.rejectedCountsAs === 'applied' ? 'F' : 'N'
  if (outcome === 'returnedUnanswered') return settings.unansweredReturnCountsAs === 'applied' ? 'F' : 'N'
  return 'N'
}

function best(filings: WorkshopHistory['filings'], settings: Settings) {
  for (const letter of ['S', '?', 'F', 'N']) {
    const found = filings.find(({ outcome }) => letterOfFiling(outcome, settings) === letter)
    if (found !== undefined) return found
  }
  return undefined
}

const OUTCOMES: readonly FilingOutcome[] = [
  'draft',
  'withdrawnBeforeClose',
  'withdrawnAfterClose',
  'rejected',
  'returnedUnanswered',
  'undecided',
  'reserve',
  'selected',
  'notSelected',
  'objectionUpheld',
]
const dayIn = (from: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((count) => addDays(from, count))

/** Up to ten years of one workshop: a round or none each year, at most one filing in each, and whatever else may happen. */
const life = fc
  .record({
    awardedOn: dayIn('2026-01-01', 500),
    endedOn: fc.option(dayIn('2028-01-01', 3000), { nil: undefined, freq: 6 }),
    isLegacy: fc.boolean(),
    suspensions: fc.array(
      fc.record({ from: dayIn('2026-06-01', 3000), length: fc.option(fc.integer({ min: 0, max: 500 })) }),
      { maxLength: 2 },
    ),
    exemptions: fc.array(fc.integer({ min: 2026, max: 2035 }), { maxLength: 1 }),
    years: fc.array(
      fc.record({
        held: fc.integer({ min: 0, max: 9 }),
        start: fc.integer({ min: 0, max: 200 }),
        length: fc.integer({ min: 0, max: 40 }),
        filing: fc.option(fc.constantFrom(...OUTCOMES, ...OUTCOMES.slice(-2), 'notSelected' as const)),
        isParallel: fc.boolean(),
        isOld: fc.boolean(),
        extension: fc.option(fc.integer({ min: 0, max: 30 }), { freq: 3 }),
        today: fc.integer({ min: 0, max: 364 }),
      }),
      { minLength: 1, maxLength: 10 },
    ),
  })
  .map(({ years, suspensions, exemptions, endedOn, isLegacy, awardedOn }) => {
    const rounds: ProjectRound[] = []
    const filings: WorkshopHistory['filings'][number][] = []
    const extensions: WorkshopHistory['extensions'][number][] = []
    years.forEach((year, index) => {
      const programmeYear = 2026 + index
      const count = year.held === 0 ? 0 : year.held === 9 ? 2 : 1
      for (let nth = 0; nth < count; nth++) {
        const id = `${programmeYear}/${nth}`
        const opensOn = addDays(`${programmeYear}-01-10`, year.start + nth * 100)
        const closesOn = addDays(opensOn, year.length)
        rounds.push({ id, programmeYear, opensOn, closesOn, rulePack: year.isOld ? 'daxing-1' : 'daxing-2' })
        if (year.filing !== null && (nth === 0 || year.isParallel))
          filings.push({ roundId: id, outcome: year.filing, isParallel: index === 0 && year.isParallel })
        if (year.extension !== null && nth === 0)
          extensions.push({ roundId: id, closesOn: addDays(closesOn, year.extension) })
      }
    })
    const history: WorkshopHistory = {
      programmeYear: 2026,
      awardedOn,
      ...(endedOn === undefined ? {} : { endedOn }),
      isLegacy,
      suspensions: suspensions.map(({ from, length }) =>
        length === null ? { from } : { from, to: addDays(from, length) },
      ),
      extensions,
      filings,
      exemptions: exemptions.map((programmeYear) => ({ programmeYear, reason: '不可抗力' })),
    }
    const last = years.at(-1)
    return { history, rounds, today: addDays(`${2026 + years.length - 1}-01-01`, last?.today ?? 0) }
  })

const settings = fc
  .record({
    roundlessYear: fc.constantFrom('skip' as const, 'reset' as const),
    rejectedCountsAs: fc.constantFrom('applied' as const, 'notApplied' as const),
    unansweredReturnCountsAs: fc.constantFrom('applied' as const, 'notApplied' as const),
    awardYearCounts: fc.boolean(),
    legacyCountsFrom: fc.constantFrom('later' as const, 'award' as const),
    measureEffectiveFrom: fc.constantFrom('', '2026-03-01', '2027-05-01'),
  })
  .map((some): Settings => ({ ...DEFAULT_SETTINGS, ...some }))

describe('5.11 invariant 7: R3 and R4 equal a brute-force recount (P51, P52)', () => {
  test('over random histories of up to ten years under every setting', () => {
    let raised = 0
    fc.assert(
      fc.property(life, settings, ({ history, rounds, today }, set) => {
        const ledger = ledgerOf(history, rounds, today, set)
        const counted = { r3: notAppliedStreak(ledger, set).count, r4: notSelectedStreak(ledger, set).count }
        if (counted.r3 > 1 || counted.r4 > 4) raised += 1
        expect(counted).toEqual(recount(history, rounds, today, set))
      }),
      { numRuns: 1000 },
    )
    // About 60 of them raise a signal: far fewer would mean that nothing was compared.
    expect(raised).toBeGreaterThan(15)
  })

  test('both rows are never running at once, and no year is counted twice', () => {
    fc.assert(
      fc.property(life, settings, ({ history, rounds, today }, set) => {
        const ledger = ledgerOf(history, rounds, today, set)
        const [r3, r4] = [notAppliedStreak(ledger, set), notSelectedStreak(ledger, set)]
        expect(Math.min(r3.count, r4.count)).toBe(0)
        expect(new Set(ledger.map(({ programmeYear }) => programmeYear)).size).toBe(ledger.length)
      }),
      { numRuns: 300 },
    )
  })
})
