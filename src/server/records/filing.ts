import type { Subject } from '#contract'
import { formOf, type FilingForm } from '#policy'
import type { Kysely, Selectable } from 'kysely'
import * as v from 'valibot'
import { Refusal } from '../kernel'
import type { Database } from '../store/database'
import type { FilingsTable } from '../store/tables/filings'
import { fromJson } from './json'

export const correctionSchema = v.object({
  reason: v.string(),
  dueOn: v.string(),
  sections: v.array(v.object({ section: v.string(), note: v.string() })),
})
export type Correction = v.InferOutput<typeof correctionSchema>

export type FilingRow = Selectable<FilingsTable>

export interface Filing {
  readonly row: FilingRow
  readonly form: FilingForm
  readonly subject: Subject
  /** What is to be mended, while the filing is returned. */
  readonly correction: Correction | null
}

/** One filing with its own version of the form. */
export async function filingById(db: Kysely<Database>, id: string): Promise<Filing> {
  const row = await db.selectFrom('filings').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND')
  return filingOf(row)
}

/**
 * Makes writes of one filing wait for each other, also at two servers: whoever comes second starts again and sees what
 * the first one did. Without it the second would meet its own filing's place as taken.
 */
export async function holdFiling(db: Kysely<Database>, id: string): Promise<void> {
  await db
    .updateTable('filings')
    .set((row) => ({ id: row.ref('id') }))
    .where('id', '=', id)
    .execute()
}

/** A row of `filings` as the product knows it. */
export function filingOf(row: FilingRow): Filing {
  const form = formOf(row.form, row.form_version)
  if (form === undefined) throw new RangeError(`no form ${row.form} version ${row.form_version}`)
  const correction = row.correction === null ? null : fromJson(correctionSchema, row.correction)
  return { row, form, subject: subjectOf(row), correction }
}

function subjectOf(row: FilingRow): Subject {
  const id = row.subject_id
  if (row.subject_kind === 'notice')
    return {
      kind: 'notice',
      noticeId: id,
      ...(row.workshop_id === null ? {} : { workshopId: row.workshop_id }),
    }
  if (row.subject_kind === 'project') return { kind: 'project', projectId: id }
  return { kind: 'workshopYear', workshopId: id, year: row.subject_year ?? 0 }
}

/** Whether this section may be edited now: everything in a draft, the named parts of a returned filing. */
export function isEditable(filing: Filing, section: string): boolean {
  if (filing.row.certified_at !== null) return false
  if (filing.row.state === 'draft') return true
  if (filing.row.state !== 'returned') return false
  return filing.correction?.sections.some((named) => named.section === section) === true
}

/** Refuses a change to a section that may not be edited now. */
export function refuseUnlessEditable(filing: Filing, section: string): void {
  if (isEditable(filing, section)) return
  if (filing.row.certified_at !== null) throw new Refusal('FILING_CERTIFIED')
  throw new Refusal(filing.row.state === 'returned' ? 'SECTION_LOCKED' : 'FILING_LOCKED')
}
