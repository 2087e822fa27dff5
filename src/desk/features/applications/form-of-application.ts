import { formOf, type FilingFormId, type Form } from '#policy'
import type { Application } from './types'

/** The form an application was frozen with; undefined when this desk is older than the form. */
export function formOfApplication({ form }: Application): Form | undefined {
  const isKnown = form.id === 'combined-application' || form.id === 'project-application'
  return isKnown ? formOf(form.id as FilingFormId, form.version) : undefined
}
