/** What stands in the fields of the section on screen, and what should stand there, in the same words. */
import type { Locator, Page } from 'playwright-core'
import { askedColumns, type CellField, type Field, itemsOf, type RowsField } from '#policy'
import { SHOWN_IN_PLACE } from '../../../src/miniapp/features/forms/parts'

/** Text as typed, places of ticked choices, number of photos; null for a field that is not on screen. */
export type Seen = string | number | readonly number[] | null
/** What stands on the cards of a list, cell by cell. */
export type SeenRows = readonly Readonly<Record<string, Seen>>[]

type Kind = 'typed' | 'marks' | 'chosen' | 'photos'

/** Whether the answer is chosen in a panel, because there are so many to choose from. */
export const inPanel = (field: Field | CellField): boolean =>
  field.type === 'choice' && field.options.length > SHOWN_IN_PLACE

const kindOf = (field: Field | CellField): Kind => {
  const { type } = field
  if (inPanel(field)) return 'chosen'
  if (type === 'photos') return type
  if (type === 'yesNo' || type === 'choice' || type === 'choices') return 'marks'
  return type === 'occupation' || type === 'industry' ? 'chosen' : 'typed'
}

interface Wanted {
  readonly id: string
  readonly selector: string
  readonly kind: Kind
}

/** Reads these fields in one look. */
export const readFields = (page: Page, fields: readonly Field[]): Promise<Readonly<Record<string, Seen>>> =>
  read(
    page.locator('body'),
    fields.map((field) => ({ id: field.id, selector: `[id="field-${field.id}"]`, kind: kindOf(field) })),
  )

/** Opens the cards of a list one after the other, and reads each. */
export async function readRows(at: Locator, field: RowsField): Promise<SeenRows> {
  const cards = at.locator('.row-card')
  const found: Readonly<Record<string, Seen>>[] = []
  for (let index = 0; index < (await cards.count()); index += 1)
    found.push(
      await read(
        await openCard(at, field, index),
        askedColumns(field).map((column) => ({
          id: column.id,
          selector: `[id$="-${column.id}"]`,
          kind: kindOf(column),
        })),
      ),
    )
  return found
}

/** The card of one row, open: one that is there, or a new one. */
export async function openCard(at: Locator, { rowName }: RowsField, index: number): Promise<Locator> {
  const cards = at.locator('.row-card')
  const card = cards.nth(index)
  const open = card.getByRole('button', { name: new RegExp(`^修改${rowName}`) })
  if (index >= (await cards.count()))
    await at.getByRole('button', { name: `添加${rowName}`, exact: true }).click()
  else if ((await open.count()) > 0) await open.click()
  await card.locator('input, textarea, [role="radio"], [role="checkbox"]').first().waitFor()
  return card
}

const read = (root: Locator, wanted: readonly Wanted[]): Promise<Readonly<Record<string, Seen>>> =>
  root.evaluate((here, asked) => {
    const look = (at: Element, kind: string) => {
      switch (kind) {
        case 'marks':
          return [...at.querySelectorAll('[role="radio"], [role="checkbox"]')].flatMap((mark, index) =>
            mark.getAttribute('aria-checked') === 'true' ? [index] : [],
          )
        case 'chosen':
          return at.querySelector('.lookup-text:not(.input-placeholder)')?.textContent ?? ''
        case 'photos':
          return at.querySelectorAll('.photo').length
        default:
          return at.querySelector<HTMLInputElement>('input, textarea')?.value ?? null
      }
    }
    return Object.fromEntries(
      asked.map(({ id, selector, kind }) => {
        const at = [...here.querySelectorAll<HTMLElement>(selector)].find(
          (element) => element.offsetParent !== null,
        )
        return [id, at === undefined ? null : look(at, kind)]
      }),
    )
  }, wanted)

/** What stands in a field that has this answer. */
export function expected(field: Field | CellField, answer: unknown): Seen {
  if (field.type === 'choice' && inPanel(field))
    return field.options.find(({ value }) => value === answer)?.label ?? ''
  switch (field.type) {
    case 'photos':
      return itemsOf(answer).length
    case 'yesNo':
    case 'choice':
    case 'choices':
      return marksOf(field, answer)
    default:
      return typedText(field, answer)
  }
}

export const isAnswered = (field: Field | CellField, answer: unknown, seen: Seen | undefined): boolean =>
  JSON.stringify(seen) === JSON.stringify(expected(field, answer))

/** What a person types or chooses for an answer. */
export const typedText = (field: Field | CellField, answer: unknown): string =>
  field.type === 'money' && typeof answer === 'number' ? String(answer / 100) : String(answer)

/** Which of the choices in a row of choices stand for an answer. */
export function marksOf(field: Field | CellField, answer: unknown): readonly number[] {
  if (field.type === 'yesNo') return [field.mustBeYes === true || answer === true ? 0 : 1]
  if (field.type !== 'choice' && field.type !== 'choices') throw new TypeError(`no choices in ${field.id}`)
  const values = field.options.map(({ value }) => value)
  return [answer]
    .flat()
    .map((one) => values.indexOf(one as string))
    .sort((a, b) => a - b)
}
