import { awardAll, publish, titledWorkshop, type Titled } from '../support/awarding'
import {
  caseOf,
  messageTitled,
  openNotice,
  openProgramme,
  pair,
  type Programme,
  refusal,
  submit,
} from '../support/programme'
import {
  acceptedProject,
  filledProject,
  importSample2027,
  listWithProjects,
  OPEN_2027,
  openProjectRound,
  PROJECT,
  setTitle,
} from '../support/projects'
import { takeProjectPlaces } from '../support/rivals'

let programme: Programme
let noticeId: string
let titled: Titled

beforeEach(async () => {
  programme = await openProgramme()
  const first = await openNotice(programme)
  titled = await titledWorkshop(programme, first, await pair(programme, 1), caseOf(1))
  noticeId = await openProjectRound(programme)
  await importSample2027(programme.officer.api)
  programme.clock.set(OPEN_2027)
})
afterEach(() => programme.server.close())

const mine = (filingId: string) => titled.people.leader.api.filings.get({ params: { filingId } })
const propose = (listId: string, applicationId: string, kind: 'workshop' | 'project') =>
  programme.officer.api.desk.propose({
    params: { listId },
    body: { applicationId, kind, basis: '专家评审通过', ...(kind === 'project' ? { approvedFen: 1 } : {}) },
  })

test('P29a, P31, P34c: from acceptance to the confirmed project, in words that speak of a project', async () => {
  const id = await acceptedProject(programme, noticeId, titled)
  expect((await mine(id)).waitingFor).toBe('等专家评审')
  expect((await programme.officer.api.desk.application({ params: { filingId: id } })).can.propose).toBe(true)
  const listId = await listWithProjects(programme, noticeId, [id])
  expect((await programme.officer.api.desk.application({ params: { filingId: id } })).can.propose).toBe(false)
  expect((await mine(id)).waitingFor).toBe('等拟定名单核定并公示')
  const said = async () => (await mine(id)).sections.find((one) => one.id === 'opinions')?.values
  expect(await said()).toEqual({})
  const { publicity } = await publish(programme, listId)
  const started = await messageTitled(titled.people.contact.api, '拟定名单开始公示')
  expect(started?.body).toContain('由区人力资源社会保障局确定项目')
  expect((await mine(id)).status.phrase).toBe('公示中')
  programme.clock.set(publicity?.endsAt ?? '')
  const [award] = await awardAll(programme, listId)
  expect([award?.workshopId, award?.plaqueNo]).toEqual([titled.workshopId, titled.plaqueNo])
  const { projects } = await titled.people.leader.api.workshops.get({
    params: { workshopId: titled.workshopId },
  })
  expect(projects.map(({ name }) => name)).toEqual(['项目 1', PROJECT.projectName])
  const project = await titled.people.leader.api.workshops.project({
    params: { projectId: award?.projectId ?? '' },
  })
  expect([project.programmeYear, project.startsOn, project.endsOn]).toEqual([
    2027,
    PROJECT.startsOn,
    PROJECT.endsOn,
  ])
  expect((await mine(id)).status.phrase).toBe('已确定项目')
  expect(JSON.stringify(await said())).toContain('核定补助上限 30,000.00 元。依据：专家评审通过。')
  const { entries } = (await programme.server.client().public.publicities({})).publicities[0] ?? {}
  expect(entries?.map(({ kind, status }) => [kind, status.phrase])).toEqual([['project', '已确定项目']])
})

test('P33b binds only who applies together: no workshop entry is needed, and none can be made', async () => {
  const id = await acceptedProject(programme, noticeId, titled)
  const { id: listId } = await programme.officer.api.desk.createList({ body: { noticeId, title: '名单' } })
  expect(await refusal(propose(listId, id, 'workshop'))).toBe('STATE_CONFLICT')
  const { entries } = await propose(listId, id, 'project')
  expect(entries.map(({ kind, projectName }) => [kind, projectName])).toEqual([
    ['project', PROJECT.projectName],
  ])
})

test('P34a: a title that ended meanwhile is asked again on the list, at the publicity and at the decision', async () => {
  const id = await acceptedProject(programme, noticeId, titled)
  const { id: listId } = await programme.officer.api.desk.createList({ body: { noticeId, title: '名单' } })
  await setTitle(programme, titled.workshopId, 'revoked')
  expect(await refusal(propose(listId, id, 'project'))).toBe('TITLE_ENDED')
  await setTitle(programme, titled.workshopId, 'active')
  await propose(listId, id, 'project')
  await setTitle(programme, titled.workshopId, 'revoked')
  expect(await refusal(publish(programme, listId))).toBe('TITLE_ENDED')
  await setTitle(programme, titled.workshopId, 'active')
  const { publicity } = await publish(programme, listId)
  programme.clock.set(publicity?.endsAt ?? '')
  await setTitle(programme, titled.workshopId, 'closed')
  expect(await refusal(awardAll(programme, listId))).toBe('TITLE_ENDED')
  const { register } = await programme.officer.api.desk.application({ params: { filingId: id } })
  expect(register.some(({ outcome }) => outcome === 'unmet')).toBe(true)
  await setTitle(programme, titled.workshopId, 'active')
  expect(await awardAll(programme, listId)).toHaveLength(1)
})

test('P32b: the eleventh project of the round finds no place', async () => {
  const id = await acceptedProject(programme, noticeId, titled)
  const { id: listId } = await programme.officer.api.desk.createList({ body: { noticeId, title: '名单' } })
  await takeProjectPlaces(programme, listId, id, 10)
  expect(await refusal(propose(listId, id, 'project'))).toBe('QUOTA_FULL')
})

test('returned for correction, mended, accepted; refused with a clause', async () => {
  const id = await filledProject(noticeId, titled)
  const { contact, leader } = titled.people
  await submit(contact.api, id)
  const stateVersion = async () =>
    (await programme.officer.api.desk.application({ params: { filingId: id } })).stateVersion
  const returned = (section: string) =>
    stateVersion().then((version) =>
      programme.officer.api.desk.return({
        params: { filingId: id },
        body: {
          stateVersion: version,
          reason: '请写清目标。',
          dueOn: '2027-03-20',
          sections: [{ section, note: '请写细。' }],
        },
      }),
    )
  expect(await refusal(returned('workshop'))).toBe('REQUEST_INVALID')
  await returned('content')
  const { tasks } = await contact.api.me.home({})
  expect(tasks.map(({ title }) => title)).toContain('补正申报材料')
  const { sections } = await mine(id)
  expect(sections.filter(({ editable }) => editable).map((one) => one.id)).toEqual(['content'])
  await submit(contact.api, id)
  await programme.officer.api.desk.refuse({
    params: { filingId: id },
    body: { stateVersion: await stateVersion(), reason: '不在功能定位内。', clause: 'P17' },
  })
  const told = await messageTitled(leader.api, '申报不予受理')
  expect(told?.clause).toBe('P17')
})

test('P28a: an objection upheld against the project decides the application; the title stays', async () => {
  const id = await acceptedProject(programme, noticeId, titled)
  const listId = await listWithProjects(programme, noticeId, [id])
  await publish(programme, listId)
  const [entry] = (await programme.officer.api.desk.list({ params: { listId } })).entries
  await programme.officer.api.desk.object({
    params: { entryId: entry?.id ?? '' },
    body: { by: '示例异议人', facts: '示例事实' },
  })
  const held = await messageTitled(titled.people.leader.api, '公示期间收到异议')
  expect(held?.body).toContain('暂不确定项目')
  const [objection] =
    (await programme.officer.api.desk.list({ params: { listId } })).entries[0]?.objections ?? []
  await programme.officer.api.desk.dispose({
    params: { objectionId: objection?.id ?? '' },
    body: { upheld: true, conclusion: '异议成立。' },
  })
  expect((await mine(id)).status.phrase).toBe('未入选')
  const { status } = await titled.people.leader.api.workshops.get({
    params: { workshopId: titled.workshopId },
  })
  expect(status.phrase).toBe('已授牌')
})

test('P26d: at the end of the round whoever is on no list was not selected, and keeps nothing that was never held', async () => {
  const id = await acceptedProject(programme, noticeId, titled)
  programme.clock.set('2027-04-02T02:00:00.000Z')
  await programme.signer.api.desk.decideRound({ params: { noticeId } })
  const filing = await mine(id)
  expect(filing.state).toBe('notSelected')
  const told = await messageTitled(titled.people.contact.api, '未入选')
  expect([told?.body.includes('2027 年度建设项目评选通知'), told?.body.includes('领办人和职业')]).toEqual([
    true,
    false,
  ])
})

test('the round is on the home page until a project is in hand, then the draft is', async () => {
  const titles = async () => (await titled.people.contact.api.me.home({})).tasks.map(({ title }) => title)
  expect(await titles()).toContain('可以申报 2027 年度建设项目')
  const id = await filledProject(noticeId, titled)
  expect(await titles()).toEqual(expect.arrayContaining(['继续填写申报']))
  expect(await titles()).not.toContain('可以申报 2027 年度建设项目')
  await submit(titled.people.contact.api, id)
  expect(await titles()).not.toContain('可以申报 2027 年度建设项目')
})
