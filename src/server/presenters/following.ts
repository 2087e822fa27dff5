import {
  answerOf,
  isBlank,
  isMasked,
  maskValue,
  shownFields,
  type FilingValues,
  type Form,
  type Section,
  type SectionValues,
} from '#policy'

/**
 * What follows from a number of the section that its readers see only masked, and so cannot work out themselves: sex
 * and day of birth. `values`: at least the section itself, in plain.
 */
export function following(form: Form, section: Section, values: FilingValues): SectionValues {
  const answers = shownFields(form, values, section).flatMap((field) => {
    if (field.known === undefined || !('follows' in field.known)) return []
    const [sectionId, fieldId] = field.known.follows.split('.')
    const followed = section.id === sectionId && section.fields.find(({ id }) => id === fieldId)
    if (!followed || !isMasked(followed, maskValue(followed, values[section.id]?.[followed.id]))) return []
    const answer = answerOf(section, field, values)
    return isBlank(answer) ? [] : [[field.id, answer] as const]
  })
  return Object.fromEntries(answers) as SectionValues
}
