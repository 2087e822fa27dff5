import { problemsIn } from './check'
import type { CheckContext } from './check-value'
import type { Form, Section } from './definition'
import { isEmpty } from './same-value'
import type { FilingValues, Problem } from './values'
import { askedFields, fillableSections } from './visible'

export interface SectionState {
  readonly section: Section
  /** `done` = nothing in it stops the submit. */
  readonly state: 'notStarted' | 'inProgress' | 'done'
  /** Labels of required answers that are not there. */
  readonly missing: readonly string[]
  readonly problems: readonly Problem[]
}

/** The task list of a filing: how far each section to fill in is, computed from the answers alone. */
export function sectionStates(
  form: Form,
  values: FilingValues,
  context: CheckContext,
): readonly SectionState[] {
  const all = problemsIn(form, values, context)
  return fillableSections(form).map((section) => {
    const answers = values[section.id] ?? {}
    const asked = askedFields(form, values, section)
    const problems = all.filter((problem) => problem.section === section.id)
    const isStarted = asked.some(({ id }) => !isEmpty(answers[id]))
    const state = isStarted ? (problems.length === 0 ? 'done' : 'inProgress') : 'notStarted'
    const missing = asked.filter(({ id, required }) => required && isEmpty(answers[id]))
    return { section, state, missing: missing.map(({ label }) => label), problems }
  })
}
