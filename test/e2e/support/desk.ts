/** The officer's and the signer's hands at the desk. */
import type { Locator, Page } from 'playwright-core'

/** antd sets a space between two Chinese characters of a button. */
const spaced = (name: string): RegExp => new RegExp(`^\\s*${Array.from(name).join('\\s*')}\\s*\\d*$`)

export const click = (at: Page | Locator, name: string): Promise<void> =>
  at.getByRole('button', { name: spaced(name) }).click()

/** The dialogue with this button; gone when its step was taken. */
export async function confirm(
  page: Page,
  verb: string,
  fill?: (dialogue: Locator) => Promise<void>,
): Promise<void> {
  const button = page.getByRole('button', { name: spaced(verb) })
  const dialogue = page.getByRole('dialog').filter({ has: button })
  await dialogue.waitFor()
  await fill?.(dialogue)
  await click(dialogue, verb)
  await dialogue.waitFor({ state: 'hidden' }).catch(async (error: unknown) => {
    throw new Error(`${verb} did not end: ${(await dialogue.innerText()).replaceAll('\n', ' ')}`, {
      cause: error,
    })
  })
}

/** Opens an application from the list 申报受理. */
export async function openApplication(page: Page, workshopName: string): Promise<void> {
  await page.getByRole('link', { name: '申报受理' }).first().click()
  await page.getByRole('link', { name: workshopName }).first().click()
  await page.getByRole('heading', { level: 1, name: workshopName }).waitFor()
}

/** Sends the application back for one section. */
export async function returnSection(page: Page, title: string, note: string, reason: string): Promise<void> {
  const section = page.locator('section.card', { has: page.getByRole('heading', { level: 2, name: title }) })
  await click(section, '标记需补正')
  await section.getByRole('textbox').fill(note)
  await click(page, '退回补正')
  await confirm(page, '退回补正', (dialogue) => dialogue.getByLabel('退回的原因').fill(reason))
}

async function choose(page: Page, box: Locator, option: string): Promise<void> {
  await box.click()
  await page.locator('.ant-select-item-option', { hasText: option }).first().click()
}

/** A new list for the only notice, with the workshop and its project on it. */
export async function proposeBoth(page: Page, workshopName: string): Promise<void> {
  await page.getByRole('link', { name: '拟定名单与公示' }).first().click()
  await click(page, '新建名单')
  await confirm(page, '新建', (dialogue) => choose(page, dialogue.getByRole('combobox'), '评选通知'))
  for (const kind of ['工作室', '建设项目']) {
    await click(page, '列入名单')
    await confirm(page, '列入', async (dialogue) => {
      await dialogue.getByText(kind, { exact: true }).first().click()
      await choose(page, dialogue.getByRole('combobox'), workshopName)
      if (kind === '建设项目') await dialogue.getByLabel('核定补助上限').fill('40000')
      await dialogue.getByLabel('依据').fill('示例：专家评审通过。')
    })
  }
}

/** Opens the newest list. */
export async function openNewestList(page: Page): Promise<void> {
  await page.getByRole('link', { name: '拟定名单与公示' }).first().click()
  await page.locator('a.row-title').first().click()
}
