import type { FormId } from '../../definition'
import type { Place } from '../life'

/** Where the fields of one published (or inferred) form stand in ours. */
export interface SourceFormPlaces {
  /** Its id in the collection the definitions were drawn from. */
  readonly source: string
  /** Our form that holds it, unless a place names another. */
  readonly form: FormId
  /** Field id → places apart by spaces: `section.field`, `section.field.column`, or `form:section.field`. */
  readonly fields: Readonly<Record<string, string>>
  /** The same for each attachment, in order; a whole section where a document is one of our forms. */
  readonly attachments: readonly string[]
}

/** The places a line of the table names. */
export function placesIn(line: string, { form }: Pick<SourceFormPlaces, 'form'>): readonly Place[] {
  return line.split(' ').map((place) => (place.includes(':') ? place : `${form}:${place}`) as Place)
}
