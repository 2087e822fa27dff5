/** What the leader and the unit's contact do on their phones, step by step. */
import type { Page } from 'playwright-core'
import { CURRENT_RULE_PACK, type Facts, answer, nextQuestion, tracksFor } from '#policy'
import { facts as known, form, titleOf, values } from './case'
import { fillSection } from './fill'
import { leaves, press, reads, shows } from './screen'

/** Answers the self-check as the leader of the case would, one tap a question; gives the number of taps. */
export async function selfCheck(page: Page): Promise<number> {
  let told: Facts = {}
  const ask = () =>
    nextQuestion(told, { asOf: '2026-11-02', pack: CURRENT_RULE_PACK, tracks: tracksFor(told) })
  let taps = 0
  for (let at = ask(); at !== undefined; at = ask()) {
    await shows(page, at.text)
    const wanted = String(known[at.fact])
    const chosen = Math.max(
      at.options.findIndex(({ value }) => value === wanted),
      0,
    )
    await page.getByRole('radio').nth(chosen).click()
    told = answer(told, at.fact, at.options[chosen]?.value ?? '')
    taps += 1
  }
  await shows(page, '自测结果')
  return taps
}

/** Opens one part from the task list. */
export async function openTask(page: Page, sectionId: string): Promise<void> {
  const title = titleOf(sectionId)
  await page.getByRole('button', { name: new RegExp(`^${title}，`) }).click()
  await shows(page, title)
}

/** Fills the parts one after the other, each from the task list and back to it. */
export async function fillTasks(page: Page, sectionIds: readonly string[]): Promise<void> {
  for (const sectionId of sectionIds) {
    await openTask(page, sectionId)
    await fillSection(page, { form, sectionId, values })
    await leaves(page, titleOf(sectionId))
  }
}

/** Waits until nothing of the filing is only on this phone. */
export async function allOnServer(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const notes = [...document.querySelectorAll<HTMLElement>('.task-note')].filter(
      (note) => note.offsetParent !== null,
    )
    const words = notes.map((note) => note.innerText).join('\n')
    return words.includes('已到服务器') && !/仅在本机|上传中/.test(words)
  })
}

/** Asks for an invitation code on the task list. */
export async function invitationCode(page: Page): Promise<string> {
  await press(page, '邀请单位联系人')
  return (await page.locator('.code:visible').innerText()).trim()
}

/** Joins by code, from the page 我的. */
export async function join(page: Page, code: string): Promise<void> {
  await page.getByRole('link', { name: /^用邀请码加入/ }).click()
  await shows(page, '加入申报')
  await page.getByRole('textbox', { name: '邀请码' }).fill(code)
  await press(page, '看看邀请')
  await press(page, '加入')
  await leaves(page, '加入申报')
  await reads(page, /由单位填写/)
}

/** From the task list: certifies for the unit, declares, submits, and goes on to the receipt. */
export async function submitAsContact(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^提交申报/ }).click()
  await shows(page, '提交申报')
  const name = page.getByRole('textbox', { name: '确认人姓名' })
  await page.getByRole('checkbox').click()
  if ((await name.count()) > 0) await name.fill('示例确认人')
  await page.getByRole('button', { name: '提交申报', exact: true }).click()
  const receipt = page.getByRole('button', { name: '看回执', exact: true })
  await receipt.waitFor().catch(async (error: unknown) => {
    const words = await page.locator('.page:visible').allInnerTexts()
    throw new Error(`not submitted: ${words.join('\n')}`, { cause: error })
  })
  await receipt.click()
  await shows(page, '提交回执')
}
