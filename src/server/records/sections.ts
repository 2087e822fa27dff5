import { sectionValuesSchema } from '#contract'
import type { FilingValues, Section, SectionValues } from '#policy'
import type { Kysely } from 'kysely'
import type { Vault } from '../services'
import type { Database } from '../store/database'
import type { Filing } from './filing'
import { fromJson } from './json'
import { openSection, sealSection } from './sealing'

export interface StoredSection {
  readonly version: number
  /** In plain. */
  readonly values: SectionValues
  readonly updatedAt: string | null
  readonly updatedBy: string | null
}

const UNTOUCHED: StoredSection = { version: 0, values: {}, updatedAt: null, updatedBy: null }

/** Every section of the form, in its order, the untouched ones as version 0. */
export async function sectionsOf(
  db: Kysely<Database>,
  vault: Vault,
  filing: Filing,
): Promise<ReadonlyMap<string, StoredSection>> {
  const rows = await db
    .selectFrom('filing_sections')
    .selectAll()
    .where('filing_id', '=', filing.row.id)
    .execute()
  return new Map(
    filing.form.sections.map((section) => {
      const row = rows.find((one) => one.section === section.id)
      return [section.id, row === undefined ? UNTOUCHED : storedOf(vault, section, row)]
    }),
  )
}

/** One section as it stands. */
export async function sectionById(
  db: Kysely<Database>,
  vault: Vault,
  filingId: string,
  section: Section,
): Promise<StoredSection> {
  const row = await db
    .selectFrom('filing_sections')
    .selectAll()
    .where('filing_id', '=', filingId)
    .where('section', '=', section.id)
    .executeTakeFirst()
  return row === undefined ? UNTOUCHED : storedOf(vault, section, row)
}

/** Writes a section anew, its sensitive answers sealed. */
export async function putSection(
  db: Kysely<Database>,
  vault: Vault,
  filingId: string,
  section: Section,
  next: {
    readonly version: number
    readonly values: SectionValues
    readonly by: string
    readonly at: string
  },
): Promise<void> {
  const answers = JSON.stringify(sealSection(vault, section, next.values))
  const changed = { version: next.version, answers, updated_at: next.at, updated_by: next.by }
  await db
    .insertInto('filing_sections')
    .values({ filing_id: filingId, section: section.id, ...changed })
    .onConflict((conflict) => conflict.columns(['filing_id', 'section']).doUpdateSet(changed))
    .execute()
}

/** The answers alone, as policy functions take them. */
export function valuesOf(sections: ReadonlyMap<string, StoredSection>): FilingValues {
  return Object.fromEntries([...sections].map(([id, { values }]) => [id, values]))
}

function storedOf(
  vault: Vault,
  section: Section,
  row: { version: number; answers: string; updated_at: string; updated_by: string },
): StoredSection {
  const sealed = fromJson(sectionValuesSchema, row.answers) as SectionValues
  return {
    version: row.version,
    values: openSection(vault, section, sealed),
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  }
}
