/** Issue 4 §4: a phone that can no longer send; its owner saves a file, the officer brings it in, nothing is lost. */
import type { FilingDetail } from '#contract'
import { itemsOf } from '#policy'
import type { Browser, Download, Page } from 'playwright-core'
import { createTemporaryFolder } from '../support/temporary-folder'
import { launchChromium } from '../support/chromium'
import { describeInChromium } from '../support/describe-where'
import { titleOf, values } from './support/case'
import { click } from './support/desk'
import { apiOf, draftByApi } from './support/draft-by-api'
import { takePhoto } from './support/fill'
import { filingOf } from './support/look-up'
import { openPhone, type Phone } from './support/phone'
import { type Program, startProgram } from './support/program'
import { press, reads, shows } from './support/screen'
import { signIn, signInAtDesk } from './support/sign-in'
import { tellStory } from './support/story'

jest.setTimeout(120_000)

const WORDS = '示例：只写在这部手机上的一段话，共用一个信号很差的车间。'

describeInChromium('work that a phone cannot send', () => {
  const step = tellStory()
  let browser: Browser
  let program: Program
  let phone: Phone
  let filingId = ''
  let file: Download
  beforeAll(async () => {
    ;[browser, program] = await Promise.all([launchChromium(), startProgram('2026-11-02')])
    filingId = await draftByApi(program, { leader: '13800000001', contact: '13800000002' }, values)
    phone = await openPhone(browser, program.origin)
    await signIn(phone, program, '13800000001')
  }, 90_000)
  afterAll(async () => {
    await browser.close()
    await program.stop()
  })

  it(
    'the leader writes and photographs without network, and saves what is only here as a file',
    step(async () => {
      await phone.open('applyTasks', { filingId })
      const page = phone.page()
      await page.getByRole('button', { name: new RegExp(`^${titleOf('mentoring')}，`) }).click()
      await shows(page, titleOf('mentoring'))
      await phone.goOffline(true)
      const words = page.locator('[id="field-passesOnSkill"]:visible textarea')
      await words.fill(WORDS)
      await words.blur()
      await takePhoto(page, page.locator('[id="field-proofPhotos"]:visible'), 'only-here')
      await reads(page, '仅在本机')
      await page.goBack()
      await reads(page, /处内容只在这部手机上/)
      await press(page, '导出未上传内容')
      await reads(page, '保存文件')
      const [saved] = await Promise.all([page.waitForEvent('download'), press(page, '保存文件')])
      file = saved
    }),
  )

  it(
    'the officer looks at the file and brings it in; the photo with it',
    step(async () => {
      const at = `${createTemporaryFolder('rescue')}/rescue.json`
      await file.saveAs(at)
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
      const desk = await signInAtDesk(context, program, 'jingban')
      await click(desk, '代为导入')
      const dialogue = desk.getByRole('dialog')
      await dialogue.locator('input[type="file"]').setInputFiles(at)
      await dialogue.getByText(WORDS).waitFor()
      await dialogue.getByLabel('为什么代为导入').fill('示例：手机一直没有信号，本人带着文件来办理。')
      await click(dialogue, '导入')
      await desk.getByText('导入完成', { exact: true }).waitFor()
      await desk.getByRole('dialog').getByText('已导入', { exact: true }).waitFor()
      await context.close()
      expectBroughtIn(await (await apiOf(program, '13800000001')).filings.get({ params: { filingId } }))
    }),
  )

  it(
    'the server has the words and the photo once; back on the network the phone has nothing left to send',
    step(async () => {
      await phone.goOffline(false)
      const page = phone.page()
      await phone.open('applyTasks', { filingId })
      await onServer(page)
      expectBroughtIn(await filingOf(page, filingId))
      expect(await page.getByText('导出未上传内容').count()).toBe(0)
    }),
  )
})

/** The words, and both photos: the one of before and the one that was only on the phone. */
function expectBroughtIn({ sections, files }: FilingDetail): void {
  const held = sections.find(({ id }) => id === 'mentoring')?.values
  expect(held?.['passesOnSkill']).toBe(WORDS)
  const photos = itemsOf(held?.['proofPhotos'] ?? null)
  expect(photos).toHaveLength(2)
  for (const { id } of photos) expect(files.map((file) => file.id)).toContain(id)
}

const onServer = (page: Page) =>
  page.getByText('导出未上传内容').first().waitFor({ state: 'detached', timeout: 40_000 })
