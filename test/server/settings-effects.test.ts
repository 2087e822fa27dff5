import { acceptedApplication, awardAll, listWith, publish, titledWorkshop } from '../support/awarding'
import {
  caseOf,
  messageTitled,
  openNotice,
  openProgramme,
  pair,
  type Programme,
  refusal,
  refused,
} from '../support/programme'
import { runDueJobs } from '../../src/server/jobs/run-due-jobs'
import { settingsOfRound } from '../../src/server/records/settings'
import { startServer } from '../support/server'
import { setSetting } from '../support/settings'

let programme: Programme

beforeEach(async () => {
  programme = await openProgramme()
})
afterEach(() => programme.server.close())

const desk = () => programme.officer.api.desk

describe('P1c: the edition', () => {
  test('no notice goes out before the day the measure is in force is confirmed', async () => {
    const server = await startServer()
    const officer = await server.loginDesk(await server.createDeskUser('jingban', ['officer']))
    const bare = { ...programme, server, officer }
    expect(await refusal(openNotice(bare))).toBe('EDITION_UNCONFIRMED')
    await server.close()
  })

  test('applications open on that day or later', async () => {
    await setSetting(programme, 'measureEffectiveFrom', '2026-03-03')
    const error = await refused(openNotice(programme))
    expect(error.detail.problems).toEqual([
      { path: 'opensAt', message: '申报开始不能早于办法施行日期 2026年3月3日。' },
    ])
    await openNotice(programme, { opensAt: '2026-03-02T16:00:00.000Z' })
  })
})

describe('a notice', () => {
  test('P30b, P32b: its quotas stay below what the bureau has set', async () => {
    await setSetting(programme, 'workshopQuota', 2)
    const error = await refused(openNotice(programme))
    expect(error.detail.problems).toEqual([{ path: 'workshopQuota', message: '工作室名额不超过 2 家。' }])
    await openNotice(programme, { workshopQuota: 2 })
  })

  test('P30a: the cycle and its years are the bureau’s', async () => {
    await setSetting(programme, 'workshopCycleParity', 'odd')
    expect((await refused(openNotice(programme))).detail.problems?.[0]?.message).toBe('工作室在单数年评选。')
    await setSetting(programme, 'workshopCycleParity', 'firstRound')
    await setSetting(programme, 'workshopCycleYears', 3)
    await openNotice(programme)
    expect((await refused(openNotice(programme, { programmeYear: 2028 }))).code).toBe('NOTICE_INVALID')
    await openNotice(programme, { programmeYear: 2029 })
  })

  test('P30b: what is set after it went out does not change its places', async () => {
    const noticeId = await openNotice(programme)
    await setSetting(programme, 'workshopQuota', 1)
    const ids = await Promise.all(
      [1, 2].map(async (serial) =>
        acceptedApplication(programme, noticeId, await pair(programme, serial), caseOf(serial)),
      ),
    )
    const { entries } = await desk().list({ params: { listId: await listWith(programme, noticeId, ids) } })
    expect(entries.filter(({ kind }) => kind === 'workshop')).toHaveLength(2)
  })
})

test('P25b: an application is judged by what was in force when its round opened, not by what came later', async () => {
  const { clock, server } = programme
  const opensAt = '2026-03-02T03:00:00.000Z'
  clock.set('2026-03-02T02:59:59.999Z')
  await setSetting(programme, 'rehired', 'inPost')
  clock.set('2026-03-02T03:00:00.001Z')
  await setSetting(programme, 'certificateAfterClose', 'held')
  expect(await settingsOfRound(server.store.db, { opens_at: opensAt })).toMatchObject({
    rehired: 'inPost',
    certificateAfterClose: 'notHeld',
  })
})

describe('a publicity', () => {
  const listed = async () => {
    const noticeId = await openNotice(programme)
    const people = await pair(programme, 1)
    const id = await acceptedApplication(programme, noticeId, people, caseOf(1))
    return { people, listId: await listWith(programme, noticeId, [id]) }
  }

  test('P27b: more days, the day it begins, and the hour it ends are taken from the settings', async () => {
    const { people, listId } = await listed()
    await setSetting(programme, 'publicityWorkingDays', 6)
    await setSetting(programme, 'publicityCountsStartDay', true)
    await setSetting(programme, 'publicityEndsAt', '17:30')
    const { preview } = await desk().list({ params: { listId } })
    const { publicity } = await publish(programme, listId)
    // From Monday, 2 March, which counts: six working days end on Monday, 9 March, at 17:30 in Beijing.
    expect(publicity).toMatchObject({ endsOn: '2026-03-09', endsAt: '2026-03-09T09:30:00.000Z' })
    expect(publicity?.workingDays).toHaveLength(6)
    expect(preview).toMatchObject({ endsOn: '2026-03-09', endsAt: publicity?.endsAt })
    const { body } = (await messageTitled(people.leader.api, '拟定名单开始公示')) ?? { body: '' }
    expect(body).toContain('公示至 2026年3月9日 17:30。')
    programme.clock.set('2026-03-09T09:29:00.000Z')
    const [entry] = (await desk().list({ params: { listId } })).entries
    const award = () =>
      programme.signer.api.desk.award({
        params: { entryId: entry?.id ?? '' },
        body: { stateVersion: entry?.stateVersion ?? 0 },
      })
    expect(await refusal(award())).toBe('PUBLICITY_RUNNING')
    programme.clock.set('2026-03-09T09:30:00.000Z')
    await award()
  })

  test('P27b: one that runs keeps its end, whatever is approved meanwhile', async () => {
    const { listId } = await listed()
    const { publicity } = await publish(programme, listId)
    await setSetting(programme, 'publicityCountsStartDay', true)
    const later = await desk().list({ params: { listId } })
    expect(later.publicity?.endsAt).toBe(publicity?.endsAt)
  })

  test('P27a: the name and the amount are shown as the bureau says', async () => {
    const { listId } = await listed()
    await publish(programme, listId)
    const shown = async () => (await programme.server.client().public.publicities({})).publicities[0]?.entries
    expect((await shown())?.map(({ leaderName, approvedFen }) => [leaderName, approvedFen])).toEqual([
      ['领办人 1', undefined],
      ['领办人 1', undefined],
    ])
    await setSetting(programme, 'publicLeaderName', 'masked')
    await setSetting(programme, 'publicAmount', true)
    expect((await shown())?.map(({ leaderName, approvedFen }) => [leaderName, approvedFen])).toEqual([
      ['领***1', undefined],
      ['领***1', 4_000_000],
    ])
    programme.clock.set('2026-03-10T02:00:00.000Z')
    await awardAll(programme, listId)
    const { workshops } = await programme.server.client().public.register({})
    expect(workshops.map(({ leaderName }) => leaderName)).toEqual(['领***1'])
  })

  test('P28a: the day an objection is to be answered is shown, and nothing more', async () => {
    const { listId } = await listed()
    await publish(programme, listId)
    await setSetting(programme, 'objectionAnswerWorkingDays', 3)
    const [entry] = (await desk().list({ params: { listId } })).entries
    await desk().object({ params: { entryId: entry?.id ?? '' }, body: { by: '某人', facts: '业绩不实' } })
    const list = await desk().list({ params: { listId } })
    expect(list.objectionAnswerWorkingDays).toBe(3)
    expect(list.entries[0]?.objections[0]?.answerBy).toBe('2026-03-05')
  })
})

test('P25b: the usual day of a correction follows the setting', async () => {
  const noticeId = await openNotice(programme)
  const filingId = await acceptedApplication(programme, noticeId, await pair(programme, 1), caseOf(1))
  const usual = async () => (await desk().application({ params: { filingId } })).usualCorrection
  expect(await usual()).toEqual({ workingDays: 5, dueOn: '2026-03-09' })
  await setSetting(programme, 'correctionWorkingDays', 7)
  expect(await usual()).toEqual({ workingDays: 7, dueOn: '2026-03-11' })
})

describe('P47a: the annual report', () => {
  const reportsOf = async () => {
    const rows = await programme.server.store.db.selectFrom('annual_reports').selectAll().execute()
    return rows.map(({ year, opens_on, due_at }) => [year, opens_on, due_at])
  }

  test('it is created, opens and is due as the bureau says, and keeps its days', async () => {
    await titledWorkshop(programme, await openNotice(programme), await pair(programme, 1), caseOf(1))
    await setSetting(programme, 'annualReportCreated', '09-01')
    await setSetting(programme, 'annualReportOpens', '11-15')
    await setSetting(programme, 'annualReportDue', 'lastWorkingDay')
    programme.clock.set('2026-08-31T02:00:00.000Z')
    await runDueJobs(programme.server)
    expect(await reportsOf()).toEqual([])
    programme.clock.set('2026-09-01T02:00:00.000Z')
    await runDueJobs(programme.server)
    const made = [[2026, '2026-11-15', '2026-12-31T16:00:00.000Z']]
    expect(await reportsOf()).toEqual(made)
    await setSetting(programme, 'annualReportOpens', '12-01')
    expect(await reportsOf()).toEqual(made)
  })

  test('question 17: awarded after the reports were made, a workshop owes what the setting says', async () => {
    await setSetting(programme, 'lateAwardReport', 'none')
    await setSetting(programme, 'annualReportCreated', '01-01')
    await titledWorkshop(programme, await openNotice(programme), await pair(programme, 1), caseOf(1))
    expect(await reportsOf()).toEqual([])
  })
})

test('question 15: a project begins as planned where the bureau lets it begin before the decision', async () => {
  const noticeId = await openNotice(programme)
  const startOf = async (serial: number) => {
    const sample = caseOf(serial, { startsOn: '2026-03-03', endsOn: '2027-03-02' })
    const titled = await titledWorkshop(programme, noticeId, await pair(programme, serial), sample)
    const { startsOn } = await programme.signer.api.workshops.project({
      params: { projectId: titled.projectId },
    })
    return startsOn
  }
  expect(await startOf(1)).not.toBe('2026-03-03')
  await setSetting(programme, 'projectStartsAfterDecision', false)
  expect(await startOf(2)).toBe('2026-03-03')
})
