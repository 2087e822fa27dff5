import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import { quotaCeiling, type QuotaSettings } from './quota'

/** The project places of a notice: one number, or one for each pool where the bureau ranks them apart. */
export type ProjectQuota = number | { readonly applies: number; readonly titled: number }

interface Pool {
  readonly places: number
  /** Whose projects it ranks: those of workshops that apply now, of titled ones, or both. */
  readonly holds: readonly ('applies' | 'titled')[]
}

/**
 * R-11, R-12: titled workshops and new ones compete for the same places (P32b, P33b), the new ones' projects inside
 * them. Ranked apart, the notice must say how the places are shared; more than the year has is no declaration.
 */
export function projectPlaces(
  quota: ProjectQuota,
  settings: QuotaSettings & Pick<Settings, 'sharesProjectPool'> = DEFAULT_SETTINGS,
): readonly Pool[] | 'undeclared' {
  const ceiling = quotaCeiling('project', settings)
  const total = typeof quota === 'number' ? quota : quota.applies + quota.titled
  if (settings.sharesProjectPool) return [{ places: Math.min(total, ceiling), holds: ['applies', 'titled'] }]
  if (typeof quota === 'number' || total > ceiling) return 'undeclared'
  return [
    { places: quota.applies, holds: ['applies'] },
    { places: quota.titled, holds: ['titled'] },
  ]
}
