/** A person who fills in a form by its definition while the page keeps being killed, and looks each time what is left. */
import type { Locator, Page } from 'playwright-core'
import {
  askedColumns,
  askedFields,
  type CellField,
  type Field,
  type FilingForm,
  type FilingValues,
  itemsOf,
  type Row,
  type RowsField,
  rowsOf,
  type Section,
  sectionOf,
} from '#policy'
import { partsOf } from '../../../src/miniapp/features/forms/parts'
import { address } from '../../../src/miniapp/routes'
import { lookUp, takePhoto } from './fill'
import { openLedger } from './ledger'
import type { Phone } from './phone'
import { inPanel, isAnswered, marksOf, openCard, readFields, readRows, type Seen, typedText } from './reading'
import { shows } from './screen'
import { isWritten, TAP, typeInto } from './work'

/** After so much work the page ends, so much later. */
export interface Kill {
  readonly afterWork: number
  readonly delayMillis: number
  readonly how: 'crash' | 'close' | 'leave'
}

interface Assignment {
  readonly phone: Phone
  readonly form: FilingForm
  readonly values: FilingValues
  readonly filingId: string
  readonly kills: readonly Kill[]
}

export interface Outcome {
  readonly kills: number
  /** Characters and choices of the last second that had to be entered again. */
  readonly lost: number
  /** What was gone although it had stood there for more than a second. */
  readonly tooMuch: readonly string[]
}

const KEY_MILLIS = 4

/** Fills these sections one after the other, whatever happens. */
export async function fillRestlessly(
  assignment: Assignment,
  sectionIds: readonly string[],
): Promise<Outcome> {
  const { phone, form, values, filingId } = assignment
  const waiting = [...assignment.kills].sort((a, b) => a.afterWork - b.afterWork)
  const ledger = openLedger()
  const tooMuch: string[] = []
  let [work, kills, lost] = [0, 0, 0]
  let isDying = false
  let die: () => void = () => undefined
  let end: Promise<'died'> = new Promise(() => undefined)
  let hasDied = false

  const count = (by: number) => {
    work += by
    const [next] = waiting
    if (next === undefined || isDying || work < next.afterWork) return
    waiting.shift()
    isDying = true
    setTimeout(() => {
      ledger.end(Date.now())
      kills += 1
      die()
      endings.push(next.how)
    }, next.delayMillis)
  }
  const endings: Kill['how'][] = []
  const note = (key: string, length: number, by: number) => {
    ledger.note(key, length)
    count(by)
  }

  const expose = (page: Page) =>
    page.exposeFunction('typed', (key: string, length: number) => note(key, length, 1))

  /** Opens the section anew, in a page that reports every key. */
  const openSection = async (section: Section, isNew: boolean) => {
    if (isNew) await expose(phone.page())
    await phone.page().goto(address('applySection', { filingId, sectionId: section.id }))
    await shows(phone.page(), section.title)
  }

  async function fill(section: Section): Promise<void> {
    const page = phone.page()
    const asked = askedFields(form, values, section).map(({ id }) => id)
    const parts = partsOf(section.fields)
    for (const [index, all] of parts.entries()) {
      const fields = all.filter(({ id }) => asked.includes(id))
      const seen = await readFields(
        page,
        fields.filter(({ type }) => type !== 'rows'),
      )
      for (const field of fields) {
        const at = page.locator(`#field-${field.id}:visible`)
        const answer = values[section.id]?.[field.id]
        const key = `${section.id}/${field.id}`
        if (field.type === 'rows') await enterRows(page, at, { field, rows: rowsOf(answer), key })
        else {
          judge(key, field, answer, seen[field.id] ?? null)
          if (answer === undefined || answer === null || isAnswered(field, answer, seen[field.id])) continue
          await enter(page, at, { field, answer, seen: seen[field.id] ?? null, key })
        }
      }
      const isLast = index === parts.length - 1
      const name = isLast ? '这一部分填完了' : '下一页'
      await page.getByRole('button', { name, exact: true }).click()
    }
    await gone(page, section.title)
  }

  /** Compares what is left of a field with what had been there for a second. */
  function judge(key: string, field: Field | CellField, answer: unknown, seen: Seen): void {
    if (!hasDied || answer === undefined || answer === null) return
    const gone = ledger.look(key, amountOf(field, answer, seen))
    if (gone.owed > 0) tooMuch.push(`${key}: ${gone.owed} too few`)
    lost += gone.lost
  }

  interface EnteringRows {
    readonly field: RowsField
    readonly rows: readonly Row[]
    readonly key: string
  }

  async function enterRows(page: Page, at: Locator, { field, rows, key }: EnteringRows): Promise<void> {
    if (rows.length === 0) return
    await at.waitFor()
    const seen = await readRows(at, field)
    const cells = rows.map((row, index) =>
      askedColumns(field)
        .filter(({ id }) => row[id] !== undefined && row[id] !== null)
        .map((column) => ({
          column,
          answer: row[column.id],
          key: `${key}/${index}/${column.id}`,
          seen: seen[index]?.[column.id] ?? null,
        })),
    )
    for (const cell of cells.flat()) judge(cell.key, cell.column, cell.answer, cell.seen)
    for (const [index, all] of cells.entries()) {
      const open = all.filter((cell) => !isAnswered(cell.column, cell.answer, cell.seen))
      if (open.length === 0) continue
      const card = await openCard(at, field, index)
      count(TAP)
      for (const { column, ...cell } of open)
        await enter(page, card.locator(`[id$="-${column.id}"]`), { field: column, ...cell })
    }
  }

  interface Entering {
    readonly field: Exclude<Field, RowsField>
    readonly answer: unknown
    readonly seen: Seen
    readonly key: string
  }

  async function enter(page: Page, at: Locator, { field, answer, seen, key }: Entering): Promise<void> {
    switch (field.type) {
      case 'yesNo':
      case 'choice':
      case 'choices':
        if (inPanel(field)) {
          await at.getByRole('button', { name: /^(选择|更改)/ }).click()
          const [mark = 0] = marksOf(field, answer)
          await page.getByRole('dialog').getByRole('radio').nth(mark).click()
          return note(key, 1, TAP)
        }
        for (const mark of marksOf(field, answer)) {
          const choice = at.locator('[role="radio"], [role="checkbox"]').nth(mark)
          if ((await choice.getAttribute('aria-checked')) !== 'true') await choice.click()
        }
        return note(key, 1, TAP)
      case 'occupation':
      case 'industry':
        await lookUp(page, at, String(answer))
        return note(key, 1, TAP)
      case 'photos': {
        const items = itemsOf(answer)
        for (let taken = Number(seen ?? 0); taken < items.length; taken += 1) {
          await takePhoto(page, at, `${field.id}-${taken}`)
          note(key, taken + 1, TAP)
        }
        return
      }
      default: {
        const text = typedText(field, answer)
        const slices = isWritten(field) ? text.length : 1
        await at.locator('input, textarea').evaluate(typeInto, { key, text, slices, pace: KEY_MILLIS })
        if (!isWritten(field)) count(text.length)
      }
    }
  }

  for (const sectionId of sectionIds) {
    const section = sectionOf(form, sectionId)
    if (section === undefined) throw new RangeError(`no section ${sectionId}`)
    hasDied = false
    let isNew = sectionId === sectionIds[0]
    for (let isDone = false; !isDone;) {
      end = new Promise((resolve) => (die = () => resolve('died')))
      const filling = openSection(section, isNew).then(() => fill(section))
      const outcome = await Promise.race([filling.then(() => 'done' as const), end])
      isNew = false
      if (outcome === 'done' && !isDying) isDone = true
      if (outcome === 'done' && isDying) isDone = (await end) === 'died'
      if (!isDying) continue
      // The page is gone: whatever the hands were still doing comes to nothing.
      filling.catch(() => undefined)
      await phone.die(endings.shift() ?? 'crash')
      isDying = false
      hasDied = true
      isNew = true
      if (isDone) await expose(phone.page())
    }
  }
  return { kills, lost, tooMuch }
}

/** How much of an answer stands in a field: characters from its beginning, photos, or 1 for what is chosen. */
function amountOf(field: Field | CellField, answer: unknown, seen: Seen): number {
  if (field.type === 'photos') return Number(seen ?? 0)
  if (!isWritten(field)) return isAnswered(field, answer, seen) ? 1 : 0
  return typeof seen === 'string' && typedText(field, answer).startsWith(seen) ? seen.length : 0
}

/** The section was left; one that stays names what is missing. */
async function gone(page: Page, title: string): Promise<void> {
  const stays = page.getByText(/有 \d+ 处需要修改/).filter({ visible: true })
  const leaves = page.waitForFunction((from) => {
    const titles = [...document.querySelectorAll<HTMLElement>('[role="heading"][aria-level="1"]')].filter(
      (heading) => heading.offsetParent !== null,
    )
    return titles.length === 1 && titles[0]?.innerText.trim() !== from
  }, title)
  const word = await Promise.race([
    leaves.then(() => ''),
    stays
      .first()
      .waitFor()
      .then(() => page.locator('.mend-item:visible').allInnerTexts().then(String)),
  ])
  if (word !== '') throw new Error(`${title}: ${word}`)
}
