import { askedFields, sectionOf, type FilingValues, type Form, type Section } from '#policy'

export interface Awaited {
  readonly sectionId: string
  readonly fieldId: string
  readonly label: string
}

/** The answer elsewhere without which nothing of a section can be asked yet; undefined when something is asked. */
export function waitsFor(form: Form, values: FilingValues, section: Section): Awaited | undefined {
  if (askedFields(form, values, section).length > 0) return undefined
  for (const condition of section.fields.flatMap(({ when }) => when ?? [])) {
    const [sectionId = '', fieldId = ''] = condition.field.split('.')
    const field = sectionOf(form, sectionId)?.fields.find(({ id }) => id === fieldId)
    if (sectionId !== section.id && field !== undefined) return { sectionId, fieldId, label: field.label }
  }
  return undefined
}
