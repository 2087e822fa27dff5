/** A draft with every answer given, on the built mini-program: how deep, how heavy, how far from the first screen. */
import { fillableSections, rowsOf, rowTitle, sectionOf, type RowsField } from '#policy'
import { DEMO_CODE } from '../../../src/server/auth/sms'
import {
  openNotice,
  openProgramme,
  pair,
  type Pair,
  type Programme,
  set,
  startApplication,
} from '../../support/programme'
import { openApp } from '../runner/app'
import { form, sample, titleOf } from './case'
import { Phone } from './phone'

const mostNodes = 200
const leaderPhone = '13900070001'

let programme: Programme
let people: Pair
let phone: Phone
let filingId: string

beforeAll(async () => {
  programme = await openProgramme()
  const noticeId = await openNotice(programme)
  people = await pair(programme, 7)
  filingId = await startApplication(programme, noticeId, people, sample)
  phone = new Phone(programme.server)
  await phone.open('pages/me/index')
  await phone.tap('登录')
  await phone.type('手机号', leaderPhone)
  await phone.tap('获取验证码')
  await phone.type('验证码', DEMO_CODE)
  await phone.tap('[aria-role="button"].button-primary')
  await phone.isAt('me')
  phone.kill()
}, 60_000)
afterAll(async () => {
  phone.discard()
  await programme.server.close()
})
beforeEach(() => phone.open())
/** At most five pages, a light first drawing, names for everything that can be touched, no error. */
afterEach(() => {
  phone.kill()
  const complaints = phone.takeComplaints()
  if (complaints.length > 0) throw new Error(complaints.join('\n'))
})

const openTasks = async () => {
  await phone.tap('.link-row[aria-label*="草稿"]')
  await phone.isAt('apply/tasks')
}
const heldIn = async (section: string) => {
  const filing = await people.leader.api.filings.get({ params: { filingId } })
  return filing.sections.find(({ id }) => id === section)?.values ?? {}
}
/** Does something and waits until the server has the section it changes. */
const saving = async (section: string, act: () => Promise<void>) => {
  const saves = () => phone.sent.filter((request) => request.endsWith(`/sections/${section}`)).length
  const before = saves()
  await act()
  await phone.app.until('the upload', () => saves() > before)
  await phone.app.settle()
}
const depth = () => phone.app.routes().length

test('首页、任务、核对、一部分、查找：五页到底，选好回到原题', async () => {
  await openTasks()
  await phone.tap('[aria-label^="核对填写内容，"]')
  await phone.tap('[aria-label^="修改从事的职业"]')
  await phone.isAt('apply/section')
  await phone.tap('[aria-label^="更改从事的职业"]')
  await phone.isAt('fill/look-up')
  expect(depth()).toBe(5)
  await phone.type('查找从事的职业', '焊工')
  await saving('leader', () => phone.tap('[aria-label^="焊工，"]'))
  await phone.isAt('apply/section')
  await phone.app.find('[aria-label="更改从事的职业，现在是6-18-02-04 焊工"]')
  expect(await heldIn('leader')).toMatchObject({ occupation: '6-18-02-04 焊工' })
}, 60_000)

test('首页、任务、提交、一部分、拍照：五页到底，返回到原题', async () => {
  const [kept] = rowsOf((await heldIn('certificate')).photos)
  await set(people.leader.api, filingId, 'certificate', { [`photos/${kept?.id}`]: null })
  await openTasks()
  await phone.reads(/填写证书并拍照[^填]*还差：证书照片/)
  await phone.tap('[aria-label^="提交申报，"]')
  await phone.isAt('apply/submit')
  await phone.tap('.mend-item')
  await phone.isAt('apply/section')
  await phone.tap('拍一张')
  await phone.isAt('apply/camera')
  expect(depth()).toBe(5)
  await phone.tap('返回上一页')
  await phone.isAt('apply/section')
  await phone.back()
  await phone.tap('看看谁来提交')
  await phone.isAt('apply/tasks')
  expect(depth()).toBe(3)
}, 60_000)

test('删掉一行可以恢复，联网后两边一样', async () => {
  const before = rowsOf((await heldIn('team')).members)
  const field = sectionOf(form, 'team')?.fields.find(({ id }) => id === 'members') as RowsField
  const first = rowTitle(field, 0)
  await openTasks()
  await phone.tap(`.task[aria-label^="${titleOf('team')}，"]`)
  await saving('team', () => phone.tap(`[aria-label="删除${first}"]`))
  await phone.reads(`已删除${first}`)
  expect(rowsOf((await heldIn('team')).members)).toHaveLength(before.length - 1)
  await saving('team', () => phone.tap(`[aria-label="恢复${first}"]`))
  const ids = (rows: typeof before) => rows.map(({ id }) => id).sort()
  expect(ids(rowsOf((await heldIn('team')).members))).toEqual(ids(before))
}, 60_000)

test('冷启动以后点一下就回到上次停下的那一题', async () => {
  await openTasks()
  await phone.tap(`.task[aria-label^="${titleOf('mentoring')}，"]`)
  await phone.keystrokes('textarea[aria-label^="怎样传授技艺"]', '示例：午休时写的。')
  phone.kill()
  await phone.open()
  await phone.tap(`.link-row[aria-label^="继续填写：${titleOf('mentoring')}"]`)
  await phone.isAt('apply/section')
  const field = await phone.app.find('textarea[aria-label^="怎样传授技艺"]')
  expect((field as unknown as HTMLTextAreaElement).value).toBe('示例：午休时写的。')
}, 60_000)

const pagesOfDraft = [
  'apply/tasks',
  'apply/answers',
  'apply/submit',
  'apply/back',
  'apply/conflicts',
  'apply/receipt',
  'apply/talk:leader',
  'apply/camera:certificate&fieldId=photos',
  'fill/look-up:leader&path=occupation',
  ...fillableSections(form).map(({ id }) => `apply/section:${id}`),
]

test.each(pagesOfDraft)('%s: 每次不超过 24 KB，不超过 200 个节点', async (at) => {
  phone.kill()
  const [page = '', section] = at.split(':')
  const query = section === undefined ? '' : `&sectionId=${section}`
  const app = await openApp(phone.device, { at: `pages/${page}/index?filingId=${filingId}${query}` })
  const nodes = app.page().querySelectorAll('*').length
  const largest = Math.max(...app.setDataBytes().map(({ bytes }) => bytes))
  app.kill()
  expect(app.errors()).toEqual([])
  expect(largest).toBeLessThanOrEqual(24 * 1024)
  expect(nodes).toBeLessThanOrEqual(mostNodes)
})
