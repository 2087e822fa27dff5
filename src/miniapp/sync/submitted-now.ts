import { itemsOf } from '#policy'
import type { FileRef, Form } from '#policy'
import type { FilingRecord } from './records'

/** What a person who submits or certifies now has seen: each section's version, each file by its hash. */
export function submittedNow(form: Form, { sections }: FilingRecord) {
  const photoFields = form.sections.flatMap(({ id, fields }) =>
    fields.filter(({ type }) => type === 'photos').map((field) => sections[id]?.values[field.id]),
  )
  const files = photoFields.flatMap((value) => itemsOf(value) as readonly FileRef[])
  return {
    sections: Object.fromEntries(Object.entries(sections).map(([id, { version }]) => [id, version])),
    files: files.map(({ id, sha256 }) => ({ id, sha256 })),
  }
}
