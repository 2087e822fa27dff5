import { sampleProject } from '../../src/server/demo/sample-application'
import { titledWorkshop, type Titled } from '../support/awarding'
import {
  caseOf,
  fillIn,
  openNotice,
  openProgramme,
  pair,
  type Programme,
  refusal,
  refused,
  submit,
} from '../support/programme'
import {
  beginProject,
  filledProject,
  OPEN_2027,
  openProjectRound,
  PROJECT,
  setTitle,
} from '../support/projects'
import { setSetting } from '../support/settings'

let programme: Programme
let noticeId: string
let titled: Titled

beforeEach(async () => {
  programme = await openProgramme()
  const first = await openNotice(programme)
  titled = await titledWorkshop(programme, first, await pair(programme, 1), caseOf(1))
  noticeId = await openProjectRound(programme)
  programme.clock.set(OPEN_2027)
})
afterEach(() => programme.server.close())

const get = (id: string) => titled.people.leader.api.filings.get({ params: { filingId: id } })
const wayOf = async (workshopId: string) => {
  const { ways } = await titled.people.contact.api.me.ways({})
  return ways.find((way) => way.noticeId === noticeId && way.workshopId === workshopId)
}

describe('one draft per workshop and round', () => {
  test('the second start is led to the first, whoever begins', async () => {
    const id = await beginProject(titled.people.leader.api, noticeId, titled.workshopId)
    const second = await refused(beginProject(titled.people.contact.api, noticeId, titled.workshopId))
    expect([second.code, second.detail.filingId]).toEqual(['DRAFT_EXISTS', id])
    expect((await wayOf(titled.workshopId))?.filingId).toBe(id)
    await fillIn(titled.people.contact.api, id, sampleProject(PROJECT))
    expect((await get(id)).sections.find((one) => one.id === 'project')?.values['name']).toBe(
      PROJECT.projectName,
    )
  })

  test('both at once: one is begun, and the database holds it', async () => {
    const { leader, contact } = titled.people
    const outcomes = await Promise.allSettled(
      [leader, contact, leader, contact].map(({ api }) => beginProject(api, noticeId, titled.workshopId)),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const row = await programme.server.store.db
      .selectFrom('filings')
      .selectAll()
      .where('workshop_id', '=', titled.workshopId)
      .executeTakeFirstOrThrow()
    const again = programme.server.store.write((db) =>
      db
        .insertInto('filings')
        .values({ ...row, id: 'a-second-draft' })
        .execute(),
    )
    await expect(again).rejects.toThrow(/UNIQUE/)
  })

  test('taken back as a draft while another is in hand: led to that one; as submitted: it stands again', async () => {
    const { api } = titled.people.contact
    const id = await filledProject(noticeId, titled)
    const receipt = await submit(api, id)
    await api.filings.withdraw({ params: { filingId: id }, body: {} })
    const { messages } = await api.me.messages({})
    const told = messages.find(({ title }) => title === '申报已撤回')
    expect(told?.body).not.toContain('领办人和职业')
    const other = await beginProject(api, noticeId, titled.workshopId)
    const back = await refused(api.filings.restore({ params: { filingId: id }, body: { as: 'draft' } }))
    expect([back.code, back.detail.filingId]).toEqual(['DRAFT_EXISTS', other])
    await api.filings.restore({ params: { filingId: id }, body: { as: 'submitted' } })
    const filing = await get(id)
    expect([filing.state, filing.receipts]).toEqual(['submitted', [receipt]])
    await api.filings.withdraw({ params: { filingId: id }, body: {} })
    await setTitle(programme, titled.workshopId, 'revoked')
    const late = api.filings.restore({ params: { filingId: id }, body: { as: 'submitted' } })
    expect(await refusal(late)).toBe('TITLE_ENDED')
  })
})

describe('P32a: what the text does not say is weighed by a person, as a reading of ours', () => {
  const besideOf = async (id: string) => {
    const { findings } = await programme.officer.api.desk.application({ params: { filingId: id } })
    return findings.filter(({ ruleId }) => /overlap|another/.test(ruleId))
  }

  test('after the running project has ended: in order', async () => {
    const id = await filledProject(noticeId, titled)
    await submit(titled.people.contact.api, id)
    expect(await besideOf(id)).toMatchObject([{ ruleId: 'project.overlap', outcome: 'met', clause: 'P32a' }])
  })

  test('overlapping the running project, and a second one in the round: an officer decides', async () => {
    const first = await filledProject(noticeId, titled)
    await submit(titled.people.contact.api, first)
    const id = await filledProject(noticeId, titled, { startsOn: '2027-04-01', endsOn: '2028-03-31' })
    await submit(titled.people.contact.api, id)
    const beside = await besideOf(id)
    expect(beside.map(({ ruleId, outcome }) => [ruleId, outcome])).toEqual([
      ['project.overlap', 'discretion'],
      ['project.another', 'discretion'],
    ])
    expect(beside.every(({ reason }) => reason.includes('本单位配置，非政策原文'))).toBe(true)
  })

  test('where the bureau allows no second project beside a running one: refused with its sentence', async () => {
    await setSetting(programme, 'overlappingProjects', 'refused')
    const other = await openNotice(programme, {
      programmeYear: 2028,
      title: '2028 年度评选通知',
      opensAt: '2027-03-11T16:00:00.000Z',
      closesAt: '2027-04-30T16:00:00.000Z',
    })
    programme.clock.set('2027-03-15T02:00:00.000Z')
    const id = await filledProject(other, titled, { startsOn: '2027-04-10', endsOn: '2027-12-31' })
    const { problems = [] } = (await refused(submit(titled.people.contact.api, id))).detail
    expect(problems).toEqual([
      { section: 'project', path: 'startsOn', message: expect.stringContaining('前一个项目还在进行') },
    ])
  })
})

test('F10: a project draft is found by the unit of its workshop when it is given more time', async () => {
  const id = await beginProject(titled.people.leader.api, noticeId, titled.workshopId)
  programme.clock.set('2027-04-01T02:00:00.000Z')
  await programme.officer.api.desk.extend({
    params: { noticeId },
    body: { creditCode: caseOf(1).creditCode, until: '2027-04-05', reason: '停电一天。' },
  })
  const { dueAt, timeline } = await get(id)
  expect(dueAt).toBe('2027-04-05T16:00:00.000Z')
  expect(timeline.at(-1)?.what).toBe('个别延长申报期')
})
