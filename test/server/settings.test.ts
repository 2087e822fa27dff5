import { BUREAU_QUESTIONS, NOT_POLICY_LABEL, SETTING_IDS } from '#policy'
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
import { proposed, setSetting } from '../support/settings'

let programme: Programme

beforeEach(async () => {
  programme = await openProgramme()
})
afterEach(() => programme.server.close())

const desk = () => programme.officer.api.desk
const propose = (settingId: string, value: number | string | boolean | string[], reason = '会议纪要') =>
  desk().proposeSetting({ params: { settingId }, body: { value, reason } })
const approve = (proposalId: string, by = programme.signer) =>
  by.api.desk.approveSetting({ params: { proposalId }, body: {} })
const settingAtDesk = async (wanted: string) =>
  (await desk().settings({})).settings.find(({ id }) => id === wanted)
const settingInPublic = async (wanted: string) =>
  (await programme.server.client().public.settings({})).settings.find(({ id }) => id === wanted)

describe('proposing and approving', () => {
  test('nothing changes before the approval; from then on it is in force, with its history', async () => {
    const id = await proposed(programme, 'correctionWorkingDays', 7)
    expect(await settingInPublic('correctionWorkingDays')).toMatchObject({
      valueText: '5 个工作日',
      isConfirmed: false,
    })
    await approve(id)
    expect(await settingInPublic('correctionWorkingDays')).toMatchObject({
      valueText: '7 个工作日',
      isDefault: false,
      isConfirmed: true,
      reason: '会议纪要（示例）',
      since: programme.clock.now(),
    })
    expect(await settingAtDesk('correctionWorkingDays')).toMatchObject({
      value: 7,
      proposal: null,
      history: [{ valueText: '7 个工作日', by: 'jingban', decidedBy: 'qianfa', outcome: 'approved' }],
    })
  })

  test('each step leaves a row in the audit', async () => {
    await setSetting(programme, 'correctionWorkingDays', 7)
    const rows = await programme.server.store.db
      .selectFrom('audit')
      .select(['action', 'actor', 'detail'])
      .where('object_id', '=', 'correctionWorkingDays')
      .orderBy('seq')
      .execute()
    expect(rows.map(({ action, actor }) => [action, actor])).toEqual([
      ['setting.propose', programme.officer.accountId],
      ['setting.approve', programme.signer.accountId],
    ])
    expect(rows.map(({ detail }) => (JSON.parse(detail) as { value: number }).value)).toEqual([7, 7])
  })

  test('who proposed does not approve, also with both roles', async () => {
    const { server, clock } = programme
    const both = await server.createDeskUser('liangjian', ['officer', 'signer'])
    clock.advance(60_000)
    const two = await server.loginDesk(both)
    const id = await proposed({ officer: two }, 'correctionWorkingDays', 7)
    const { settings } = await two.api.desk.settings({})
    const { proposal } = settings.find((each) => each.id === 'correctionWorkingDays') ?? {}
    expect([await refusal(approve(id, two)), proposal?.can.approve]).toEqual(['SAME_PERSON', false])
    await approve(id)
  })

  test('one proposal at a time, each decided once', async () => {
    const id = await proposed(programme, 'correctionWorkingDays', 7)
    expect(await refusal(propose('correctionWorkingDays', 8))).toBe('SETTING_PROPOSED')
    await programme.signer.api.desk.rejectSetting({
      params: { proposalId: id },
      body: { reason: '先报局务会' },
    })
    expect(await refusal(approve(id))).toBe('STATE_CONFLICT')
    expect(await settingAtDesk('correctionWorkingDays')).toMatchObject({
      value: 5,
      isConfirmed: false,
      history: [{ outcome: 'rejected', note: '先报局务会' }],
    })
    await propose('correctionWorkingDays', 8)
  })

  test('the default may be confirmed once; the same value again is no change', async () => {
    await setSetting(programme, 'objectionHolds', 'entry')
    expect(await settingInPublic('objectionHolds')).toMatchObject({ isDefault: true, isConfirmed: true })
    const again = await refused(propose('objectionHolds', 'entry'))
    expect([again.code, again.detail.problems?.[0]?.message]).toEqual([
      'SETTING_INVALID',
      '这项配置现在就是这个值。',
    ])
  })

  test.each([
    ['P27b', 'publicityWorkingDays', 4, '请填写整数，5 至 30 个工作日。'],
    ['P30b', 'workshopQuota', 4, '请填写整数，1 至 3 家。'],
    ['P32b', 'projectQuota', 11, '请填写整数，1 至 10 个。'],
    ['P30a', 'workshopCycleYears', 1, '请填写整数，2 至 4 年。'],
    ['P51', 'ledgerDecides', 'automatic', '请选择其中一项：只提示，由人决定。'],
    ['P26d', 'tieBreakOrder', ['draw'], undefined],
    ['P47a', 'annualReportCreated', '12-01', undefined],
  ] as const)('%s: %s may not be %p', async (_clause, id, value, message) => {
    if (id === 'annualReportCreated') await setSetting(programme, 'annualReportOpens', '11-01')
    const error = await refused(propose(id, typeof value === 'object' ? [...value] : value))
    expect(error.code).toBe('SETTING_INVALID')
    const [problem] = error.detail.problems ?? []
    expect(problem?.path).toBe(id)
    if (message === undefined) expect(problem?.message).toMatch(/。$/)
    else expect(problem?.message).toBe(message)
  })

  test('P47a: two changes that each were right may not contradict each other in the end', async () => {
    const created = await proposed(programme, 'annualReportCreated', '11-15')
    const opens = await proposed(programme, 'annualReportOpens', '11-01')
    await approve(opens)
    const error = await refused(approve(created))
    expect([error.code, error.detail.problems?.[0]?.message]).toEqual([
      'SETTING_INVALID',
      '年度报告须先建立，再开放填报。',
    ])
  })

  test('what is not a setting, or not a proposal, is not found', async () => {
    expect(await refusal(propose('grantCapFen', 6_000_000))).toBe('NOT_FOUND')
    expect(await refusal(propose('toString', 1))).toBe('NOT_FOUND')
    expect(await refusal(approve('proposal-of-nobody'))).toBe('NOT_FOUND')
  })

  test('a value that the program does not allow (any more) is not obeyed, and the desk sees it', async () => {
    await setSetting(programme, 'publicityWorkingDays', 7)
    await programme.server.store.write((db) =>
      db
        .updateTable('setting_changes')
        .set({ value: '3' })
        .where('setting', '=', 'publicityWorkingDays')
        .execute(),
    )
    expect(await settingAtDesk('publicityWorkingDays')).toMatchObject({
      value: 5,
      isConfirmed: false,
      ignored: '请填写整数，5 至 30 个工作日。',
    })
  })
})

test('anybody reads every setting with its label; the twenty questions are all there', async () => {
  const { label, settings } = await programme.server.client().public.settings({})
  expect(label).toBe(NOT_POLICY_LABEL)
  expect(settings.map(({ id }) => id)).toEqual([...SETTING_IDS])
  expect(new Set(settings.flatMap(({ question }) => question ?? [])).size).toBe(BUREAU_QUESTIONS)
  const text = await (await programme.server.request('GET', '/api/settings')).text()
  for (const name of ['jingban', 'qianfa']) expect(text).not.toContain(name)
})

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
