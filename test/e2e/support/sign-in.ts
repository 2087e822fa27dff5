/** Ways in, with what the program prints at start: a one-time code for phones, password and dynamic code for the desk. */
import { TOTP } from 'otpauth'
import type { BrowserContext, Page } from 'playwright-core'
import type { Phone } from './phone'
import type { Program } from './program'

const found = (printed: string, pattern: RegExp): string => {
  const match = pattern.exec(printed)?.[1]
  if (match === undefined) throw new Error(`the program did not print ${pattern}`)
  return match
}

/** Opens the page 登录 and signs in by phone and one-time code. */
export async function signIn(phone: Phone, program: Program, number: string): Promise<void> {
  await phone.open('login', {})
  await enterCode(phone.page(), program, number)
}

/** Signs in on the page 登录 that is on screen; done when it has gone. */
export async function enterCode(page: Page, program: Program, number: string): Promise<void> {
  await page.getByRole('textbox', { name: '手机号' }).fill(number)
  await page.getByRole('button', { name: '获取验证码', exact: true }).click()
  await page.getByRole('textbox', { name: '验证码' }).fill(found(program.printed(), /验证码都是 (\d{6})/))
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '登录' }).waitFor({ state: 'hidden' })
}

const STEP_SECONDS = 30
const usedSteps = new Map<string, number>()

/** A code works once, and the server takes the step before and after this one: nobody has to wait. */
function dynamicCode(program: Program, username: string): string {
  const secret = found(program.printed(), new RegExp(`${username} / .*动态码密钥 ([A-Z2-7]+)`))
  const key = `${program.origin} ${username}`
  const now = Math.floor(Date.now() / 1000 / STEP_SECONDS)
  const step = Math.max(now - 1, (usedSteps.get(key) ?? 0) + 1)
  usedSteps.set(key, step)
  return new TOTP({ secret }).generate({ timestamp: step * STEP_SECONDS * 1000 })
}

/** Signs in at the desk with both factors; the page it gives shows the applications. */
export async function signInAtDesk(
  context: BrowserContext,
  program: Program,
  username: 'jingban' | 'qianfa',
): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${program.origin}/desk/`)
  await page.getByLabel('账号').fill(username)
  await page.getByLabel('密码').fill(found(program.printed(), new RegExp(`${username} / (\\S+)（`)))
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('动态码').fill(dynamicCode(program, username))
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { level: 1, name: '申报受理' }).waitFor()
  return page
}
