import type { Field, Section } from '#policy'

const heaviest = 8

/** More choices than this would push the next question off the screen: they open from below. */
export const SHOWN_IN_PLACE = 7

/** A field that is asked only at times weighs half: seldom are all of them on screen. */
const weight = (fields: readonly Field[]): number =>
  fields.reduce((sum, { when }) => sum + (when === undefined ? 1 : 0.5), 0)

/**
 * A long section in screens of at most eight fields, without those that are known. Cut by the form alone, never by the answers, so that no field
 * moves to another screen while the person is choosing.
 */
export function partsOf(all: readonly Field[]): readonly (readonly Field[])[] {
  const fields = all.filter(({ known }) => known === undefined)
  const count = Math.ceil(weight(fields) / heaviest)
  const share = weight(fields) / count
  const parts: Field[][] = [[]]
  for (const field of fields) {
    const last = parts[parts.length - 1] ?? []
    // The last day of a period stays with the first.
    const isEnd = field.type === 'date' && field.ends !== undefined
    const isFull = weight(last) >= share && field.when === undefined && !isEnd
    if (isFull && parts.length < count) parts.push([field])
    else last.push(field)
  }
  return parts
}

/** Which screen of a section holds the field a path leads to; the first for anything else. */
export const partWith = (section: Section, path: string): number =>
  Math.max(
    0,
    partsOf(section.fields).findIndex((fields) => fields.some(({ id }) => id === path.split('/')[0])),
  )
