/** The whole chain as people use it: two phones, an officer and a signer, from the self-check to the annual report. */
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../support/chromium'
import { describeInChromium } from '../support/describe-where'
import { type Album, openAlbum } from './support/album'
import { allOnServer, fillTasks, invitationCode, join, openTask, selfCheck } from './support/applicants'
import { projectName, sectionsOf, titleOf, workshopName } from './support/case'
import { click, confirm, openApplication, openNewestList, proposeBoth, returnSection } from './support/desk'
import { filingOf } from './support/look-up'
import { openPhone, type Phone } from './support/phone'
import { type Program, startProgram } from './support/program'
import { press, reads, shows } from './support/screen'
import { enterCode, signIn, signInAtDesk } from './support/sign-in'
import { tellStory } from './support/story'
import { fileReport, logProgress } from './support/year'

jest.setTimeout(120_000)

const listTitle = '2026年度大兴区技能大师工作室和建设项目拟定名单'

describeInChromium('the chain, on H5 at 375 px and on the desk', () => {
  const step = tellStory()
  let browser: Browser
  let program: Program
  let leader: Phone
  let contact: Phone
  let album: Album
  let tasksAt = ''
  const desk = async (username: 'jingban' | 'qianfa'): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
    return signInAtDesk(context, program, username)
  }

  beforeAll(async () => {
    ;[browser, program] = await Promise.all([launchChromium(), startProgram('2026-11-02')])
    leader = await openPhone(browser, program.origin)
    contact = await openPhone(browser, program.origin)
    album = openAlbum('chain')
    process.stderr.write(`chain: screenshots in ${album.folder}\n`)
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await program.stop()
  })

  it(
    '不登录自测，一步带着回答开始申报，登录后上传',
    step(async () => {
      await leader.open('home')
      const page = leader.page()
      await album.keep(page, 'home')
      await press(page, '开始自测')
      await page.getByRole('radiogroup').waitFor()
      await album.keep(page, 'question')
      expect(await selfCheck(page)).toBeGreaterThan(10)
      await album.keep(page, 'result')
      await press(page, '带着回答去申报')
      await shows(page, '开始申报')
      await press(page, /^领办人/, 'radio')
      await album.keep(page, 'start')
      await press(page, '开始填写')
      await reads(page, '还没有登录，内容只在这部手机上')
      tasksAt = page.url()
      await album.keep(page, 'tasks-before-login')
      await press(page, '登录')
      await shows(page, '登录')
      await enterCode(page, program, '13800000001')
      await allOnServer(page)
    }),
  )

  it(
    '领办人填写自己的部分，拍证书照片',
    step(async () => {
      await fillTasks(leader.page(), sectionsOf('leader'))
      await allOnServer(leader.page())
      await reads(leader.page(), /^由领办人填写（已完成 (\d+)\/\1）$/)
      await album.keep(leader.page(), 'tasks-leader-done')
      await openTask(leader.page(), 'certificate')
      await reads(leader.page(), '已到服务器')
      await album.keep(leader.page(), 'certificate')
    }),
  )

  it(
    '断网填写，杀掉页面再打开，一个字也没有少；联网后自动同步',
    step(async () => {
      await leader.page().goto(tasksAt)
      await openTask(leader.page(), 'mentoring')
      await leader.goOffline(true)
      const field = leader.page().locator('#field-passesOnSkill:visible textarea')
      await field.fill('断网时写的：每周三晚现场讲解。')
      await field.blur()
      await reads(leader.page(), '仅在本机')
      await album.keep(leader.page(), 'offline')
      await leader.reopen()
      await shows(leader.page(), titleOf('mentoring'))
      const kept = leader.page().locator('#field-passesOnSkill:visible textarea')
      await kept.waitFor()
      expect(await kept.inputValue()).toBe('断网时写的：每周三晚现场讲解。')
      await leader.goOffline(false)
      await reads(leader.page(), '已到服务器')
    }),
  )

  it(
    '单位联系人凭邀请码加入',
    step(async () => {
      await leader.page().goto(tasksAt)
      const code = await invitationCode(leader.page())
      await album.keep(leader.page(), 'invitation')
      await signIn(contact, program, '13800000002')
      await contact.open('me')
      await join(contact.page(), code)
      await album.keep(contact.page(), 'tasks-contact')
    }),
  )

  it(
    '没填完就提交：逐项列出，点一下就到那一处',
    step(async () => {
      const page = contact.page()
      await page.getByRole('button', { name: /^提交申报，/ }).click()
      await shows(page, '提交申报')
      const gaps = page.locator('.mend-item:visible')
      expect(await gaps.count()).toBeGreaterThan(10)
      await album.keep(page, 'gaps')
      await gaps.first().click()
      await shows(page, titleOf('unit'))
      await expect(page.locator('#field-name:visible').isVisible()).resolves.toBe(true)
    }),
  )

  it(
    '单位填写自己的部分，连点两次提交，只有一张回执',
    step(async () => {
      const page = contact.page()
      await page.goto(tasksAt)
      await fillTasks(page, sectionsOf('unit'))
      await allOnServer(page)
      await page.getByRole('button', { name: /^提交申报/ }).click()
      await shows(page, '提交申报')
      await page.getByRole('checkbox').click()
      await album.keep(page, 'declaration')
      await page.getByRole('button', { name: '提交申报', exact: true }).dblclick()
      await press(page, '看回执')
      await shows(page, '提交回执')
      await album.keep(page, 'receipt')
      const receiptNo = await page.locator('.receipt-no:visible').innerText()
      const filingId = new URL(tasksAt).searchParams.get('filingId') ?? ''
      const { receipts } = await filingOf(page, filingId)
      expect(receipts.map((receipt) => receipt.receiptNo)).toEqual([receiptNo])
    }),
  )

  it(
    '经办退回一个部分，联系人更正后再次提交，经办受理',
    step(async () => {
      const officer = await desk('jingban')
      await album.keep(officer, 'desk-applications')
      await openApplication(officer, workshopName)
      await album.keep(officer, 'desk-reading')
      await returnSection(officer, titleOf('conditions'), '请写细一些。', '请补充工作室的工作职责。')
      const page = contact.page()
      await contact.open('home')
      await reads(page, /补正/)
      await album.keep(page, 'home-returned')
      await page.goto(tasksAt)
      await reads(page, '请补正后重新提交')
      await album.keep(page, 'returned')
      await press(page, titleOf('conditions'))
      await shows(page, titleOf('conditions'))
      await press(page, '下一页')
      const field = page.locator('#field-duties:visible textarea')
      await field.fill('示例：技术攻关、带徒传技、技艺交流和技能展示。')
      await field.blur()
      await press(page, '这一部分填完了')
      await allOnServer(page)
      await page.getByRole('button', { name: /^提交申报/ }).click()
      await page.getByRole('checkbox').click()
      await page.getByRole('button', { name: /^(再次提交|提交申报)$/ }).click()
      await press(page, '看回执')
      await officer.reload()
      await click(officer, '受理')
      await confirm(officer, '受理')
      await contact.open('messages')
      await reads(page, /已受理/)
      await album.keep(page, 'messages')
      await proposeBoth(officer, workshopName)
      await album.keep(officer, 'desk-list')
      await officer.context().close()
    }),
  )

  it(
    '签发人核定公示，公示页数着工作日；期满前不能授牌',
    step(async () => {
      const signer = await desk('qianfa')
      await openNewestList(signer)
      await click(signer, '核定并公示')
      await confirm(signer, '公示', (dialogue) =>
        dialogue.getByLabel('监督电话和地址').fill('示例科室，电话 010-00000000（虚构）'),
      )
      await signer.getByRole('region', { name: '公示', exact: true }).waitFor()
      await album.keep(signer, 'desk-published')
      expect(await signer.getByRole('button', { name: /授予称号/ }).count()).toBe(0)
      await signer.context().close()
      await program.restartOn('2026-11-04')
      await contact.open('publicityLists')
      await contact
        .page()
        .getByRole('link', { name: new RegExp(`^${listTitle}`) })
        .click()
      await shows(contact.page(), listTitle)
      await reads(contact.page(), /第 2\/5 个工作日/)
      await album.keep(contact.page(), 'publicity')
    }),
  )

  it(
    '期满后授予称号、确定项目，喜报到了收件箱，名录可查',
    step(async () => {
      await program.restartOn('2026-11-10')
      const signer = await desk('qianfa')
      await openNewestList(signer)
      await click(signer, '授予称号')
      await confirm(signer, '授予称号')
      await signer.getByText('已授予称号').waitFor()
      await album.keep(signer, 'desk-plaque')
      await signer.keyboard.press('Escape')
      await click(signer, '确定项目')
      await confirm(signer, '确定项目')
      await signer.context().close()
      await signIn(leader, program, '13800000001')
      await leader.open('messages')
      await reads(leader.page(), /授予|授牌/)
      await album.keep(leader.page(), 'award-message')
      await leader.open('home')
      await leader
        .page()
        .getByRole('link', { name: new RegExp(`^${workshopName}`) })
        .first()
        .click()
      await shows(leader.page(), '我的工作室')
      await leader.page().locator('.plaque:visible').waitFor()
      await album.keep(leader.page(), 'workshop')
    }),
  )

  it(
    '领办人记一条进展，带现场照片',
    step(async () => {
      await logProgress(leader.page(), projectName)
      await album.keep(leader.page(), 'progress')
    }),
  )

  it(
    '12 月年度报告由进展预填，单位报送，得到回执',
    step(async () => {
      await program.restartOn('2026-12-07')
      for (const [phone, number] of [
        [leader, '13800000001'],
        [contact, '13800000002'],
      ] as const)
        await signIn(phone, program, number)
      await fileReport({ leader, contact, album, workshopName })
      await shows(contact.page(), '提交回执')
      await album.keep(contact.page(), 'report-receipt')
      expect([...leader.troubles(), ...contact.troubles()]).toEqual([])
    }),
  )
})
