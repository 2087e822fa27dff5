import { formOf, type Form } from '#policy'
import type { Application } from './types'

/** The form an application was frozen with; undefined when this desk is older than the form. */
export function formOfApplication({ form }: Application): Form | undefined {
  return form.id === 'combined-application' ? formOf(form.id, form.version) : undefined
}
