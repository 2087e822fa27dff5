/** What anybody may do without a login: read, check, and go on from there. */
import type { Browser } from 'playwright-core'
import { describeInChromium } from '../support/describe-where'
import { launchChromium } from '../support/chromium'
import { openPhone, type Phone } from './support/phone'
import { startProgram, type Program } from './support/program'
import { leaves, press, reads, shows } from './support/screen'

const home = '大兴区技能大师工作室'

describeInChromium('without login', () => {
  let browser: Browser
  let program: Program
  let phone: Phone
  beforeAll(async () => {
    ;[browser, program] = await Promise.all([launchChromium(), startProgram('2026-11-02')])
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await program.stop()
  })
  beforeEach(async () => {
    phone = await openPhone(browser, program.origin)
  })
  afterEach(() => phone.close())

  /** Opens the self-check from home and gives the first question. */
  async function beginCheck(): Promise<string> {
    await phone.open('home')
    await press(phone.page(), '开始自测')
    return leaves(phone.page(), home)
  }

  /** Taps one answer to each question until the result; gives the number of taps and questions. */
  async function answerAll(
    first: string,
    pick: 'first' | 'last' = 'first',
  ): Promise<readonly [number, number]> {
    const page = phone.page()
    let [taps, questions, title] = [0, 1, first]
    while (title !== '自测结果') {
      await page.getByRole('radio')[pick]().click()
      taps += 1
      title = await leaves(page, title)
      // For a blink, while the result is put together.
      if (title === '资格自测') title = await leaves(page, title)
      if (title !== '自测结果') questions += 1
      if (questions > 80) throw new Error('the self-check does not end')
    }
    return [taps, questions]
  }

  it('每题只需点一下，三类结果逐条附原文', async () => {
    const [taps, questions] = await answerAll(await beginCheck())
    const page = phone.page()
    expect(taps).toBe(questions)
    await reads(page, /^需评审认定（\d+ 项）$/)
    await reads(page, /^已符合（\d+ 项）$/)
    const findings = page.locator('.finding:visible')
    expect(await findings.count()).toBeGreaterThan(10)
    expect(await findings.locator('.quote-text').count()).toBe(await findings.count())
    expect(phone.troubles()).toEqual([])
  }, 60_000)

  it('「不清楚」到底也有结果，只说还不清楚，不替人判断', async () => {
    await answerAll(await beginCheck(), 'last')
    await reads(phone.page(), /^还差什么、怎么补（\d+ 项）$/)
    expect(phone.troubles()).toEqual([])
  }, 60_000)

  it('返回上一题，答案还在', async () => {
    const first = await beginCheck()
    const page = phone.page()
    await page.getByRole('radio').first().click()
    await leaves(page, first)
    await press(page, '看上一题')
    await shows(page, first)
    expect(await page.getByRole('radio').first().getAttribute('aria-checked')).toBe('true')
  })

  it('第一次打开以后断网，自测照样做完；重新打开也在', async () => {
    const first = await beginCheck()
    await phone.page().evaluate(async () => void (await navigator.serviceWorker.ready))
    await phone.goOffline(true)
    await answerAll(first)
    await phone.reopen()
    await shows(phone.page(), '自测结果')
  }, 60_000)

  it('点条文，打开政策原文并停在那一句', async () => {
    await beginCheck()
    const page = phone.page()
    // The first question is ours; the second rests on a clause.
    await page.getByRole('radio').first().click()
    const quote = page.locator('.quote:visible')
    const text = await quote.locator('.quote-text').innerText()
    await quote.getByRole('link').click()
    await shows(page, '政策原文')
    const marked = page.locator('.law-marked:visible')
    await marked.waitFor()
    expect(await marked.innerText()).toContain(text)
    const box = await marked.boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(-1)
    expect((box?.y ?? 0) + Math.min(box?.height ?? 0, 100)).toBeLessThanOrEqual(812)
  })

  it('从结果一步进入申报，自测的回答一并带入', async () => {
    await answerAll(await beginCheck())
    const page = phone.page()
    await press(page, '带着回答去申报')
    await shows(page, '开始申报')
    await press(page, /^领办人/, 'radio')
    await press(page, '开始填写')
    await reads(page, '还没有登录，内容只在这部手机上')
    await reads(page, /进行中|已完成/)
    expect(phone.troubles()).toEqual([])
  }, 60_000)

  it('公开页不登录就能看：通知、公示、名录、铭牌查验', async () => {
    const page = phone.page()
    for (const [row, title] of [
      ['评选通知', '评选通知'],
      ['公示', '公示'],
      ['工作室名录', '工作室名录'],
      ['政策原文', '政策原文'],
    ] as const) {
      await phone.open('home')
      await page.getByRole('link', { name: new RegExp(`^${row}`) }).click()
      await shows(page, title)
    }
    expect(phone.troubles()).toEqual([])
  })
})
