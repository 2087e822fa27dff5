import type { Form, Section } from './definition'
import { fillableSections } from './visible'

/** Other sections in which an answer of this one decides what is asked: a correction here may open a question there. */
export function sectionsDependingOn(form: Form, sectionId: string): readonly Section[] {
  return fillableSections(form).filter(
    ({ id, fields }) =>
      id !== sectionId &&
      fields.some(({ when }) => when?.some(({ field }) => field.startsWith(`${sectionId}.`)) === true),
  )
}
