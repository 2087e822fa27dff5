import type { Section } from '../../definition'
import { PROJECT_PLAN_FORM } from '../project-plan'

/** A section of the plan, to show again what was promised there. */
export function planned(id: string): Section {
  const section = PROJECT_PLAN_FORM.sections.find((one) => one.id === id)
  if (section === undefined) throw new RangeError(`the plan has no section ${id}`)
  return section
}
