import type { Field, Form, PhotosField, RowsField } from '#policy'
import type { Ground } from './schedules'

interface At<Kind extends Field> {
  readonly section: string
  readonly field: Kind
}

/** Where a schedule types, adds rows and takes photos: the first plain places of each kind that a form has. */
export function placesOf(form: Form): Pick<Ground, 'texts' | 'rows'> & {
  readonly photo: { readonly section: string; readonly field: string }
} {
  const asked = form.sections.flatMap((section) =>
    section.fields
      .filter(({ known, sensitive, when }) => !known && !sensitive && !when)
      .map((field): At<Field> => ({ section: section.id, field })),
  )
  const texts = asked.filter(({ field }) => field.type === 'text' || field.type === 'longText')
  const lists = asked.filter((place): place is At<RowsField> => place.field.type === 'rows')
  // Two phones put three each: an album that holds fewer would rightly refuse the rest.
  const albums = asked.filter(
    (place): place is At<PhotosField> => place.field.type === 'photos' && place.field.max >= 6,
  )
  const [album] = albums
  if (album === undefined) throw new Error(`${form.id} has no place for a photo`)
  const places = {
    texts: texts.slice(0, 3).map(({ section, field }) => [section, field.id] as const),
    photo: { section: album.section, field: album.field.id },
  }
  const [rows] = lists.flatMap(({ section, field }) => {
    const column = field.columns.find(({ type, sensitive, known }) => type === 'text' && !sensitive && !known)
    return column === undefined ? [] : [{ section, field: field.id, column: column.id }]
  })
  return rows === undefined ? places : { ...places, rows }
}
