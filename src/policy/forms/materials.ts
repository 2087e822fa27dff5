import type { Form, Owner } from './definition'
import { fillableSections } from './visible'

/** Something to have at hand before filling in: a page to photograph. */
export interface Material {
  /** `section.field` */
  readonly id: string
  readonly label: string
  readonly why: string
  readonly owner: Owner
  /** `always`; `sometimes`: depends on an answer; `optional`: may be left out. */
  readonly need: 'always' | 'sometimes' | 'optional'
}

/** What the form asks to photograph, in its order: the list of materials is the form itself, nobody keeps a second one. */
export function materialsOf(form: Form): readonly Material[] {
  return fillableSections(form).flatMap((section) =>
    section.fields
      .filter(({ type, known }) => type === 'photos' && known === undefined)
      .map(({ id, label, why, required, when }) => ({
        id: `${section.id}.${id}`,
        label,
        why,
        owner: section.owner,
        need: !required ? 'optional' : when === undefined ? 'always' : 'sometimes',
      })),
  )
}
