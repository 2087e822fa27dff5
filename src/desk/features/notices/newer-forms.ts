import type { Notice } from '#contract'
import { formChanges, formOf, newestForm, type FormChange } from '#policy'

interface NewerForm {
  readonly title: string
  readonly from: number
  readonly to: number
  readonly changes: readonly FormChange[]
}

/** The forms of a round that have a newer version by now, and what would change. */
export function newerForms({ formVersion, projectFormVersion }: Notice): readonly NewerForm[] {
  const pinned = [
    ['combined-application', formVersion],
    ['project-application', projectFormVersion],
  ] as const
  return pinned.flatMap(([id, from]) => {
    const newest = newestForm(id)
    if (from >= newest.version) return []
    const before = formOf(id, from)
    const changes = before === undefined ? [] : formChanges(before, newest)
    return { title: newest.title, from, to: newest.version, changes }
  })
}
