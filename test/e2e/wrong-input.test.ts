/** Issue 4, bad input and bad luck, in the browser: every wrong answer has its sentence, and nothing typed is lost. */
import type { Browser, Locator, Page } from 'playwright-core'
import {
  askedColumns,
  type CellField,
  type Field,
  type FieldValue,
  problemsIn,
  rowsOf,
  type Section,
  type SectionValues,
  sectionOf,
} from '#policy'
import { partsOf } from '../../src/miniapp/features/forms/parts'
import { withAnswers } from '../builders/filings'
import { launchChromium } from '../support/chromium'
import { describeInChromium } from '../support/describe-where'
import { submit } from '../support/programme'
import { form, titleOf, values } from './support/case'
import { apiOf, draftByApi } from './support/draft-by-api'
import { answerField } from './support/fill'
import { filingOf } from './support/look-up'
import { openPhone, type Phone } from './support/phone'
import { type Program, startProgram } from './support/program'
import { isAnswered, openCard, readFields, readRows } from './support/reading'
import { press, reads, shows, untilTrue } from './support/screen'
import { enterCode, signIn } from './support/sign-in'

jest.setTimeout(180_000)

const TODAY = '2026-11-02'
const leaderId = String(values['leader']?.['idNumber'])

const inEveryRow = (sectionId: string, fieldId: string, cells: Readonly<Record<string, string>>) =>
  rowsOf(values[sectionId]?.[fieldId]).map((row) => ({ ...row, ...cells }))

/** What is typed wrongly, section by section; which sentences that calls for is asked of the form itself. */
const WRONG: readonly (readonly [what: string, sectionId: string, answers: SectionValues])[] = [
  [
    'an identity number with a wrong check digit, more years than a life has',
    'leader',
    { idNumber: leaderId.replace(/.$/, (last) => (last === '1' ? '2' : '1')), yearsInOccupation: 999 },
  ],
  [
    'a number that is no certificate’s, of a day to come',
    'certificate',
    { papers: inEveryRow('certificate', 'papers', { number: 'S12', issuedOn: '2031-01-01' }) },
  ],
  [
    'a credit code with a letter that is never used, more skilled people than people',
    'unit',
    { creditCode: '91110115MA000003IL', skilledStaff: 900 },
  ],
  ['a workshop of no size', 'conditions', { areaSqm: 0 }],
  [
    'members sent by an agency',
    'team',
    { members: inEveryRow('team', 'members', { employment: 'dispatch' }) },
  ],
  ['a project that ends before it begins', 'project', { endsOn: '2026-12-01' }],
  ['a project of more than a year', 'project', { endsOn: '2028-06-30' }],
  ['a request above 50,000.00 yuan', 'funding', { grantFen: 6_000_000 }],
]

const RIVAL_UNIT = '另一家示例公司（虚构）'
/** The same leader, put forward by another unit. */
const RIVAL = withAnswers(values, 'unit', { name: RIVAL_UNIT, creditCode: '91110115MA0000015Y' })

describeInChromium('wrong input and bad luck', () => {
  let browser: Browser
  let program: Program
  let phone: Phone
  let filingId = ''
  beforeAll(async () => {
    ;[browser, program] = await Promise.all([launchChromium(), startProgram(TODAY)])
    filingId = await draftByApi(program, { leader: '13800000001', contact: '13800000002' }, values)
    phone = await openPhone(browser, program.origin)
    phone.context.setDefaultTimeout(30_000)
    await signIn(phone, program, '13800000002')
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    await program.stop()
  })

  /** From the task list, so that the phone has the newest answers. */
  const open = async (sectionId: string): Promise<Page> => {
    await phone.open('applyTasks', { filingId })
    const page = phone.page()
    await page.getByRole('button', { name: new RegExp(`^${titleOf(sectionId)}，`) }).click()
    await shows(page, titleOf(sectionId))
    return page
  }

  it.each(WRONG)(
    '%s: a sentence in the summary and at the field, one tap away; after a reload all of it is there',
    async (...[, sectionId, answers]) => {
      const section = sectionWith(sectionId)
      const wrong = withAnswers(values, sectionId, answers)
      const sentences = problemsIn(form, wrong, { today: TODAY }).filter((one) => one.section === sectionId)
      expect(sentences.length).toBeGreaterThan(0)

      const page = await open(sectionId)
      await goThrough(page, section, (at, field) => mistype(page, at, field, answers[field.id]))
      await reads(page, `有 ${sentences.length} 处需要修改`)
      const items = page.locator('.mend-item:visible')
      expect(await isInWindow(items.first())).toBe(true)
      const told = (await items.allInnerTexts()).map((words) => words.trim())
      expect(told).toEqual(sentences.map(({ message }) => message))
      for (const [index, { path, message }] of sentences.entries()) {
        await items.nth(index).click()
        const place = page.locator(`[id="field-${path.split('/').join('-')}"]:visible`)
        await place.getByText(message).first().waitFor()
        const isFocused = await place.evaluate((element) => element.contains(document.activeElement))
        expect([message, isFocused]).toEqual([message, true])
      }

      await page.reload()
      await shows(page, section.title)
      await goThrough(page, section, (at, field) => expectAnswer(page, at, field, answers[field.id]), 'look')
      // Put right again, for the next one.
      await page.goto(page.url())
      await shows(page, section.title)
      const right = (field: Field) => (field.id in answers ? values[sectionId]?.[field.id] : undefined)
      await goThrough(page, section, (at, field) => mistype(page, at, field, right(field)))
      await page.getByText(section.title, { exact: true }).first().waitFor({ state: 'hidden' })
    },
  )

  it('a session that ends in the middle of a sentence: the phone keeps it all and sends it after the login', async () => {
    const page = await open('mentoring')
    const text = page.locator('[id="field-passesOnSkill"]:visible textarea')
    await text.fill('示例：会话结束以前写的一半，')
    await phone.context.clearCookies()
    await text.pressSequentially('会话结束以后写的另一半。')
    await text.blur()
    await reads(page, '仅在本机')
    await phone.open('login', {})
    await enterCode(page, program, '13800000002')
    const whole = '示例：会话结束以前写的一半，会话结束以后写的另一半。'
    await phone.open('applyTasks', { filingId })
    await untilTrue(
      page,
      async ([at, wanted]) => (await (await fetch(`/api/filings/${at}`)).text()).includes(wanted),
      [filingId, whole] as const,
    )
    const { sections } = await filingOf(page, filingId)
    expect(sections.find(({ id }) => id === 'mentoring')?.values['passesOnSkill']).toBe(whole)
  })

  it('a place that is taken, then a round that closes while the submission waits for a network: said neutrally, kept as a draft', async () => {
    const others = await draftByApi(program, { leader: '13900000031', contact: '13900000032' }, RIVAL)
    await submit(await apiOf(program, '13900000032'), others)
    const page = phone.page()
    await phone.open('applyTasks', { filingId })
    await page.getByRole('button', { name: /^提交申报/ }).click()
    await shows(page, '提交申报')
    await certify(page)
    await reads(page, /这位领办人的名额已被占用/)
    await reads(page, /请核对证件号码，或联系经办人员/)
    expect(await page.locator('.page:visible').innerText()).not.toContain(RIVAL_UNIT)

    await phone.goOffline(true)
    await certify(page)
    await reads(page, '已排队，联网后自动提交')
    await program.restartOn('2027-01-04')
    await phone.goOffline(false)
    await reads(page, '登录后继续提交')
    await phone.open('login', {})
    await enterCode(page, program, '13800000002')
    await phone.open('applySubmit', { filingId })
    await reads(page, '本次评选的申报期已经结束。')
    await reads(page, /草稿仍为您保留/)
    const { state, receipts, sections } = await filingOf(page, filingId)
    expect([state, receipts]).toEqual(['draft', []])
    expect(sections.find(({ id }) => id === 'leader')?.values['name']).toBe(values['leader']?.['name'])
  })
})

/** Ticks and names what a submit asks for, and asks for it. */
async function certify(page: Page): Promise<void> {
  const declared = page.getByRole('checkbox')
  if ((await declared.getAttribute('aria-checked')) !== 'true') await declared.click()
  const name = page.getByRole('textbox', { name: '确认人姓名' })
  if ((await name.count()) > 0) await name.fill('示例确认人')
  await page.getByRole('button', { name: /^(提交申报|再次提交)$/ }).click()
}

/** Seen without scrolling. */
const isInWindow = (item: Locator): Promise<boolean> =>
  item.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= window.innerHeight
  })

function sectionWith(id: string): Section {
  const section = sectionOf(form, id)
  if (section === undefined) throw new RangeError(id)
  return section
}

/** Every page of a section, field by field; at the end the section is said to be complete, or only looked at. */
async function goThrough(
  page: Page,
  section: Section,
  visit: (at: Locator, field: Field) => Promise<void>,
  end: 'finish' | 'look' = 'finish',
): Promise<void> {
  const parts = partsOf(section.fields)
  for (const [index, fields] of parts.entries()) {
    for (const field of fields) await visit(page.locator(`[id="field-${field.id}"]:visible`), field)
    const isLast = index === parts.length - 1
    if (!isLast || end === 'finish') await press(page, isLast ? '这一部分填完了' : '下一页')
  }
}

/** Types over what stands there; a number that is shown masked is opened first. */
async function mistype(page: Page, at: Locator, field: Field, answer: FieldValue | undefined): Promise<void> {
  if (answer === undefined) return
  const write = async (place: Locator, asked: Field | CellField, value: unknown) => {
    const mask = place.locator('.masked-change')
    if ((await mask.count()) > 0) await mask.click()
    await answerField(page, place, asked, value)
  }
  if (field.type !== 'rows') return write(at, field, answer)
  for (const [index, row] of rowsOf(answer).entries()) {
    const card = await openCard(at, field, index)
    for (const column of askedColumns(field))
      if (['employment', 'number', 'issuedOn'].includes(column.id))
        await write(card.locator(`[id$="-${column.id}"]`), column, row[column.id])
  }
}

/** What was typed stands there, or its mask where the number has gone to the server. */
async function expectAnswer(
  page: Page,
  at: Locator,
  field: Field,
  answer: FieldValue | undefined,
): Promise<void> {
  if (answer === undefined) return
  const check = (asked: Field | CellField, value: unknown, seen: unknown) => {
    const isThere = isAnswered(asked, value, seen as never) || (asked.sensitive === true && seen === null)
    expect([asked.id, seen, isThere]).toEqual([asked.id, seen, true])
  }
  if (field.type !== 'rows') return check(field, answer, (await readFields(page, [field]))[field.id])
  const seen = await readRows(at, field)
  for (const [index, row] of rowsOf(answer).entries())
    for (const column of askedColumns(field))
      if (row[column.id] !== undefined) check(column, row[column.id], seen[index]?.[column.id])
}
