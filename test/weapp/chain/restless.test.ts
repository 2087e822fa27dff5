/** Issue 4: the first sections typed in flight mode on the built mini-program, which is killed at random all the while. */
import {
  askedColumns,
  askedFields,
  type ChoiceField,
  type Field,
  type Row,
  rowsOf,
  type RowsField,
  rowTitle,
  type Section,
  sectionOf,
  type SectionValues,
} from '#policy'
import { partsOf, SHOWN_IN_PLACE } from '../../../src/miniapp/features/forms/parts'
import { DEMO_CODE } from '../../../src/server/auth/sms'
import { sampleApplication } from '../../../src/server/demo/sample-application'
import { sectionById } from '../../../src/server/records/sections'
import { openNotice, openProgramme, pair, type Programme, startDraft } from '../../support/programme'
import { given, randomFrom } from '../../support/random'
import { fieldOn } from '../runner/find'
import { keyInto } from '../runner/gestures'
import { form, noPhotos, sample } from './case'
import { Phone } from './phone'

const SEED = given('SEED', Date.now() % 2 ** 31)
const KILLS = 6
/** Every text and every answer is a moment to be killed at; nobody fills a section with fewer than these. */
const MOMENTS = 20

const values = sampleApplication(sample, noPhotos)
const WRITTEN = ['text', 'longText', 'phone', 'idNumber', 'creditCode', 'certificateNumber', 'integer']

let programme: Programme
let filingId: string
const phones: Phone[] = []

beforeAll(async () => {
  programme = await openProgramme()
  const noticeId = await openNotice(programme)
  filingId = await startDraft(programme, noticeId, await pair(programme, 7))
})
afterAll(async () => {
  for (const phone of phones) phone.discard()
  await programme.server.close()
})

/** A phone that has opened the application once and is in flight mode since. */
async function phoneInFlight(number: string): Promise<Phone> {
  const phone = new Phone(programme.server)
  phones.push(phone)
  await phone.open('pages/me/index')
  await phone.tap('登录')
  await phone.type('手机号', number)
  await phone.tap('获取验证码')
  await phone.type('验证码', DEMO_CODE)
  await phone.tap('[aria-role="button"].button-primary')
  await phone.isAt('me')
  phone.kill()
  await phone.open()
  await phone.tap('.link-row[aria-label*="草稿"]')
  await phone.isAt('apply/tasks')
  phone.kill()
  await phone.setOnline(false)
  return phone
}

class Killed extends Error {}

/** Types one section after the other and begins again where a kill left it. */
class Restless {
  /** What had been typed and was not there again. */
  readonly lost: string[] = []
  /** What had been typed, by the place of its input, when the program had come to rest. */
  private readonly rested = new Map<string, string>()
  private readonly answered = new Set<string>()
  private readonly random: () => number
  private readonly killsAt: number[]
  private moments = 0

  constructor(
    private readonly phone: Phone,
    seed: number,
  ) {
    this.random = randomFrom(seed)
    this.killsAt = Array.from({ length: KILLS }, () => 1 + Math.floor(this.random() * MOMENTS)).sort(
      (a, b) => a - b,
    )
  }

  get killsLeft(): number {
    return this.killsAt.length
  }

  async fill(sectionId: string): Promise<void> {
    const section = sectionOf(form, sectionId)
    if (section === undefined) throw new RangeError(sectionId)
    for (let isDone = false; !isDone;) {
      await this.phone.open(`pages/apply/section/index?filingId=${filingId}&sectionId=${sectionId}`)
      isDone = await this.once(section).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Killed) return false
          throw error
        },
      )
    }
    this.phone.kill()
  }

  private async once(section: Section): Promise<void> {
    const asked = askedFields(form, values, section)
    const parts = partsOf(section.fields)
    for (const [index, part] of parts.entries()) {
      if (index > 0) await this.phone.tap('下一页')
      for (const field of part.filter(({ id }) => asked.some((one) => one.id === id))) {
        const answer = values[section.id]?.[field.id]
        if (answer === undefined || field.type === 'photos') continue
        if (field.type === 'rows') await this.enterRows(section.id, field, rowsOf(answer))
        else await this.enter(`${section.id}/${field.id}`, `#field-${field.id}`, field, answer)
      }
    }
  }

  private async enterRows(sectionId: string, field: RowsField, rows: readonly Row[]): Promise<void> {
    const cards = () => [...this.phone.app.page().querySelectorAll(`#field-${field.id} .row-card`)]
    for (const [index, row] of rows.entries()) {
      const name = rowTitle(field, index)
      if (index >= cards().length) await this.phone.tap(`添加${field.rowName}`)
      else if (this.phone.app.has(`[aria-label="修改${name}"]`))
        await this.phone.tap(`[aria-label="修改${name}"]`)
      await this.phone.app.until(`the card ${name}`, () => cards().length > index)
      for (const column of askedColumns(field)) {
        const cell = row[column.id]
        if (cell === undefined) continue
        const key = `${sectionId}/${field.id}/${index}/${column.id}`
        await this.enter(key, `#${cards()[index]?.id}-${column.id}`, column, cell)
      }
    }
  }

  private async enter(key: string, at: string, field: Exclude<Field, RowsField>, answer: unknown) {
    await this.phone.app.find(at)
    if (WRITTEN.includes(field.type)) await this.write(key, at, String(answer))
    else if (!this.answered.has(key)) await this.choose(at, field, answer)
    this.answered.add(key)
    if (this.isTime()) this.kill()
  }

  /** What was there at rest is there again; what the kill interrupted is a beginning of the text. */
  private async write(key: string, at: string, text: string): Promise<void> {
    const held = this.input(at).value
    const rested = this.rested.get(key)
    const isThere = rested === undefined ? text.startsWith(held) : held === rested
    if (!isThere) this.lost.push(`${key}: “${held}”`)
    if (held === text) return
    if (this.isTime()) {
      keyInto(this.input(at), text.slice(0, 1 + Math.floor(this.random() * text.length)))
      for (let turns = Math.floor(this.random() * 6); turns > 0; turns -= 1)
        await new Promise((resolve) => setImmediate(resolve))
      this.kill()
    }
    await this.phone.type(at, text)
    this.rested.set(key, text)
  }

  private input(at: string): HTMLInputElement {
    const found = fieldOn(this.phone.app.page(), at)
    if (found === undefined) throw new Error(`no input at ${at}`)
    return found
  }

  private async choose(at: string, field: Exclude<Field, RowsField>, answer: unknown): Promise<void> {
    const { phone } = this
    if (field.type === 'date') return phone.app.pick(`${at} wx-picker`, String(answer))
    if (field.type === 'yesNo') return phone.tap(`${at} [aria-label="${answer === true ? '是' : '否'}"]`)
    if (field.type === 'occupation' || field.type === 'industry') {
      const [, name = ''] = String(answer).split(' ')
      await phone.tap(`${at} .lookup`)
      await phone.isAt('fill/look-up')
      await phone.type(`查找${field.label}`, name)
      await phone.tap(`[aria-label^="${name}，"]`)
      return phone.isAt('apply/section')
    }
    const { options } = field as ChoiceField
    const isSheet = options.length > SHOWN_IN_PLACE
    if (isSheet) await phone.tap(`${at} .lookup`)
    const within = isSheet ? '.sheet' : at
    const choices = phone.app.page().querySelectorAll(`${within} [aria-role="radio"]`)
    const chosen = choices[options.findIndex(({ value }) => value === answer)]
    await phone.tap(`${within} [aria-label="${chosen?.getAttribute('aria-label')}"]`)
  }

  private isTime(): boolean {
    this.moments += 1
    const [next] = this.killsAt
    if (next === undefined || this.moments < next) return false
    this.killsAt.shift()
    return true
  }

  private kill(): never {
    this.phone.kill()
    throw new Killed()
  }
}

/** What was typed, without photos and the rows' own ids; on the server as well. */
const typed = (section: string, all: SectionValues) => {
  const asked = askedFields(form, values, sectionOf(form, section) ?? ({ id: '', fields: [] } as never))
  return Object.fromEntries(
    asked
      .filter(({ id, type }) => type !== 'photos' && values[section]?.[id] !== undefined)
      .map(({ id, type }) => [
        id,
        type === 'rows' ? rowsOf(all[id]).map(({ id: _, ...cells }) => cells) : all[id],
      ]),
  )
}

test.each([
  ['领办人', '13900070001', ['leader', 'certificate'], SEED],
  ['单位联系人', '13900070002', ['unit'], SEED + 1],
])(
  `%s: 飞行模式里填写，随时被杀掉，再打开一个字也没有少，联网以后全部到服务器 (SEED=${SEED})`,
  async (_, number, sections, seed) => {
    const phone = await phoneInFlight(number)
    const restless = new Restless(phone, seed)
    for (const section of sections) await restless.fill(section)
    expect([restless.lost, restless.killsLeft]).toEqual([[], 0])
    expect(phone.sent.filter((request) => request.startsWith('PUT'))).toEqual([])

    await phone.open()
    await phone.tap('.link-row[aria-label*="草稿"]')
    await phone.reads('仅在本机')
    await phone.setOnline(true)
    await phone.reads('已到服务器')
    const { store, services } = programme.server
    for (const id of sections) {
      const section = sectionOf(form, id)
      if (section === undefined) throw new RangeError(id)
      const { values: held } = await sectionById(store.db, services.vault, filingId, section)
      expect([id, typed(id, held)]).toEqual([id, typed(id, values[id] ?? {})])
    }
    expect(phone.takeComplaints()).toEqual([])
  },
  60_000,
)
