/** Issue 2, section 3, steps 1 to 4: the built mini-program on two phones, against the real server over HTTP. */
import { createHash } from 'node:crypto'
import { type FileRef, fillableSections, type FilingValues, itemsOf, problemsIn } from '#policy'
import { DEMO_CODE } from '../../../src/server/auth/sms'
import { PHOTO_PLACES, sampleApplication } from '../../../src/server/demo/sample-application'
import { withoutPhotos } from '../../builders/filings'
import { photo } from '../../support/images'
import {
  fillIn,
  openNotice,
  openProgramme,
  type Programme,
  refusal,
  storedPhoto,
} from '../../support/programme'
import { APP_ID, APP_SECRET, startWechatDouble, type WechatDouble } from '../../support/wechat-double'
import { form, noPhoto, noPhotos, questionsAsked, sample, titleOf, TODAY } from './case'
import { Phone } from './phone'

const typedOffline = '示例：每周三晚现场讲解，飞行模式里写的。'
const chunkBytes = 256 * 1024

let wechat: WechatDouble
let programme: Programme
let leader: Phone
let contact: Phone
let filingId: string
let certificate: FileRef

beforeAll(async () => {
  wechat = await startWechatDouble()
  programme = await openProgramme({
    WECHAT_APP_ID: APP_ID,
    WECHAT_APP_SECRET: APP_SECRET,
    WECHAT_ENDPOINT: wechat.endpoint,
  })
  await openNotice(programme)
  leader = new Phone(programme.server)
  contact = new Phone(programme.server)
  leader.device.loginCode = 'good-leader'
})
afterAll(async () => {
  leader.discard()
  contact.discard()
  await programme.server.close()
  await wechat.close()
})
/** Goals 3, 5, 14 and 29 of the design, on every page that was seen. */
afterEach(() => {
  const complaints = [...leader.takeComplaints(), ...contact.takeComplaints()]
  if (complaints.length > 0) throw new Error(complaints.join('\n'))
})

/** What the server holds of a section. */
const held = async (section: string) => {
  const filing = await leader.api().filings.get({ params: { filingId } })
  return filing.sections.find(({ id }) => id === section)?.values ?? {}
}
const openTask = (phone: Phone, section: string) => phone.tap(`.task[aria-label^="${titleOf(section)}，"]`)
/** From home, where it stands among what is mine. */
const openFiling = (phone: Phone) => phone.tap('.link-row[aria-label*="草稿"]')

test('1: 不登录、不联网自测，一题只点一下，条文点开就是原文，结果分三类', async () => {
  await leader.setOnline(false)
  await leader.open()
  await leader.tap('开始自测')
  for (const { question, label } of questionsAsked()) {
    await leader.reads(question.text)
    await leader.tap(`[aria-label="${label}"]`)
  }
  await leader.isAt('check/result')
  await leader.reads('清空回答，重新自测')
  await leader.reads(/需评审认定（\d+ 项）.*已符合（\d+ 项）/)
  const findings = [...leader.app.page().querySelectorAll('.finding')]
  expect(findings.length).toBeGreaterThan(10)
  expect(findings.filter((finding) => !finding.querySelector('.quote-text')?.textContent)).toEqual([])

  const [first] = [...leader.app.page().querySelectorAll('.quote')]
  const quoted = first?.querySelector('.quote-text')?.textContent ?? ''
  await leader.tap(`#${first?.querySelector('.quote-link')?.id}`)
  await leader.isAt('public/policy')
  await leader.reads(quoted)
  await leader.back()
  expect(leader.sent).toEqual([])
}, 60_000)

test('1: 一步带着回答开始申报，微信登录以后自动上传', async () => {
  await leader.setOnline(true)
  await leader.tap('带着回答去申报')
  await leader.tap('[aria-label^="领办人"]')
  await leader.tap('开始填写')
  await leader.reads('还没有登录，内容只在这部手机上')
  await leader.tap('登录')
  await leader.tap('用微信登录')
  await leader.isAt('apply/tasks')
  await leader.reads('已到服务器')
  const { filings } = await leader.api().filings.list({})
  expect(filings).toHaveLength(1)
  filingId = filings[0]?.id ?? ''
  expect(await held('certificate')).toMatchObject({ has: true, papers: [{ level: 'level1' }] })
}, 30_000)

test('2: 联网填证件号，边填边上传，填的时候一个字节也不重画', async () => {
  await openTask(leader, 'leader')
  const drawings = leader.app.setDataBytes().length
  const saves = () => leader.sent.filter((request) => request.endsWith('/sections/leader')).length
  const savesBefore = saves()
  await leader.keystrokes('领办人证件号码', sample.leaderIdNumber)
  await leader.app.until('the upload', () => saves() > savesBefore)
  await leader.app.settle()
  expect(leader.app.setDataBytes().slice(drawings)).toEqual([])
  expect((await held('leader')).idNumber).toMatch(/^\d+\*+/)
  await leader.back()
}, 30_000)

test('2: 飞行模式里填写，杀掉再打开一个字也没有少，联网后自动同步', async () => {
  await openTask(leader, 'mentoring')
  await leader.setOnline(false)
  const drawings = leader.app.setDataBytes().length
  await leader.keystrokes('怎样传授技艺，最多 500 个字', typedOffline)
  expect(leader.app.setDataBytes().slice(drawings)).toEqual([])
  leader.kill()

  await leader.open()
  await openFiling(leader)
  await openTask(leader, 'mentoring')
  const field = await leader.app.find('textarea[aria-label^="怎样传授技艺"]')
  expect((field as unknown as HTMLTextAreaElement).value).toBe(typedOffline)
  await leader.reads('仅在本机')
  await leader.setOnline(true)
  await leader.reads('已到服务器')
  expect(await held('mentoring')).toMatchObject({ passesOnSkill: typedOffline })
}, 30_000)

test('2: 单位联系人用手机号登录，凭邀请码加入', async () => {
  await leader.back()
  await leader.tap('邀请单位联系人')
  const code = (await leader.app.find('.code')).textContent ?? ''
  await contact.open('pages/me/index')
  await contact.tap('登录')
  await contact.type('手机号', sample.contactPhone)
  await contact.tap('获取验证码')
  await contact.type('验证码', DEMO_CODE)
  await contact.tap('[aria-role="button"].button-primary')
  await contact.isAt('me')
  await contact.tap('.link-row[aria-label^="用邀请码加入"]')
  await contact.type('邀请码', code)
  await contact.tap('看看邀请')
  await contact.reads('您将作为单位联系人加入')
  await contact.tap('加入')
  await contact.isAt('apply/tasks')
  await contact.reads('由单位填写')
  const { members } = await contact.api().filings.get({ params: { filingId } })
  expect(members.map(({ role }) => role).sort()).toEqual(['contact', 'leader'])
}, 30_000)

test('3: 拍证书照片，丢了回应又在中途被杀掉，再打开只补传没到的部分，哈希一致', async () => {
  const { leader: about, certificate: papers } = withoutPhotos(form, sampleApplication(sample, noPhotos))
  await fillIn(leader.api(), filingId, { leader: about ?? {}, certificate: papers ?? {} })
  await leader.app.toBackground()
  await leader.app.toForeground()
  await leader.reads(/填写证书并拍照[^填]*还差：证书照片/)
  await openTask(leader, 'certificate')

  await leader.photograph(Buffer.from('<html>'.padEnd(4000, '假')))
  await leader.tap('从相册选')
  await leader.reads('这个文件不是照片，或者打不开。')

  leader.expectAccident(/POST .*\/files$/, 'replyLost')
  leader.expectAccident(/\/bytes\/0$/, 'kill')
  await leader.photograph(await photo('jpeg', { width: 1200, height: 900, exif: true }))
  const { app } = leader
  await leader.tap('拍一张')
  await leader.reads('放平、四角对齐、避免反光')
  await leader.tap('按快门拍照')
  await leader.reads('看清楚了吗')
  await leader.tap('使用')
  await app.until('the kill', () => !leader.isOpen)

  await leader.open()
  await openFiling(leader)
  await openTask(leader, 'certificate')
  await leader.app.find('[aria-label="证书照片第 1 张，已到服务器"]')
  const offsets = leader.sent.flatMap((request) => /\/bytes\/(\d+)$/.exec(request)?.[1] ?? [])
  expect(offsets).toEqual(['0', String(chunkBytes)])

  certificate = (itemsOf((await held('certificate')).photos) as readonly FileRef[])[0] ?? noPhoto
  const { sha256, state } = await leader.api().files.status({ params: { fileId: certificate.id } })
  const kept = [...leader.device.files].find(([name]) => name.includes(certificate.id))?.[1] ?? ''
  expect({ sha256, state }).toEqual({
    sha256: createHash('sha256').update(kept).digest('hex'),
    state: 'stored',
  })
  const thumbnail = { params: { fileId: certificate.id } }
  expect((await contact.api().files.thumbnail(thumbnail)).byteLength).toBeGreaterThan(1000)
  const stranger = await programme.server.loginPerson('13900009999')
  expect(await refusal(stranger.api.files.thumbnail(thumbnail))).toBe('NOT_FOUND')
}, 30_000)

test('4: 没填完就提交：逐项列出，点一下就到那一处', async () => {
  await contact.tap('[aria-label^="提交申报，"]')
  await contact.isAt('apply/submit')
  const gaps = [...contact.app.page().querySelectorAll('.mend-item')].map((gap) =>
    gap.getAttribute('aria-label'),
  )
  const filing = await contact.api().filings.get({ params: { filingId } })
  const answers = Object.fromEntries(filing.sections.map(({ id, values }) => [id, values])) as FilingValues
  const problems = problemsIn(form, answers, { today: TODAY })
  expect(gaps).toEqual(problems.map(({ message }) => message))
  expect(gaps.length).toBeGreaterThan(10)
  const gap = problems.find(({ section }) => section === 'unit')
  await contact.tap(`[aria-label="${gap?.message}"]`)
  await contact.isAt('apply/section')
  await contact.reads(titleOf('unit'))
  const scrolled = contact.app.calls().filter(({ name }) => name === 'pageScrollTo')
  expect(scrolled.at(-1)?.options.selector).toBe(`#field-${gap?.path}`)
  await contact.app.find(`#field-${gap?.path}`)
}, 30_000)

test('4: 填满以后，每一部分和核对页都打得开，首屏都轻', async () => {
  const photos = { ...noPhotos, 'certificate.photos': certificate }
  for (const place of PHOTO_PLACES.filter((one) => one !== 'certificate.photos'))
    photos[place] = await storedPhoto(programme, filingId, place)
  await fillIn(leader.api(), filingId, sampleApplication(sample, photos))

  await leader.back()
  await leader.reads(/由领办人填写（已完成 (\d+)\/\1）/)
  for (const { id, title } of fillableSections(form)) {
    await openTask(leader, id)
    await leader.isAt('apply/section')
    await leader.reads(title)
    await leader.back()
  }
  await leader.tap('[aria-label^="核对填写内容，"]')
  await leader.isAt('apply/answers')
  await leader.tap('全部展开')
  await leader.reads(sample.projectName)
  await leader.back()
}, 60_000)

test('4: 提交时丢了回应又连点两次，只有一张回执', async () => {
  await contact.back()
  await contact.type('确认人姓名', sample.contactName)
  await contact.tap('[aria-role="checkbox"]')
  contact.expectAccident(/\/submit$/, 'replyLost')
  await contact.doubleTap('[aria-role="button"].button-primary')
  await contact.reads('已提交，服务器已收到')
  await contact.tap('看回执')
  await contact.isAt('apply/receipt')
  const { receipts } = await contact.api().filings.get({ params: { filingId } })
  const shown = await contact.app.find('.receipt-no')
  expect(receipts.map(({ receiptNo }) => receiptNo)).toEqual([shown.textContent])
  expect(contact.sent.filter((request) => request.endsWith('/submit'))).toHaveLength(1)

  await leader.back()
  await leader.isAt('home')
  await leader.reads('已提交')
}, 30_000)
