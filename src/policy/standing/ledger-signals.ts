import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import type { LedgerCell } from './ledger'
import { signalOf, type StandingSignal } from './signal'
import { notAppliedStreak, notSelectedStreak, type Streak } from './streaks'

/** R3 and R4 (P51, P52) from the ledger. `watch` from the first counted year on. */
export function ledgerSignals(
  ledger: readonly LedgerCell[],
  settings: Pick<Settings, 'roundlessYear' | 'awardYearCounts'> = DEFAULT_SETTINGS,
  held: readonly string[] = [],
): readonly StandingSignal[] {
  return [notAppliedStreak(ledger, settings), notSelectedStreak(ledger, settings)].map((streak) =>
    signalOf(streak.trigger, levelOf(streak), reasonOf(streak), held),
  )
}

function levelOf({ count, isReached }: Streak): StandingSignal['level'] {
  if (isReached) return 'raised'
  return count === 0 ? 'clear' : 'watch'
}

function reasonOf({ trigger, count, limit, cells, toConfirm }: Streak): string {
  const what = trigger === 'R3' ? '未申报' : '申报未入选'
  if (count === 0) return `没有连续${what}的年度。`
  const years = cells.map(({ programmeYear }) => programmeYear).join('、')
  const confirm = toConfirm.map(({ programmeYear }) => programmeYear).join('、')
  return `连续${what} ${count}/${limit}：${years} 年度${confirm === '' ? '' : `（其中 ${confirm} 年度需经办人员确认）`}。`
}
