import type { CellField, Field, Form, Section } from '#policy'
import { ALL_FORMS } from '../../../src/policy/forms/catalogue/all'
import type { Place } from '../../../src/policy/forms/catalogue/life'

export interface Standing {
  readonly place: Place
  readonly form: Form
  readonly section: Section
  readonly field: Field | CellField
  /** The table a column stands in. */
  readonly table?: Field
}

const standingsIn = (form: Form): readonly Standing[] =>
  form.sections.flatMap((section) =>
    section.fields.flatMap((field): Standing[] => {
      const place: Place = `${form.id}:${section.id}.${field.id}`
      const columns = field.type === 'rows' ? field.columns : []
      return [
        { place, form, section, field },
        ...columns.map((column): Standing => ({
          place: `${place}.${column.id}`,
          form,
          section,
          field: column,
          table: field,
        })),
      ]
    }),
  )

/** Every field and every column of every form, with where it stands. */
export const EVERYWHERE: readonly Standing[] = ALL_FORMS.flatMap(standingsIn)

const byPlace = new Map(EVERYWHERE.map((standing) => [standing.place, standing]))

export const at = (place: Place): Standing | undefined => byPlace.get(place)

/** A table whose columns are partly known is asked for those columns that are not. */
export const isAskedAt = ({ field, table }: Standing): boolean =>
  field.known === undefined && table?.known === undefined
