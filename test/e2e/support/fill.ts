/** Fills a section of a form through its inputs, as a person would, whatever the form asks. */
import type { Locator, Page } from 'playwright-core'
import {
  askedColumns,
  askedFields,
  type CellField,
  type Field,
  type FilingValues,
  type Form,
  itemsOf,
  rowsOf,
  sectionOf,
} from '#policy'
import { partsOf, SHOWN_IN_PLACE } from '../../../src/miniapp/features/forms/parts'
import { photo } from '../../support/images'

/** Answers every question of the section on screen, page by page, and says that it is complete. */
export async function fillSection(
  page: Page,
  { form, sectionId, values }: { form: Form; sectionId: string; values: FilingValues },
): Promise<void> {
  const section = sectionOf(form, sectionId)
  if (section === undefined) throw new RangeError(`no section ${sectionId}`)
  const asked = askedFields(form, values, section).map(({ id }) => id)
  const parts = partsOf(section.fields)
  for (const [index, fields] of parts.entries()) {
    for (const field of fields.filter(({ id }) => asked.includes(id))) {
      const answer = values[sectionId]?.[field.id]
      if (answer !== undefined && answer !== null)
        await answerField(page, page.locator(`#field-${field.id}:visible`), field, answer)
    }
    const isLast = index === parts.length - 1
    await page.getByRole('button', { name: isLast ? '这一部分填完了' : '下一页', exact: true }).click()
  }
}

/** Answers one question at its place on the page. */
export async function answerField(
  page: Page,
  at: Locator,
  field: Field | CellField,
  answer: unknown,
): Promise<void> {
  switch (field.type) {
    case 'yesNo':
      if (field.mustBeYes === true) return tick(at.getByRole('checkbox'))
      return at.getByRole('radio', { name: answer === true ? '是' : '否', exact: true }).click()
    case 'choice':
      if (field.options.length > SHOWN_IN_PLACE)
        await at.getByRole('button', { name: /^(选择|更改)/ }).click()
      return (field.options.length > SHOWN_IN_PLACE ? page.getByRole('dialog') : at)
        .getByRole('radio')
        .nth(field.options.findIndex(({ value }) => value === answer))
        .click()
    case 'choices':
      for (const value of answer as readonly string[])
        await tick(at.getByRole('checkbox').nth(field.options.findIndex((option) => option.value === value)))
      return
    case 'date':
      return at.locator('input[type="date"]').fill(String(answer))
    case 'occupation':
    case 'industry':
      return lookUp(page, at, String(answer))
    case 'photos':
      for (const { id } of itemsOf(answer)) await takePhoto(page, at, id)
      return
    case 'rows':
      for (const [index, row] of rowsOf(answer).entries()) {
        const card = await openCard(at, `${field.rowName} ${index + 1}`, index)
        for (const column of askedColumns(field)) {
          const cell = row[column.id] ?? null
          if (cell !== null) await answerField(page, card.locator(`[id$="-${column.id}"]`), column, cell)
        }
      }
      return
    case 'money':
      return type(at, String(Number(answer) / 100))
    default:
      return type(at, String(answer))
  }
}

/** The card of one row, open: one that was carried in, or a new one. */
async function openCard(at: Locator, name: string, index: number): Promise<Locator> {
  const cards = at.locator('.row-card')
  if (index >= (await cards.count()))
    await at.getByRole('button', { name: `添加${name.split(' ')[0]}`, exact: true }).click()
  else await at.getByRole('button', { name: `修改${name}`, exact: true }).click()
  return cards.nth(index)
}

async function type(at: Locator, text: string): Promise<void> {
  const input = at.locator('input, textarea')
  await input.fill(text)
  await input.blur()
}

async function tick(box: Locator): Promise<void> {
  if ((await box.getAttribute('aria-checked')) !== 'true') await box.click()
}

/** Looks an entry up on the page of the big tables and comes back with it. */
export async function lookUp(page: Page, at: Locator, value: string): Promise<void> {
  const [code = '', name = ''] = value.split(' ')
  await at.getByRole('button', { name: /^(选择|更改)/ }).click()
  await page.locator('#look-up-query-input input:visible').fill(name)
  // What follows the code is the way down to it.
  await page.getByRole('radio', { name: new RegExp(`^${name}，${code}(?!\\d)`) }).click()
  await at.waitFor()
}

/** Chooses a picture in the browser's own dialogue and waits until it stands among the photos. */
export async function takePhoto(page: Page, at: Locator, name: string): Promise<void> {
  const slots = at.locator('.photo')
  const before = await slots.count()
  const album = at.getByRole('button', { name: '从相册选', exact: true })
  const [dialogue] = await Promise.all([page.waitForEvent('filechooser'), album.click()])
  const buffer = await photo('jpeg', { width: 1200, height: 900, exif: true })
  await dialogue.setFiles({ name: `${name}.jpg`, mimeType: 'image/jpeg', buffer })
  await slots.nth(before).waitFor()
}
