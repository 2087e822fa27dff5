import type { deskApplicationSchema } from '#contract'
import { compareSection } from '#policy'
import type { InferOutput } from 'valibot'
import type { ReadContext } from '../kernel'
import { correctionOf } from '../records/corrections'
import type { Filing } from '../records/filing'
import { frozenForm, frozenValues, type PackageRow } from '../records/packages'
import { namesOf } from '../records/people'

type Revision = NonNullable<InferOutput<typeof deskApplicationSchema>['revision']>

/** 补正前后: what the newest package changed against the one before it, beside what was asked. Null for a first one. */
export async function presentRevision(
  { db, services }: ReadContext,
  { row }: Filing,
  packages: readonly PackageRow[],
): Promise<Revision | null> {
  const [before, after] = packages.slice(-2)
  if (before === undefined || after === undefined) return null
  const correction = await correctionOf(db, row.id, before.package_no)
  const names = await namesOf(db, correction === undefined ? [] : [correction.by])
  const [old, now] = [frozenValues(services.vault, before), frozenValues(services.vault, after)]
  const sections = frozenForm(services.vault, after).sections.map((section) => ({
    id: section.id,
    note: correction?.sections.find((named) => named.section === section.id)?.note ?? null,
    differences: compareSection(section, old[section.id] ?? {}, now[section.id] ?? {}).map(
      ({ photos, ...difference }) => ({
        ...difference,
        ...(photos && { photos: { from: [...photos.from], to: [...photos.to] } }),
      }),
    ),
  }))
  return {
    fromPackageNo: before.package_no,
    fromSubmittedAt: before.submitted_at,
    submittedAt: after.submitted_at,
    returned:
      correction === undefined
        ? null
        : {
            at: correction.at,
            by: names.get(correction.by) ?? '',
            reason: correction.reason,
            dueOn: correction.dueOn,
          },
    sections: sections.filter(({ note, differences }) => note !== null || differences.length > 0),
  }
}
