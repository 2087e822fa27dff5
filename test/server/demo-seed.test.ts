import { DEMO_LINES, seedDemo } from '../../src/server/demo/seed'
import { testClock } from '../support/clock'
import { startServer, type TestServer } from '../support/server'

let server: TestServer

async function seededOn(day: string): Promise<TestServer> {
  server = await startServer({ clock: testClock(`${day}T02:00:00.000Z`) })
  await seedDemo(server)
  return server
}

afterEach(() => server.close())

test('the demo year shows an open notice, a past publicity, a titled workshop and an application that waits', async () => {
  const { client } = await seededOn('2026-11-22')
  const { notices } = await client().public.notices({})
  expect(notices.map(({ phase, programmeYear }) => [phase, programmeYear])).toEqual([['open', 2026]])
  const { publicities } = await client().public.publicities({})
  expect(publicities.map(({ phase }) => phase)).toEqual(['ended'])
  expect(publicities[0]?.entries.map(({ kind, status }) => [kind, status.phrase])).toEqual([
    ['workshop', '已授牌'],
    ['project', '已确定项目'],
  ])
  const { workshops } = await client().public.register({})
  expect(workshops.map(({ plaqueNo, projects }) => [plaqueNo, projects[0]?.status.phrase])).toEqual([
    ['DX-2026-001', '建设中'],
  ])
})

test('everything in the demo says that it is made up', async () => {
  const { client } = await seededOn('2026-11-22')
  const { workshops } = await client().public.register({})
  for (const { workshopName, unitName, leaderName } of workshops)
    expect([workshopName, unitName, leaderName].every((name) => name.includes('示例'))).toBe(true)
})

test('P1c: the demo’s day of coming into force is confirmed by two people and says that it is made up', async () => {
  const { client } = await seededOn('2026-11-22')
  const { settings } = await client().public.settings({})
  const edition = settings.find(({ id }) => id === 'measureEffectiveFrom')
  expect(edition).toMatchObject({ valueText: '2026年1月1日', isConfirmed: true })
  expect(edition?.reason).toContain('演示用的虚构日期')
  expect(settings.filter(({ isConfirmed }) => isConfirmed)).toHaveLength(1)
})

test.each(['2026-01-10', '2026-03-20', '2026-12-31', '2027-06-01'])(
  'shown on %s something is open and one application waits',
  async (day) => {
    const { client, store } = await seededOn(day)
    const { notices } = await client().public.notices({})
    expect(notices.some(({ phase }) => phase === 'open')).toBe(true)
    const waiting = await store.db
      .selectFrom('filings')
      .select('id')
      .where('state', '=', 'submitted')
      .execute()
    expect(waiting).toHaveLength(1)
    const titled = await store.db.selectFrom('workshops').select('id').where('is_live', '=', 1).execute()
    expect(titled).toHaveLength(1)
  },
)

test('in December the titled workshop is told that its report is open, and finds it at home', async () => {
  const { loginPerson } = await seededOn('2026-12-20')
  const { api } = await loginPerson('13800000004')
  const { tasks, unreadMessages } = await api.me.home({})
  expect(tasks.map(({ title }) => title)).toEqual(['报送 2026 年度报告'])
  expect(unreadMessages).toBeGreaterThan(0)
  const { messages } = await api.me.messages({})
  expect(messages[0]?.title).toBe('2026 年度报告可以填报了')
})

test('seeding a second time changes nothing', async () => {
  const { store } = await seededOn('2026-11-22')
  const count = async () => (await store.db.selectFrom('audit').select('seq').execute()).length
  const before = await count()
  await seedDemo(server)
  expect(await count()).toBe(before)
})

test('the lines printed at start name every account of the demo', () => {
  const text = DEMO_LINES.join('\n')
  for (const name of ['13800000001', '13800000006', 'jingban', 'qianfa', 'otpauth://'])
    expect(text).toContain(name)
})
