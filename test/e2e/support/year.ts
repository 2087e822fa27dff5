/** The year of a titled workshop: what is logged on the way, and the report in December. */
import type { Page } from 'playwright-core'
import { newestForm } from '#policy'
import { completeReport } from '../../builders/filings'
import type { Album } from './album'
import { fillSection, takePhoto } from './fill'
import type { Phone } from './phone'
import { leaves, press, reads, shows } from './screen'

/** From the page 我的工作室: one entry with a photo, handed in, and seen among the entries. */
export async function logProgress(page: Page, projectName: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${projectName}`) }).click()
  await shows(page, projectName)
  await press(page, '记一条进展')
  await leaves(page, projectName)
  await press(page, /^带徒传技/, 'radio')
  const what = page.locator('#field-what:visible textarea')
  await what.fill('示例：4 名青年电工拜师，开始带徒。')
  await what.blur()
  await takePhoto(page, page.locator('#field-photos:visible'), 'scene')
  await page.locator('#field-peopleTrained:visible input').fill('4')
  await press(page, '下一页')
  await press(page, '提交进展')
  await shows(page, projectName)
  await reads(page, '进展记录（1 条）')
  await page.locator('.entry-photo img:visible').waitFor()
}

interface Year {
  readonly leader: Phone
  readonly contact: Phone
  readonly album: Album
  readonly workshopName: string
}

/** The leader takes over what the entries say and writes the plan; the unit's contact adds its part and files it. */
export async function fileReport({ leader, contact, album, workshopName }: Year): Promise<void> {
  const form = newestForm('annual-report')
  const values = completeReport()
  const openReport = async (phone: Phone, button: RegExp) => {
    await phone.open('home')
    const page = phone.page()
    await page
      .getByRole('link', { name: new RegExp(`^${workshopName}`) })
      .first()
      .click()
    await shows(page, '我的工作室')
    await page.getByRole('button', { name: button }).click()
    await shows(page, '2026 年度报告')
  }
  const fill = async (page: Page, sectionId: string) => {
    const title = form.sections.find(({ id }) => id === sectionId)?.title ?? ''
    await page.getByRole('button', { name: new RegExp(`^${title}，`) }).click()
    await shows(page, title)
    await fillSection(page, { form, sectionId, values })
    await shows(page, '2026 年度报告')
  }

  await openReport(leader, /^填报 2026/)
  const page = leader.page()
  await page.getByRole('button', { name: /^填入这 \d+ 项$/ }).click()
  await album.keep(page, 'report')
  await page.getByRole('button', { name: /^总结本年度工作，/ }).click()
  await shows(page, '总结本年度工作')
  await page.locator('#field-mentoringCount:visible input').waitFor()
  const mentoring = await page.locator('#field-mentoringCount:visible input').inputValue()
  if (mentoring !== '1') throw new Error(`the entry was not taken over: ${mentoring}`)
  await album.keep(page, 'report-summary')
  await press(page, '返回上一页', 'link')
  await shows(page, '2026 年度报告')
  await fill(page, 'state')
  await fill(page, 'summary')
  await fill(page, 'nextYear')
  await reads(page, '已到服务器')

  await openReport(contact, /^打开 2026/)
  await fill(contact.page(), 'unitPart')
  await contact
    .page()
    .getByRole('button', { name: /^报送年度报告/ })
    .click()
  await shows(contact.page(), '报送年度报告')
  await contact.page().getByRole('checkbox').click()
  await press(contact.page(), '报送年度报告')
  await press(contact.page(), '看回执')
}
