import { problemsIn } from './check'
import type { CheckContext } from './check-value'
import type { Field, Form, Section } from './definition'
import { isBlank } from './same-value'
import type { FilingValues, Problem } from './values'
import { askedFields, fillableSections } from './visible'

export interface SectionState {
  readonly section: Section
  /** `done` = nothing in it stops the submit: so is a part that may be left out altogether. */
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
    const isStarted = asked.some(({ id }) => !isBlank(answers[id]))
    const missing = asked.filter(({ id, required }) => required && isBlank(answers[id]))
    return {
      section,
      state: stateOf(isStarted, problems, asked),
      missing: missing.map(({ label }) => label),
      problems,
    }
  })
}

function stateOf(
  isStarted: boolean,
  problems: readonly Problem[],
  asked: readonly Field[],
): SectionState['state'] {
  const mayBeLeftOut = asked.length > 0 && asked.every(({ required }) => !required)
  if (!isStarted && !mayBeLeftOut) return 'notStarted'
  return problems.length === 0 ? 'done' : 'inProgress'
}
