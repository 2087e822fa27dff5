import type { Field, Form } from './definition'
import { valueText } from './present-value'
import { isEmpty } from './same-value'
import type { FilingValues } from './values'
import { shownFields } from './visible'

/** An answer that was given and does not belong to the filing any more. */
export interface HiddenAnswer {
  readonly section: string
  readonly path: string
  readonly label: string
  readonly text: string
  /** The question whose answer made it needless: the way back. */
  readonly because: { readonly section: string; readonly path: string; readonly label: string } | undefined
}

/** What stays in the draft and out of the submitted copy, since an earlier answer made it needless (`when`). */
export function hiddenAnswers(form: Form, values: FilingValues): readonly HiddenAnswer[] {
  return form.sections.flatMap((section) => {
    const shown = shownFields(form, values, section)
    return section.fields
      .filter((field) => field.known === undefined && !shown.includes(field))
      .filter(({ id }) => !isEmpty(values[section.id]?.[id]))
      .map((field) => ({
        section: section.id,
        path: field.id,
        label: field.label,
        text: valueText(field, values[section.id]?.[field.id]),
        because: askedCause(form, values, field),
      }))
  })
}

/** The nearest question that can be answered now and on which a field hangs. */
function askedCause(form: Form, values: FilingValues, { when }: Field): HiddenAnswer['because'] {
  const [condition] = when ?? []
  return condition && reachable(form, values, condition.field)
}

function reachable(form: Form, values: FilingValues, place: string): HiddenAnswer['because'] {
  const [sectionId = '', fieldId = ''] = place.split('.')
  const section = form.sections.find(({ id }) => id === sectionId)
  const field = section?.fields.find(({ id }) => id === fieldId)
  if (section === undefined || field === undefined) return undefined
  if (!shownFields(form, values, section).includes(field)) return askedCause(form, values, field)
  if (field.known === undefined) return { section: section.id, path: field.id, label: field.label }
  return 'follows' in field.known ? reachable(form, values, field.known.follows) : undefined
}
