import type { FilingOutcome, ProjectRound, WorkshopHistory } from '#policy'

/** A project round with its window in March of its year. */
export const round = (programmeYear: number, part: Partial<ProjectRound> = {}): ProjectRound => ({
  id: `J${programmeYear}`,
  programmeYear,
  opensOn: `${programmeYear}-03-01`,
  closesOn: `${programmeYear}-03-31`,
  rulePack: 'daxing-2',
  ...part,
})

/** A workshop awarded in June 2026 after the round of its year, with nothing filed. */
export const history = (part: Partial<WorkshopHistory> = {}): WorkshopHistory => ({
  programmeYear: 2026,
  awardedOn: '2026-06-10',
  suspensions: [],
  extensions: [],
  filings: [],
  exemptions: [],
  ...part,
})

const OUTCOMES: Readonly<Record<string, FilingOutcome>> = { 'A+': 'selected', 'A-': 'notSelected' }

/**
 * `2026 A-, 2027 N, 2028 0`: what happened year by year as definitions.md writes it; `0` is a year without a round.
 * The first year is the award's, its filing the parallel one.
 */
export function story(text: string): { history: WorkshopHistory; rounds: ProjectRound[] } {
  const years = text.split(',').map((part) => {
    const [year = '', what = ''] = part.trim().split(' ')
    return { year: Number(year), what }
  })
  const filings = years.flatMap(({ year, what }, index) => {
    const outcome = OUTCOMES[what]
    return outcome === undefined ? [] : [{ roundId: `J${year}`, outcome, isParallel: index === 0 }]
  })
  return {
    history: history({ programmeYear: years[0]?.year ?? 0, filings }),
    rounds: years.filter(({ what }) => what !== '0').map(({ year }) => round(year)),
  }
}
