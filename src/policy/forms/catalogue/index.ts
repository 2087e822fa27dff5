import type { CellField, Field, FilingForm, FilingFormId, Form, Section } from '../definition'
import { ANNUAL_REPORT_FORM } from './annual-report'
import { COMBINED_APPLICATION_FORM } from './combined-application'
import { PROGRESS_ENTRY_FORM } from './progress-entry'
import { PROJECT_APPLICATION_FORM } from './project-application'

export { fieldsOfKind } from './annual-report'
export { ACTIVITY_KINDS, type ActivityKind } from './progress-entry'

/** Every form that is filled in, in its newest version. */
export const FORMS: readonly FilingForm[] = [
  COMBINED_APPLICATION_FORM,
  PROJECT_APPLICATION_FORM,
  PROGRESS_ENTRY_FORM,
  ANNUAL_REPORT_FORM,
]

const NEWEST: Readonly<Record<FilingFormId, FilingForm>> = {
  'combined-application': COMBINED_APPLICATION_FORM,
  'project-application': PROJECT_APPLICATION_FORM,
  'progress-entry': PROGRESS_ENTRY_FORM,
  'annual-report': ANNUAL_REPORT_FORM,
}

/** Every version of every form that was ever open. */
let versions = FORMS

/** Gives the program the versions it is to know, in place of those it was built with; gives back how to undo it. */
export function knowForms(forms: readonly FilingForm[]): () => void {
  const before = versions
  versions = forms
  return () => {
    versions = before
  }
}

/** The version of a form that new rounds use. */
export function newestForm(id: FilingFormId): FilingForm {
  return versions
    .filter((form) => form.id === id)
    .reduce((newest, form) => (form.version > newest.version ? form : newest), NEWEST[id])
}

/** The version of a form that a filing was started with; submitted packages keep theirs for ever. */
export function formOf(id: FilingFormId, version: number): FilingForm | undefined {
  return versions.find((form) => form.id === id && form.version === version)
}

/** The versions a filing passes through on its way from one to another. */
export function versionsBetween(id: FilingFormId, from: number, to: number): readonly FilingForm[] {
  return versions
    .filter((form) => form.id === id && form.version >= from && form.version <= to)
    .sort((a, b) => a.version - b.version)
}

/** A section of a form by its id. */
export function sectionOf(form: Form, sectionId: string): Section | undefined {
  return form.sections.find(({ id }) => id === sectionId)
}

/** The field a path of a section leads to: for a cell its column, for a row or file the list it is in. */
export function fieldAt(section: Section, path: string): Field | CellField | undefined {
  const [fieldId, , columnId] = path.split('/')
  const field = section.fields.find(({ id }) => id === fieldId)
  if (columnId === undefined) return field
  return field?.type === 'rows' ? field.columns.find(({ id }) => id === columnId) : undefined
}
