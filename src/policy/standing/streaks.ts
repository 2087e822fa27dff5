import { PARAMETERS } from '../parameters'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import type { LedgerCell } from './ledger'

/** How far a workshop has come towards 连续两年未申报 (R3) or 连续五年未入选 (R4), and which years were counted. */
export interface Streak {
  readonly trigger: 'R3' | 'R4'
  readonly count: number
  readonly limit: number
  /** The counted years, oldest first. */
  readonly cells: readonly LedgerCell[]
  readonly isReached: boolean
  /** Counted years an officer has to confirm before anything rests on them. */
  readonly toConfirm: readonly LedgerCell[]
}

type Step = 'counts' | 'skips' | 'ends'
type StreakSettings = Pick<Settings, 'roundlessYear' | 'awardYearCounts'>

/** P51: the last counted years without an application. */
export function notAppliedStreak(
  ledger: readonly LedgerCell[],
  settings: StreakSettings = DEFAULT_SETTINGS,
): Streak {
  return streak('R3', PARAMETERS.yearsNotApplied.value, ledger, (cell) => {
    const skipped = stepOverUncounted(cell, settings)
    if (skipped !== undefined) return skipped
    return cell.mark === 'notApplied' ? 'counts' : 'ends'
  })
}

/** P52: the last counted years with an application that was not selected. A result that is not known yet waits. */
export function notSelectedStreak(
  ledger: readonly LedgerCell[],
  settings: StreakSettings = DEFAULT_SETTINGS,
): Streak {
  return streak('R4', PARAMETERS.yearsNotSelected.value, ledger, (cell) => {
    const skipped = stepOverUncounted(cell, settings)
    if (skipped !== undefined) return skipped
    if (cell.mark === 'appliedUndecided') return 'skips'
    if (cell.mark !== 'appliedNotSelected') return 'ends'
    return cell.isAwardYear && !settings.awardYearCounts ? 'skips' : 'counts'
  })
}

function stepOverUncounted(cell: LedgerCell, settings: StreakSettings): Step | undefined {
  if (cell.mark === 'windowOpen') return 'skips'
  if (cell.mark !== 'notCounted') return undefined
  return cell.cause === 'noRound' && settings.roundlessYear === 'reset' ? 'ends' : 'skips'
}

/** From the newest year back, until a year ends the row. */
function streak(
  trigger: Streak['trigger'],
  limit: number,
  ledger: readonly LedgerCell[],
  step: (cell: LedgerCell) => Step,
): Streak {
  const cells: LedgerCell[] = []
  for (const cell of [...ledger].reverse()) {
    const taken = step(cell)
    if (taken === 'ends') break
    if (taken === 'counts') cells.unshift(cell)
  }
  return {
    trigger,
    count: cells.length,
    limit,
    cells,
    isReached: cells.length >= limit,
    toConfirm: cells.filter(({ by }) => by === 'officer'),
  }
}

/** 「未申报 1/2 · 未入选 2/5」 */
export function streakMeter(notApplied: Streak, notSelected: Streak): string {
  return `未申报 ${notApplied.count}/${notApplied.limit} · 未入选 ${notSelected.count}/${notSelected.limit}`
}

/** How the ledger was counted, a line a year. */
export function ledgerLines(ledger: readonly LedgerCell[]): readonly string[] {
  return ledger.map(
    ({ programmeYear, why, by }) =>
      `${programmeYear}年度：${why}${by === 'officer' ? '（需经办人员确认）' : ''}`,
  )
}
