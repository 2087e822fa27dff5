import { diffSection, sectionOf, type FilingForm, type FilingValues, type Section } from '#policy'
import { emptySection, type FilingRecord, type SectionRecord, type Sync } from '../../sync'

/** One filing in the hands of a page: where its answers are read and where edits go. */
export interface Draft {
  readonly sync: Sync
  readonly filingId: string
  readonly form: FilingForm
}

/** The filing as it now is on this phone. */
export function filingOf({ sync, filingId }: Draft): FilingRecord {
  const filing = sync.store.getState().filings[filingId]
  if (filing === undefined) throw new RangeError('the filing is not on this phone')
  return filing
}

/** All answers of a filing, section by section. */
export const answersIn = ({ sections }: FilingRecord): FilingValues =>
  Object.fromEntries(Object.entries(sections).map(([id, { values }]) => [id, values]))

/** One section as it now is on this phone. */
export const recordOf = (draft: Draft, sectionId: string): SectionRecord =>
  draft.sync.store.getState().filings[draft.filingId]?.sections[sectionId] ?? emptySection

/** A section of the form; one the form does not have is a broken link. */
export function sectionIn({ form }: Draft, sectionId: string): Section {
  const section = sectionOf(form, sectionId) ?? form.sections[0]
  if (section === undefined) throw new RangeError('a form without sections')
  return section
}

/** Writes answers that are known already, field by field, leaving alone what has been answered. */
export function carryIn({ sync, filingId, form }: Draft, values: FilingValues): void {
  for (const section of form.sections) {
    const answered = sync.store.getState().filings[filingId]?.sections[section.id]?.values ?? {}
    for (const { path, to } of diffSection(section, answered, { ...values[section.id], ...answered }))
      sync.edit(filingId, section.id, path, to as Parameters<typeof sync.edit>[3])
  }
  sync.flush()
}
