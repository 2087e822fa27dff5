import type { FilingDetail } from '#contract'
import { maskSection } from '#policy'
import type { ReadContext } from '../kernel'
import type { Filing } from '../records/filing'
import { frozenValues, packagesOf } from '../records/packages'

type Shown = NonNullable<FilingDetail['correction']>

/** What is to be mended and until when, with the returned sections as they were submitted; null unless returned. */
export async function presentCorrection(
  { db, services }: ReadContext,
  { row, form, correction }: Filing,
): Promise<Shown | null> {
  if (correction === null) return null
  const named = correction.sections.map(({ section }) => section)
  const newest = (await packagesOf(db, row.id)).at(-1)
  const frozen = newest === undefined ? {} : frozenValues(services.vault, newest)
  const submitted = form.sections
    .filter(({ id }) => named.includes(id))
    .map((section) => [section.id, maskSection(section, frozen[section.id] ?? {})])
  return {
    reason: correction.reason,
    dueOn: correction.dueOn,
    sections: named,
    submitted: Object.fromEntries(submitted) as Shown['submitted'],
  }
}
