/** Issue 4, bad input and bad luck, in the browser: every wrong answer has its sentence, and nothing typed is lost. */
import type { Browser, Page } from 'playwright-core'
import { ERRORS } from '#contract'
import {
  askedColumns,
  askedFields,
  type CellField,
  type Field,
  fieldAt,
  type FilingValues,
  isMasked,
  maskValue,
  problemsIn,
  type RowsField,
  rowsOf,
  type SectionValues,
  sectionOf,
} from '#policy'
import { partsOf, partWith } from '../../src/miniapp/features/forms/parts'
import { address } from '../../src/miniapp/routes'
import { WAITING_CASE } from '../../src/server/demo/cast'
import { withAnswers } from '../builders/filings'
import { launchChromium } from '../support/chromium'
import { describeInChromium } from '../support/describe-where'
import { form, titleOf, values } from './support/case'
import { draftByApi } from './support/draft-by-api'
import { answerField } from './support/fill'
import { filingOf } from './support/look-up'
import { openPhone, type Phone } from './support/phone'
import { type Program, startProgram } from './support/program'
import { isAnswered, openCard, readFields, readRows, type Seen } from './support/reading'
import { press, reads, shows } from './support/screen'
import { enterCode, signIn } from './support/sign-in'

jest.setTimeout(180_000)

/** The day before the demo's round closes. */
const TODAY = '2026-12-31'
const TOMORROW = '2027-01-01'
const leaderId = String(values['leader']?.['idNumber'])
const members = rowsOf(values['team']?.['members'])

/** What is typed wrongly, section by section; which sentences that calls for is asked of the form itself. */
const WRONG: readonly (readonly [what: string, section: string, answers: SectionValues])[] = [
  [
    'an identity number with a wrong check digit, more years than a life has',
    'leader',
    { idNumber: leaderId.replace(/.$/, (last) => (last === '1' ? '2' : '1')), yearsInOccupation: 999 },
  ],
  [
    'a certificate of tomorrow, a number that is none',
    'certificate',
    {
      papers: rowsOf(values['certificate']?.['papers']).map((row) => ({
        ...row,
        number: 'S12',
        issuedOn: '2031-01-01',
      })),
    },
  ],
  [
    'a credit code with a letter that is never used, more skilled people than people',
    'unit',
    { creditCode: '91110115MA000003IL', skilledStaff: 900 },
  ],
  ['a workshop of no size', 'conditions', { areaSqm: 0 }],
  [
    'the leader among the members, one person twice, one who is sent by an agency',
    'team',
    {
      members: members.map((row, at) =>
        at === 0
          ? { ...row, idNumber: leaderId }
          : { ...row, idNumber: String(members[2]?.['idNumber']), ...(at === 1 ? { employment: 'dispatched' } : {}) },
      ),
    },
  ],
  ['a project of more than a year', 'project', { endsOn: '2028-06-30' }],
  ['a request above 50,000.00 yuan', 'funding', { grantFen: 6_000_000 }],
]

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

  const openTasks = async () => {
    await phone.open('applyTasks', { filingId })
    await reads(phone.page(), /^由领办人填写/)
  }
  /** From the task list, so that the phone has the newest answers. */
  const open = async (sectionId: string): Promise<Page> => {
    await openTasks()
    const page = phone.page()
    await page.getByRole('button', { name: new RegExp(`^${titleOf(sectionId)}，`) }).click()
    await shows(page, titleOf(sectionId))
    return page
  }

  describe.each(WRONG)('%s', (_, sectionId, answers) => {
    const section = sectionOf(form, sectionId) ?? form.sections[0]
    if (section === undefined) throw new RangeError(sectionId)
    const wrong = withAnswers(values, sectionId, answers)
    const isHere = (problem: { readonly section: string }) => problem.section === sectionId
    const problems = problemsIn(form, wrong, { today: TODAY }).filter(isHere)
    const fields = askedFields(form, wrong, section).filter(({ id }) => id in answers)

    it('each sentence stands in the summary and at its field, one tap away; after a reload all of it is there', async () => {
      expect(problems.length).toBeGreaterThan(0)
      const page = await open(sectionId)
      for (const part of partsOf(section.fields)) {
        for (const field of fields.filter((one) => part.includes(one)))
          await enterWrong(page, field, answers[field.id], values[sectionId]?.[field.id])
        const isLast = part === partsOf(section.fields).at(-1)
        await press(page, isLast ? '这一部分填完了' : '下一页')
      }
      // Rows of the page have ids of their own: sentences are compared, not paths.
      const sentences = problems.map(({ message }) => message)
      await reads(page, `有 ${sentences.length} 处需要修改`)
      const items = page.locator('.mend-item:visible')
      expect(await items.allInnerTexts().then((all) => all.map((one) => one.trim()))).toEqual(sentences)
      for (const [index, { path, message }] of problems.entries()) {
        await items.nth(index).click()
        const [fieldId = ''] = path.split('/')
        const place = page.locator(`[id="field-${fieldId}"]:visible`)
        await place.getByText(message).first().waitFor()
        const focused = await place.evaluate((element) => element.contains(document.activeElement))
        expect([message, focused]).toEqual([message, true])
      }
      await page.reload()
      await shows(page, section.title)
      await expectTyped(page, section.fields, fields, answers)
    })

    it('put right again, the section counts as filled in', async () => {
      const page = await open(sectionId)
      for (const part of partsOf(section.fields)) {
        for (const field of fields.filter((one) => part.includes(one)))
          await enterWrong(page, field, values[sectionId]?.[field.id], answers[field.id])
        const isLast = part === partsOf(section.fields).at(-1)
        await press(page, isLast ? '这一部分填完了' : '下一页')
      }
      await reads(page, /^由领办人填写/)
    })
  })

  it('a session that ends in the middle of a sentence: the phone keeps it, says so, and sends it after the login', async () => {
    const page = await open('conditions')
    await turnTo(page, 'conditions', 'duties')
    const text = page.locator('[id="field-duties"]:visible textarea')
    await text.fill('示例：会话结束以前写的一半，')
    await phone.context.clearCookies()
    await text.pressSequentially('会话结束以后写的另一半。')
    await text.blur()
    await openTasks()
    await reads(page, /登录/)
    await page.getByRole('button', { name: '登录', exact: true }).first().click()
    await shows(page, '登录')
    await enterCode(page, program, '13800000002')
    const typed = '示例：会话结束以前写的一半，会话结束以后写的另一半。'
    await expect
      .poll(page, async () => (await filingOf(page, filingId)).sections)
      .toHold('conditions', 'duties', typed)
  })
})
void ERRORS
void WAITING_CASE
void TOMORROW
void address
