import { accept } from '../support/awarding'
import {
  caseOf,
  CLOSES,
  messageTitled,
  openNotice,
  openProgramme,
  pair,
  type Programme,
  refusal,
  startApplication,
  startDraft,
  submit,
} from '../support/programme'

let programme: Programme
let noticeId: string
let serial: number

/** The last millisecond of 3 April in Beijing, and the first of 4 April. */
const [LAST, OVER] = ['2026-04-03T15:59:59.999Z', '2026-04-03T16:00:00.000Z']
const UNIT = '91110115MA0000023R'

beforeEach(async () => {
  programme = await openProgramme()
  noticeId = await openNotice(programme)
  serial = 0
})
afterEach(() => programme.server.close())

async function ready(creditCode = UNIT) {
  serial += 1
  const people = await pair(programme, serial)
  const id = await startApplication(programme, noticeId, people, caseOf(serial, { creditCode }))
  return { people, id, api: people.contact.api }
}
const extend = (body: Partial<{ creditCode: string; until: string; reason: string }> = {}, of = noticeId) =>
  programme.officer.api.desk.extend({
    params: { noticeId: of },
    body: { creditCode: UNIT, until: '2026-04-03', reason: '所在街道停电两天', ...body },
  })

describe('P25b: more time for one unit, by an officer, with a reason', () => {
  test('its last millisecond counts, its closing instant does not; for nobody else a moment more', async () => {
    const [inTime, late] = [await ready(), await ready()]
    const other = await ready('91110115MA0000031L')
    programme.clock.set(CLOSES)
    expect(await refusal(submit(inTime.api, inTime.id))).toBe('NOTICE_CLOSED')
    await extend()
    expect(await refusal(submit(other.api, other.id))).toBe('NOTICE_CLOSED')
    programme.clock.set(LAST)
    expect((await submit(inTime.api, inTime.id)).submittedAt).toBe(LAST)
    programme.clock.set(OVER)
    expect(await refusal(submit(late.api, late.id))).toBe('NOTICE_CLOSED')
  })

  test('page, home and the steps of the filing all say the same', async () => {
    const { api, id } = await ready()
    const seen = async () => {
      const { dueAt, waitingFor } = await api.filings.get({ params: { filingId: id } })
      const { tasks } = await api.me.home({})
      return { dueAt, waitingFor, tasks: tasks.map((task) => task.dueAt) }
    }
    await extend()
    programme.clock.set(LAST)
    expect(await seen()).toEqual({ dueAt: OVER, waitingFor: '等您填写并提交', tasks: [OVER] })
    programme.clock.set(OVER)
    expect(await seen()).toEqual({ dueAt: OVER, waitingFor: '申报期已经结束，草稿为您保留', tasks: [] })
  })

  test('withdrawing and taking back follow the same deadline', async () => {
    const { api, id } = await ready()
    await extend()
    programme.clock.set(CLOSES)
    await submit(api, id)
    await api.filings.withdraw({ params: { filingId: id }, body: {} })
    programme.clock.set(LAST)
    await api.filings.restore({ params: { filingId: id }, body: { as: 'submitted' } })
    programme.clock.set(OVER)
    const withdraw = api.filings.withdraw({ params: { filingId: id }, body: {} })
    expect(await refusal(withdraw)).toBe('NOTICE_CLOSED')
  })

  test('everybody of the unit is told until when and why; the desk lists who gave it', async () => {
    const { people, id } = await ready()
    await extend()
    for (const { api } of [people.leader, people.contact])
      expect(await messageTitled(api, '您的申报期已延长')).toMatchObject({
        clause: 'P25b',
        link: { to: 'filing', id },
        body: expect.stringMatching(/2026年4月3日 24:00。原因：所在街道停电两天。/),
      })
    const { extensions } = await programme.signer.api.desk.extensions({ params: { noticeId } })
    expect(extensions).toEqual([
      expect.objectContaining({
        filingId: id,
        unitName: '单位 1',
        closesAt: OVER,
        reason: '所在街道停电两天',
        grantedAt: programme.clock.now(),
      }),
    ])
    const { timeline } = await people.leader.api.filings.get({ params: { filingId: id } })
    expect(timeline.at(-1)).toMatchObject({ what: '个别延长申报期', by: '经办人员' })
  })

  test('is audited once for every application it reaches', async () => {
    const [first, second] = [await ready(), await ready()]
    await extend()
    const rows = await programme.server.store.db
      .selectFrom('audit')
      .select(['object_id', 'detail'])
      .where('action', '=', 'notice.extend')
      .execute()
    expect(new Set(rows.map((row) => row.object_id))).toEqual(new Set([first.id, second.id]))
    expect(rows.every(({ detail }) => !detail.includes('停电'))).toBe(true)
  })
})

describe('what is refused', () => {
  test('a unit that has nothing unsubmitted: unknown, not filled in, or all submitted', async () => {
    expect(await refusal(extend())).toBe('NO_DRAFT_OF_UNIT')
    await startDraft(programme, noticeId, await pair(programme, 90))
    expect(await refusal(extend())).toBe('NO_DRAFT_OF_UNIT')
    const { api, id } = await ready()
    await submit(api, id)
    expect(await refusal(extend())).toBe('NO_DRAFT_OF_UNIT')
    await accept(programme, id)
    expect(await refusal(extend())).toBe('NO_DRAFT_OF_UNIT')
  })

  test('a day that gives no more time: the last day itself, one before, one that has passed', async () => {
    await ready()
    expect(await refusal(extend({ until: '2026-03-31' }))).toBe('EXTENSION_TOO_EARLY')
    expect(await refusal(extend({ until: '2026-03-30' }))).toBe('EXTENSION_TOO_EARLY')
    programme.clock.set('2026-04-10T02:00:00.000Z')
    expect(await refusal(extend({ until: '2026-04-09' }))).toBe('EXTENSION_TOO_EARLY')
    await extend({ until: '2026-04-10' })
    expect(await refusal(extend({ until: '2026-04-10' }))).toBe('EXTENSION_TOO_EARLY')
    await extend({ until: '2026-04-11' })
  })

  test('one without a reason', async () => {
    await ready()
    expect(await refusal(extend({ reason: '  ' }))).toBe('REQUEST_INVALID')
  })

  test('P26d: a round that was decided; and it is not decided while somebody still has time', async () => {
    await ready()
    await extend()
    programme.clock.set(LAST)
    const decide = () => programme.signer.api.desk.decideRound({ params: { noticeId } })
    expect(await refusal(decide())).toBe('ROUND_UNFINISHED')
    programme.clock.set(OVER)
    await decide()
    expect(await refusal(extend({ until: '2026-04-30' }))).toBe('STATE_CONFLICT')
  })
})
