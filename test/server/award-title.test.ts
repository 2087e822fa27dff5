import { acceptedApplication, awardAll, listWith, publish } from '../support/awarding'
import {
  caseOf,
  messageTitled,
  openNotice,
  openProgramme,
  type Pair,
  pair,
  type Programme,
  refusal,
  startApplication,
  submit,
} from '../support/programme'

let programme: Programme
let noticeId: string
let people: Pair
let applicationId: string
let listId: string
let endsAt: string

beforeEach(async () => {
  programme = await openProgramme()
  noticeId = await openNotice(programme, { closesAt: '2026-12-31T16:00:00.000Z' })
  people = await pair(programme, 1)
  applicationId = await acceptedApplication(programme, noticeId, people, caseOf(1))
  listId = await listWith(programme, noticeId, [applicationId])
  endsAt = (await publish(programme, listId)).publicity?.endsAt ?? ''
})
afterEach(() => programme.server.close())

const entryOf = async (kind: 'workshop' | 'project') => {
  const { entries } = await programme.officer.api.desk.list({ params: { listId } })
  const entry = entries.find((one) => one.kind === kind)
  if (entry === undefined) throw new Error(`no ${kind} entry`)
  return entry
}
const award = async (kind: 'workshop' | 'project') => {
  const { id, stateVersion } = await entryOf(kind)
  return programme.signer.api.desk.award({ params: { entryId: id }, body: { stateVersion } })
}
const object = async (kind: 'workshop' | 'project') =>
  programme.officer.api.desk.object({
    params: { entryId: (await entryOf(kind)).id },
    body: { by: '举报人甲', facts: '材料与事实不符' },
  })
const dispose = async (kind: 'workshop' | 'project', upheld: boolean) => {
  const objection = (await entryOf(kind)).objections.find(({ open }) => open)
  return programme.officer.api.desk.dispose({
    params: { objectionId: objection?.id ?? '' },
    body: { upheld, conclusion: '已核查' },
  })
}

describe('when an award may be made', () => {
  test('P27b: not at 23:59:59.999 of the fifth working day, but at 24:00', async () => {
    programme.clock.set('2026-03-09T15:59:59.999Z')
    expect(endsAt).toBe('2026-03-09T16:00:00.000Z')
    expect(await refusal(award('workshop'))).toBe('PUBLICITY_RUNNING')
    expect((await entryOf('workshop')).can.award).toBe(false)
    programme.clock.set(endsAt)
    expect((await award('workshop')).plaqueNo).toBe('DX-2026-001')
  })

  test('P31: the project only after its workshop', async () => {
    programme.clock.set(endsAt)
    expect(await refusal(award('project'))).toBe('WORKSHOP_NOT_SELECTED')
    await award('workshop')
    expect((await award('project')).projectId).not.toBeNull()
  })

  test('only once, only by the version seen, never by the officer', async () => {
    programme.clock.set(endsAt)
    const { id } = await entryOf('workshop')
    const byOfficer = programme.officer.api.desk.award({ params: { entryId: id }, body: { stateVersion: 1 } })
    expect(await refusal(byOfficer)).toBe('NOT_ALLOWED')
    const stale = programme.signer.api.desk.award({ params: { entryId: id }, body: { stateVersion: 0 } })
    expect(await refusal(stale)).toBe('VERSION_STALE')
    const calls = Array.from({ length: 10 }, () =>
      programme.signer.api.desk.award({ params: { entryId: id }, body: { stateVersion: 1 } }),
    )
    const outcomes = await Promise.allSettled(calls)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await refusal(award('workshop'))).toBe('STATE_CONFLICT')
  })
})

describe('objections', () => {
  test('P28a: while one is open there is no award, and the publicity runs on', async () => {
    await object('workshop')
    expect(await entryOf('workshop')).toMatchObject({ state: 'onHold', status: { phrase: '公示异议核查中' } })
    programme.clock.set(endsAt)
    expect(await refusal(award('workshop'))).toBe('OBJECTION_OPEN')
    await dispose('workshop', false)
    expect((await award('workshop')).plaqueNo).toBe('DX-2026-001')
  })

  test('with two open, the hold is lifted by the second conclusion', async () => {
    await object('workshop')
    await object('workshop')
    await dispose('workshop', false)
    expect((await entryOf('workshop')).state).toBe('onHold')
    await dispose('workshop', false)
    expect((await entryOf('workshop')).state).toBe('publicised')
  })

  test('upheld: workshop and project fall, people are told, and the leader is free again', async () => {
    await object('workshop')
    await dispose('workshop', true)
    expect((await entryOf('project')).state).toBe('removed')
    expect(await messageTitled(people.leader.api, '未入选')).toMatchObject({ clause: 'P28a' })
    const { status } = await people.leader.api.filings.get({ params: { filingId: applicationId } })
    expect(status.phrase).toBe('未入选')
    const again = await startApplication(programme, noticeId, people, caseOf(1))
    await submit(people.contact.api, again)
  })

  test('an upheld objection to the project leaves the workshop on the list', async () => {
    await object('project')
    await dispose('project', true)
    programme.clock.set(endsAt)
    expect((await award('workshop')).plaqueNo).toBe('DX-2026-001')
    expect(await refusal(award('project'))).toBe('STATE_CONFLICT')
  })

  test('who objected is known to the desk only, and lies sealed', async () => {
    await object('workshop')
    expect((await entryOf('workshop')).objections[0]?.by).toBe('举报人甲')
    const rows = await programme.server.store.db.selectFrom('objections').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('举报人甲')
    const { messages } = await people.leader.api.me.messages({})
    expect(JSON.stringify(messages)).not.toContain('举报人甲')
  })

  test('a conclusion is given once', async () => {
    await object('workshop')
    const { objections } = await entryOf('workshop')
    await dispose('workshop', false)
    const call = programme.officer.api.desk.dispose({
      params: { objectionId: objections[0]?.id ?? '' },
      body: { upheld: true, conclusion: '再来一次' },
    })
    expect(await refusal(call)).toBe('STATE_CONFLICT')
  })
})

describe('after the award', () => {
  beforeEach(async () => {
    programme.clock.set(endsAt)
    await awardAll(programme, listId)
  })

  test('P28: the register shows title, plaque and project to anybody', async () => {
    const { public: open } = programme.server.client()
    const entry = await open.registerEntry({ params: { plaqueNo: 'dx-2026-001' } })
    expect(entry).toMatchObject({
      plaqueNo: 'DX-2026-001',
      workshopName: '工作室 1',
      awardedOn: '2026-03-10',
      projects: [{ name: '项目 1', status: { phrase: '待开始' } }],
    })
    expect(await refusal(open.registerEntry({ params: { plaqueNo: 'DX-2026-999' } }))).toBe('NOT_FOUND')
  })

  test('P29a: both people run the workshop and its decided project, and were told', async () => {
    for (const [who, role] of [
      [people.leader, 'leader'],
      [people.contact, 'contact'],
    ] as const) {
      const { workshops, filings } = await who.api.me.home({})
      expect(workshops).toMatchObject([{ name: '工作室 1', myRole: role }])
      expect(filings[0]?.status.phrase).toBe('已授牌')
      expect(await messageTitled(who.api, '已授予“大兴区技能大师工作室”称号')).toMatchObject({
        clause: 'P28b',
      })
      const message = await messageTitled(who.api, '建设项目已确定')
      expect([message?.clause, message?.body]).toEqual(['P29a', expect.stringContaining('40,000.00 元')])
    }
  })

  test('P35, P36: leader and occupation stay taken by the live title', async () => {
    const others = await pair(programme, 2)
    const sameLeader = await startApplication(
      programme,
      noticeId,
      others,
      caseOf(2, { leaderIdNumber: caseOf(1).leaderIdNumber }),
    )
    expect(await refusal(submit(others.contact.api, sameLeader))).toBe('LEADER_TAKEN')
    const third = await pair(programme, 3)
    const { creditCode, occupation } = caseOf(1)
    const samePlace = await startApplication(
      programme,
      noticeId,
      third,
      caseOf(3, { creditCode, occupation }),
    )
    expect(await refusal(submit(third.contact.api, samePlace))).toBe('OCCUPATION_TAKEN')
  })

  test('plaque numbers go on by one', async () => {
    const next = await pair(programme, 4)
    const id = await acceptedApplication(programme, noticeId, next, caseOf(4))
    listId = await listWith(programme, noticeId, [id])
    programme.clock.set((await publish(programme, listId)).publicity?.endsAt ?? '')
    const [title] = await awardAll(programme, listId)
    expect(title?.plaqueNo).toBe('DX-2026-002')
  })
})
