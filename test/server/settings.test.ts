import { BUREAU_QUESTIONS, NOT_POLICY_LABEL, SETTING_IDS } from '#policy'
import { openProgramme, type Programme, refusal, refused } from '../support/programme'
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
