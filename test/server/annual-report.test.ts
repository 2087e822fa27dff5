import { randomUUID } from 'node:crypto'
import { addDays } from '#policy'
import { runDueJobs } from '../../src/server/jobs/run-due-jobs'
import { type Titled, titledWorkshop } from '../support/awarding'
import {
  caseOf,
  fillIn,
  messageTitled,
  openNotice,
  openProgramme,
  pair,
  type Pair,
  type Programme,
  refusal,
  set,
  storedPhoto,
  submit,
} from '../support/programme'

let programme: Programme
let titled: Titled
let people: Pair

beforeAll(async () => {
  programme = await openProgramme()
  const noticeId = await openNotice(programme)
  titled = await titledWorkshop(programme, noticeId, await pair(programme, 1), caseOf(1))
  people = titled.people
})
afterAll(() => programme.server.close())

const startEntry = async (api = people.leader.api, id: string = randomUUID()) => {
  await api.filings.create({
    body: {
      id,
      form: 'progress-entry',
      formVersion: 1,
      subject: { kind: 'project', projectId: titled.projectId },
      role: 'leader',
    },
  })
  return id
}
const logEntry = async (happenedOn: string, answers: Readonly<Record<string, unknown>> = {}) => {
  const id = await startEntry()
  const photo = await storedPhoto(programme, id, 'entry.photos')
  await fillIn(people.leader.api, id, {
    entry: { happenedOn, kind: 'mentoring', what: '带徒', peopleTrained: 4, photos: [photo], ...answers },
  } as never)
  return { id, receipt: await submit(people.leader.api, id) }
}
const startReport = (api: Pair['leader']['api'], year: number, id: string = randomUUID()) =>
  api.filings.create({
    body: {
      id,
      form: 'annual-report',
      formVersion: 1,
      subject: { kind: 'workshopYear', workshopId: titled.workshopId, year },
      role: 'contact',
    },
  })
const project = (api = people.leader.api) =>
  api.workshops.project({ params: { projectId: titled.projectId } })

describe('progress of a project', () => {
  test('is logged by the leader alone, gets a receipt and appears newest first', async () => {
    programme.clock.set('2026-06-20T02:00:00.000Z')
    const first = await logEntry('2026-06-01', { what: '第一次带徒' })
    await logEntry('2026-06-18', { what: '夹具改进', kind: 'research', peopleTrained: null })
    expect(first.receipt.receiptNo).toMatch(/^DX2026-JZ-\d{6}$/)
    const view = await project()
    expect(view.progress.map(({ happenedOn, kind }) => [happenedOn, kind])).toEqual([
      ['2026-06-18', '技能研发、技术攻关'],
      ['2026-06-01', '带徒传技'],
    ])
    expect([view.status.phrase, view.progress[1]?.photoIds.length]).toEqual(['建设中', 1])
  })

  test('P29b: the stage of the plan that runs that day is offered, and none before the first', async () => {
    const offered = async () => {
      const { suggestions } = await people.leader.api.filings.get({
        params: { filingId: await startEntry() },
      })
      return suggestions
    }
    const before = programme.clock.now()
    const { startsOn } = await project()
    programme.clock.set(`${addDays(startsOn, -1)}T08:00:00.000Z`)
    expect(await offered()).toEqual([])
    programme.clock.set(`${startsOn}T08:00:00.000Z`)
    expect(await offered()).toEqual([
      {
        section: 'entry',
        field: 'milestone',
        value: expect.any(String),
        sources: [{ filingId: expect.any(String), label: '建设项目计划书' }],
      },
    ])
    programme.clock.set(before)
  })

  test('unfinished it is refused', async () => {
    const id = await startEntry()
    await set(people.leader.api, id, 'entry', { happenedOn: '2026-06-02', kind: 'other' })
    expect(await refusal(submit(people.leader.api, id))).toBe('FILING_INCOMPLETE')
  })

  test('P29a: of a project one does not belong to there is nothing', async () => {
    const stranger = await pair(programme, 9)
    expect(await refusal(startEntry(stranger.leader.api))).toBe('NOT_FOUND')
    expect(await refusal(project(stranger.leader.api))).toBe('NOT_FOUND')
  })

  test('after the last day nothing new is started; what happened in time may still arrive', async () => {
    programme.clock.set('2027-04-30T08:00:00.000Z')
    const id = await startEntry()
    const photo = await storedPhoto(programme, id, 'entry.photos')
    const answers = { happenedOn: '2027-04-30', kind: 'exchange', what: '交流', photos: [photo] }
    await fillIn(people.leader.api, id, { entry: answers } as never)
    programme.clock.set('2027-05-01T08:00:00.000Z')
    expect(await refusal(startEntry())).toBe('PROJECT_ENDED')
    await set(people.leader.api, id, 'entry', { happenedOn: '2027-05-01' })
    expect(await refusal(submit(people.leader.api, id))).toBe('PROJECT_ENDED')
    await set(people.leader.api, id, 'entry', { happenedOn: '2027-04-30' })
    await submit(people.leader.api, id)
    expect((await project()).status.phrase).toBe('建设期满，待验收')
  })
})

describe('the annual report', () => {
  const report = async () => {
    const { annualReports } = await people.leader.api.workshops.get({
      params: { workshopId: titled.workshopId },
    })
    return annualReports.find(({ year }) => year === 2026)
  }

  test('is there from 1 October, once, however often the job runs', async () => {
    programme.clock.set('2026-09-30T15:59:59.999Z')
    expect(await runDueJobs(programme.server)).toBe(0)
    programme.clock.set('2026-09-30T16:00:00.000Z')
    expect(await runDueJobs(programme.server)).toBe(1)
    expect(await runDueJobs(programme.server)).toBe(0)
    expect(await refusal(startReport(people.contact.api, 2026))).toBe('REPORT_NOT_OPEN')
    expect(await report()).toMatchObject({
      opensOn: '2026-12-01',
      canOpen: false,
      dueAt: '2026-12-31T16:00:00.000Z',
    })
  })

  test('opens on 1 December with a message, and waits at home', async () => {
    programme.clock.set('2026-11-30T16:00:00.000Z')
    expect(await runDueJobs(programme.server)).toBe(1)
    expect(await runDueJobs(programme.server)).toBe(0)
    expect(await messageTitled(people.contact.api, '2026 年度报告可以填报了')).toMatchObject({
      clause: 'P47a',
      link: { to: 'annualReport', id: titled.workshopId },
    })
    const { tasks } = await people.contact.api.me.home({})
    expect(tasks).toContainEqual(
      expect.objectContaining({ title: '报送 2026 年度报告', dueAt: '2026-12-31T16:00:00.000Z' }),
    )
  })

  test('is started once, prefilled from the year’s entries, each line with its source', async () => {
    programme.clock.set('2026-12-10T02:00:00.000Z')
    const filing = await startReport(people.leader.api, 2026)
    expect(await refusal(startReport(people.contact.api, 2026))).toBe('DRAFT_EXISTS')
    expect((await report())?.filingId).toBe(filing.id)
    const mentoring = filing.suggestions.find(({ field }) => field === 'mentoringCount')
    expect(mentoring).toMatchObject({
      section: 'summary',
      value: 1,
      sources: [{ label: '2026年6月1日进展记录' }],
    })
    expect(filing.suggestions.find(({ field }) => field === 'peopleTrained')?.value).toBe(4)
  })

  test('P47b: is filed by the unit, late ones too, marked with the days', async () => {
    const { filingId = null } = (await report()) ?? {}
    const id = filingId ?? ''
    await fillIn(people.leader.api, id, {
      state: { running: 'normal', hasOtherChange: false, teamSize: 3 },
      summary: {
        researchCount: 1,
        mentoringCount: 1,
        exchangeCount: 0,
        otherCount: 0,
        peopleTrained: 4,
        apprentices: 4,
        highlySkilled: 0,
        outputs: '无',
        benefits: '节约工时。',
        socialBenefits: '无',
      },
      nextYear: {
        goals: '再带 10 人',
        tasks: [{ id: 'task-0001', what: '带徒', dueOn: '2027-06-30', who: '领办人 1' }],
        leaderConfirms: 'confirmed',
      },
      unitPart: {
        ownFundingFen: 100_000,
        spentFen: 60_000,
        balanceFen: 40_000,
        management: '每季检查。',
        agrees: true,
      },
    })
    expect(await refusal(submit(people.leader.api, id))).toBe('CONTACT_ONLY')
    programme.clock.set('2027-01-03T02:00:00.000Z')
    expect((await report())?.status.phrase).toBe('逾期 3 天未报送')
    const receipt = await submit(people.contact.api, id)
    expect(receipt.receiptNo).toMatch(/^DX2026-ND-\d{6}$/)
    expect((await report())?.status.phrase).toBe('已报送，逾期 3 天')
    const { workshops } = await programme.officer.api.desk.workshops({})
    expect(workshops).toMatchObject([{ plaqueNo: 'DX-2026-001', progressCount: expect.any(Number) }])
    const filing = await people.contact.api.filings.get({ params: { filingId: id } })
    expect([filing.state, filing.can.edit, filing.suggestions]).toEqual(['filed', false, []])
    expect(await refusal(submit(people.contact.api, id))).toBe('FILING_LOCKED')
  })

  test('P47d, P29b: the next one opens with the plan that was filed and the projects of its year, none to write', async () => {
    programme.clock.set('2027-12-05T02:00:00.000Z')
    await runDueJobs(programme.server)
    const { id, sections } = await startReport(people.contact.api, 2027)
    const valuesOf = (sectionId: string) => sections.find((section) => section.id === sectionId)?.values
    expect(valuesOf('summary')).toEqual({
      plannedGoals: '再带 10 人',
      plannedTasks: [{ id: 'task-0001', what: '带徒', dueOn: '2027-06-30' }],
    })
    expect(valuesOf('unitPart')).toEqual({
      projects: [{ id: titled.projectId, name: expect.any(String), stand: '建设期满，待验收' }],
    })
    const mine = set(people.contact.api, id, 'summary', { plannedGoals: '没有计划' })
    expect(await refusal(mine)).toBe('CHANGE_INVALID')
  })

  test('of a year that owes none there is nothing to start', async () => {
    expect(await refusal(startReport(people.contact.api, 2025))).toBe('REPORT_NOT_OPEN')
    const stranger = await pair(programme, 8)
    expect(await refusal(startReport(stranger.contact.api, 2026))).toBe('NOT_FOUND')
  })
})
