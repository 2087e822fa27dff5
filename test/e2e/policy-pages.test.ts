/** The text of the measure and what rests on it, for anybody; readable offline after the first visit. */
import { NOT_POLICY_LABEL } from '#policy'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../support/chromium'
import { describeInChromium } from '../support/describe-where'
import { openPhone, type Phone } from './support/phone'
import { type Program, startProgram } from './support/program'
import { press, reads, shows } from './support/screen'

describeInChromium('the text and what rests on it', () => {
  let browser: Browser
  let program: Program
  let phone: Phone
  beforeAll(async () => {
    ;[browser, program] = await Promise.all([launchChromium(), startProgram('2026-11-02')])
    phone = await openPhone(browser, program.origin)
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await program.stop()
  })

  it('P27：点一句，看到按它办理的步骤；本单位配置单列，注明不是政策原文', async () => {
    await phone.open('policy', {})
    await phone.page().locator('#P27').click()
    await shows(phone.page(), '这一条用在哪里')
    await reads(phone.page(), '按它办理的步骤')
    await reads(phone.page(), '本单位配置')
    const ours = phone.page().locator('.ours:visible')
    expect(await ours.count()).toBeGreaterThan(0)
    for (const words of await ours.allInnerTexts()) expect(words).toContain(NOT_POLICY_LABEL)
    await press(phone.page(), /查看原文$/, 'link')
    await shows(phone.page(), '政策原文')
  })

  it('P16a：常见问题点开就是条件、补法和原话', async () => {
    await phone.open('faq')
    await press(phone.page(), '不算技能大师本人，团队里有几名本单位正式员工？')
    await reads(phone.page(), /^不符合怎么办：/)
    await press(phone.page(), /查看原文$/, 'link')
    await shows(phone.page(), '政策原文')
  })

  it('看过一次以后，没有网络也能打开', async () => {
    await phone.open('ourSettings')
    await reads(phone.page(), /^现在按：/)
    await phone.page().evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await phone.goOffline(true)
    for (const [name, title] of [
      ['policy', '政策原文'],
      ['editions', '新旧政策对比'],
      ['faq', '常见问题'],
      ['ourSettings', '本单位配置'],
      ['glossary', '名词解释'],
    ] as const) {
      await phone.open(name, undefined as never)
      await shows(phone.page(), title)
    }
    await phone.open('clause', { clause: 'P27' })
    await reads(phone.page(), '本单位配置')
    await phone.goOffline(false)
    expect(phone.troubles()).toEqual([])
  })
})
