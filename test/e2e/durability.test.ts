/** Goal 20: the page is killed while somebody types; at most the last second is missing, nothing acknowledged is. */
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../support/chromium'
import { describeInChromium } from '../support/describe-where'
import { randomFrom } from '../support/random'
import { openTask } from './support/applicants'
import { openPhone, type Phone } from './support/phone'
import { type Program, startProgram } from './support/program'
import { press, reads } from './support/screen'
import { filingOf } from './support/look-up'
import { signIn } from './support/sign-in'

const SEED = 20261122
const KILLS = 10
const MILLIS_A_KEY = 50
const ONE_SECOND = 1000

const characters = Array.from('每周三晚在车间现场讲解操作要领并让徒弟轮流上手练习再逐个点评')

describeInChromium('typing on a phone that is killed', () => {
  let browser: Browser
  let program: Program
  let phone: Phone
  beforeAll(async () => {
    ;[browser, program] = await Promise.all([launchChromium(), startProgram('2026-11-02')])
    phone = await openPhone(browser, program.origin)
    await signIn(phone, program, '13800000001')
    await phone.open('applyStart', {})
    await press(phone.page(), /^领办人/, 'radio')
    await press(phone.page(), '开始填写')
    await openTask(phone.page(), 'mentoring')
  }, 90_000)
  afterAll(async () => {
    await browser.close()
    await program.stop()
  })

  const field = () => phone.page().locator('#field-technicalTeam:visible textarea')

  it(`${KILLS} kills, seed ${SEED}: what was typed more than a second before is there`, async () => {
    const random = randomFrom(SEED)
    let kept = ''
    for (let kill = 1; kill <= KILLS; kill += 1) {
      await field().focus()
      await phone.page().keyboard.press('Control+End')
      const typed = await typeFor(phone.page(), 5 + Math.floor(random() * 30))
      const killedAt = Date.now()
      await phone.crash()
      await field().waitFor()
      const found = await field().inputValue()
      const must = typed.filter(({ at }) => at < killedAt - ONE_SECOND).map(({ character }) => character)
      const all = kept + typed.map(({ character }) => character).join('')
      expect(all.startsWith(found)).toBe(true)
      expect(found.length).toBeGreaterThanOrEqual(kept.length + must.length)
      kept = found
    }
  }, 120_000)

  it('what the server acknowledged before a kill is still on the server and on the phone after it', async () => {
    await field().fill('已经送到的内容。')
    await field().blur()
    await reads(phone.page(), '已到服务器')
    await field().focus()
    await phone.page().keyboard.press('Control+End')
    await typeFor(phone.page(), 3)
    await phone.crash()
    await field().waitFor()
    expect(await field().inputValue()).toMatch(/^已经送到的内容。/)
    const filingId = new URL(phone.page().url()).searchParams.get('filingId') ?? ''
    const { sections } = await filingOf(phone.page(), filingId)
    const mentoring = sections.find(({ id }) => id === 'mentoring')
    expect(mentoring?.values['technicalTeam']).toMatch(/^已经送到的内容。/)
  }, 60_000)
})

interface Key {
  readonly character: string
  readonly at: number
}

/** A quick typist: one character every 50 ms. */
async function typeFor(page: Page, count: number): Promise<readonly Key[]> {
  const keys: Key[] = []
  for (let index = 0; index < count; index += 1) {
    const character = characters[index % characters.length] ?? ''
    await page.keyboard.type(character, { delay: MILLIS_A_KEY })
    keys.push({ character, at: Date.now() })
  }
  return keys
}
