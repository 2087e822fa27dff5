/** Every page there is, in every dress: readable, pressable, said in Chinese, nothing broken. */
import type { Browser, Page } from 'playwright-core'
import { pages, type RouteName } from '../../src/miniapp/routes'
import { launchChromium } from '../support/chromium'
import { describeInChromium } from '../support/describe-where'
import { axeViolations, hiddenWhileTyping, overflow, ruleBreaks } from './support/inspect'
import { openPhone, type Phone } from './support/phone'
import { findPlaces, type Places } from './support/places'
import { type Program, startProgram } from './support/program'
import { signInAtDesk } from './support/sign-in'

const normal = { smallestTarget: 44, smallestText: 16, smallestCaption: 14 }
const elder = { smallestTarget: 60, smallestText: 20, smallestCaption: 20 }
const routes = Object.keys(pages) as RouteName[]

describeInChromium('every page', () => {
  let browser: Browser
  let program: Program
  let newcomer: Phone
  let titled: Phone
  let places: Places
  beforeAll(async () => {
    ;[browser, program] = await Promise.all([launchChromium(), startProgram('2026-12-07')])
    newcomer = await openPhone(browser, program.origin)
    titled = await openPhone(browser, program.origin)
    places = await findPlaces(program, newcomer, titled)
  }, 90_000)
  afterAll(async () => {
    await browser.close()
    await program.stop()
  })

  /** Opens a page as the person who has it, and waits until nothing is being loaded. */
  async function visit(route: RouteName): Promise<Phone> {
    const { who, at } = places[route]
    const phone = who === 'newcomer' ? newcomer : titled
    const page = phone.page()
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 375, height: 812 })
    await page.goto(at)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.locator('.skeleton:visible').first().waitFor({ state: 'detached' })
    return phone
  }

  const dressAs = async (isElder: boolean) => {
    for (const phone of [newcomer, titled]) await phone.setElder(isElder)
  }

  describe('H5 · 标准与深色；320 像素宽、文字放大到 200% 也不溢出', () => {
    beforeAll(() => dressAs(false), 30_000)

    it.each(routes)('%s', async (route) => {
      const phone = await visit(route)
      const page = phone.page()
      expect(await ruleBreaks(page, normal)).toEqual([])
      expect(await axeViolations(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await axeViolations(page)).toEqual([])
      expect(await behindKeyboard(page)).toEqual([])
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await overflow(page, 1)).toEqual([])
      expect(await overflow(page, 2)).toEqual([])
      expect(phone.troubles()).toEqual([])
    })
  })

  describe('H5 · 长辈版', () => {
    beforeAll(() => dressAs(true), 30_000)

    it.each(routes)('%s', async (route) => {
      const phone = await visit(route)
      expect(await ruleBreaks(phone.page(), elder)).toEqual([])
      expect(await axeViolations(phone.page())).toEqual([])
      expect(await behindKeyboard(phone.page())).toEqual([])
      expect(phone.troubles()).toEqual([])
    })
  })

  describe.each(['light', 'dark'] as const)('经办端 · 1440 像素 · %s', (colorScheme) => {
    it('登录、申报、名单、台账、通知', async () => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'zh-CN',
        colorScheme,
        reducedMotion: 'reduce',
      })
      const door = await context.newPage()
      await door.goto(`${program.origin}/desk/`)
      await door.getByRole('heading', { level: 1 }).waitFor()
      const found: string[] = [...(await axeViolations(door))]
      const page = await signInAtDesk(context, program, 'jingban')
      for (const place of places.desk) {
        await page.goto(`${program.origin}/desk${place}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' })
        await page.waitForLoadState('networkidle')
        found.push(...(await axeViolations(page)).map((violation) => `${place} ${violation}`))
      }
      await context.close()
      expect(found).toEqual([])
    }, 60_000)
  })
})

/** On the smallest phone, and where a keyboard has taken the lower half of its window. */
async function behindKeyboard(page: Page): Promise<readonly string[]> {
  const hidden: string[] = []
  for (const height of [568, 300]) {
    await page.setViewportSize({ width: 320, height })
    hidden.push(...(await hiddenWhileTyping(page)).map((field) => `${height} px: ${field}`))
  }
  return hidden
}
