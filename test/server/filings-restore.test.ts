import {
  caseOf,
  CLOSES,
  messageTitled,
  openNotice,
  openProgramme,
  type Pair,
  pair,
  type Programme,
  refusal,
  refused,
  set,
  startApplication,
  startDraft,
  submit,
} from '../support/programme'

let programme: Programme
let noticeId: string
let serial = 0

beforeAll(async () => {
  programme = await openProgramme()
  noticeId = await openNotice(programme)
})
beforeEach(() => programme.clock.set('2026-03-02T02:00:00.000Z'))
afterAll(() => programme.server.close())

type Api = Pair['contact']['api']
const get = (api: Api, id: string) => api.filings.get({ params: { filingId: id } })
const withdraw = (api: Api, id: string) => api.filings.withdraw({ params: { filingId: id }, body: {} })
const restore = (api: Api, id: string, as: 'submitted' | 'draft') =>
  api.filings.restore({ params: { filingId: id }, body: { as } })

async function ready(changes: Parameters<typeof caseOf>[1] = {}) {
  serial += 1
  const people = await pair(programme, serial)
  const id = await startApplication(programme, noticeId, people, caseOf(serial, changes))
  return { people, id, api: people.contact.api }
}
async function withdrawn(changes: Parameters<typeof caseOf>[1] = {}) {
  const one = await ready(changes)
  const receipt = await submit(one.api, one.id)
  await withdraw(one.api, one.id)
  return { ...one, receipt }
}

describe('P25b: a withdrawn application, until the round closes', () => {
  test('is restored as it was submitted: same receipt, same package, first submission time', async () => {
    const { people, id, api, receipt } = await withdrawn()
    programme.clock.advance(86_400_000)
    await restore(api, id, 'submitted')
    const filing = await get(api, id)
    expect([filing.state, filing.status.phrase, filing.receipts]).toEqual(['submitted', '已提交', [receipt]])
    const row = await programme.server.store.db
      .selectFrom('filings')
      .select('submitted_at')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row.submitted_at).toBe(receipt.submittedAt)
    expect(filing.timeline.map(({ what }) => what).slice(-3)).toEqual(['提交', '撤回', '恢复提交'])
    const message = await messageTitled(people.leader.api, '申报已恢复提交')
    expect(message?.body).toContain(receipt.receiptNo)
  })

  test('is taken back as a draft, mended and submitted: a second package under the first receipt number', async () => {
    const { people, id, api, receipt } = await withdrawn()
    await restore(api, id, 'draft')
    expect((await get(api, id)).can).toMatchObject({ edit: true, submit: true, restore: false })
    await set(people.leader.api, id, 'leader', { position: '改过的岗位' })
    programme.clock.advance(3_600_000)
    const second = await submit(api, id)
    expect([second.receiptNo, second.packageNo]).toEqual([receipt.receiptNo, 2])
    const row = await programme.server.store.db
      .selectFrom('filings')
      .select('submitted_at')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row.submitted_at).toBe(receipt.submittedAt)
    expect(await messageTitled(people.leader.api, '申报已取回修改')).toMatchObject({
      body: expect.stringContaining('2026年3月31日 24:00'),
    })
  })

  test('the last millisecond counts, the closing instant does not; nothing is offered any more', async () => {
    const [inTime, late] = [await withdrawn(), await withdrawn()]
    programme.clock.set('2026-03-31T15:59:59.999Z')
    expect((await get(late.api, late.id)).can.restore).toBe(true)
    await restore(inTime.api, inTime.id, 'submitted')
    programme.clock.set(CLOSES)
    expect((await get(late.api, late.id)).can.restore).toBe(false)
    expect((await get(inTime.api, inTime.id)).can.withdraw).toBe(false)
    expect(await refusal(restore(late.api, late.id, 'submitted'))).toBe('NOTICE_CLOSED')
    expect(await refusal(restore(late.api, late.id, 'draft'))).toBe('NOTICE_CLOSED')
    expect((await get(late.api, late.id)).state).toBe('withdrawn')
  })

  test('only the contact takes it back, and only what was withdrawn', async () => {
    const { people, id, api } = await ready()
    expect(await refusal(restore(api, id, 'submitted'))).toBe('STATE_CONFLICT')
    await submit(api, id)
    expect(await refusal(restore(api, id, 'draft'))).toBe('STATE_CONFLICT')
    await withdraw(api, id)
    expect(await refusal(restore(people.leader.api, id, 'submitted'))).toBe('NOT_ALLOWED')
    expect((await get(people.leader.api, id)).can.restore).toBe(false)
  })

  test('a second draft of the same people is pointed to the first', async () => {
    const { people, id, api } = await withdrawn()
    const other = await startDraft(programme, noticeId, people)
    const error = await refused(restore(api, id, 'draft'))
    expect([error.code, error.detail.filingId]).toEqual(['DRAFT_EXISTS', other])
  })
})

describe('the place of a withdrawn application', () => {
  test('P35: taken meanwhile, the return is refused with words that name nobody; the state stays', async () => {
    const same = { leaderIdNumber: '110115198202029023' }
    const first = await withdrawn(same)
    const second = await ready(same)
    await submit(second.api, second.id)
    const error = await refused(restore(first.api, first.id, 'submitted'))
    expect(error.code).toBe('LEADER_TAKEN')
    expect(error.message).not.toMatch(/领办人 \d|单位 \d/)
    expect((await get(first.api, first.id)).state).toBe('withdrawn')
    await withdraw(second.api, second.id)
    await restore(first.api, first.id, 'submitted')
    expect(await refusal(restore(second.api, second.id, 'submitted'))).toBe('LEADER_TAKEN')
  })

  test('P36: the same for the occupation of a unit; as a draft it may be changed', async () => {
    const same = { creditCode: '91110000600037341L', occupation: '6-18-02-04 焊工' }
    const first = await withdrawn(same)
    const second = await ready(same)
    await submit(second.api, second.id)
    expect(await refusal(restore(first.api, first.id, 'submitted'))).toBe('OCCUPATION_TAKEN')
    await restore(first.api, first.id, 'draft')
    expect(await refusal(submit(first.api, first.id))).toBe('OCCUPATION_TAKEN')
    await set(first.api, first.id, 'unit', { hasSites: true, siteName: '二分厂' })
    await submit(first.api, first.id)
  })

  test('P35: of twenty returns at once one goes through', async () => {
    const { api, id } = await withdrawn()
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => restore(api, id, 'submitted')))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
