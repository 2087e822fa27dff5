/** definitions.md 5.3 U1: a submit that comes too late for its round or its place leaves a trace the officer sees. */
import {
  caseOf,
  CLOSES,
  openNotice,
  openProgramme,
  pair,
  type Pair,
  type Programme,
  refusal,
  startApplication,
  submit,
} from '../support/programme'

let programme: Programme
let noticeId: string
let first: Pair
let second: Pair

beforeEach(async () => {
  programme = await openProgramme()
  noticeId = await openNotice(programme)
  first = await pair(programme, 1)
  second = await pair(programme, 2)
})
afterEach(() => programme.server.close())

const refusedSubmits = async () =>
  (await programme.officer.api.desk.extensions({ params: { noticeId } })).refusedSubmits
const historyOf = async ({ contact }: Pair, filingId: string) =>
  (await contact.api.filings.get({ params: { filingId } })).timeline
const audited = () =>
  programme.server.store.db
    .selectFrom('audit')
    .select(['object_id', 'detail'])
    .where('action', '=', 'filing.refuseSubmit')
    .execute()

test('U1: of two units with one leader the officer sees both; each unit reads its own history only', async () => {
  const held = await startApplication(programme, noticeId, first, caseOf(1))
  await submit(first.contact.api, held)
  const same = caseOf(2, { leaderIdNumber: caseOf(1).leaderIdNumber })
  const late = await startApplication(programme, noticeId, second, same)
  programme.clock.advance(60_000)
  for (let pressed = 0; pressed < 3; pressed += 1)
    expect(await refusal(submit(second.contact.api, late))).toBe('LEADER_TAKEN')

  const note = '提交时这位领办人的名额已被占用'
  const seen = await refusedSubmits()
  expect(seen).toMatchObject([
    { filingId: late, unitName: '单位 2', leaderName: '领办人 2', at: programme.clock.now(), note },
  ])
  const { applications } = await programme.officer.api.desk.applications({ query: { noticeId } })
  expect(applications.map(({ id }) => id)).toEqual([held])
  expect((await historyOf(second, late)).at(-1)).toMatchObject({
    what: '提交未被接收',
    by: '单位联系人',
    note,
  })
  expect(JSON.stringify(await historyOf(second, late))).not.toMatch(/单位 1|领办人 1/)
  expect((await historyOf(first, held)).map(({ what }) => what)).not.toContain('提交未被接收')
  const rows = await audited()
  expect(rows.map((row) => row.object_id)).toEqual([late, late, late])
  expect(JSON.stringify(rows)).not.toMatch(/单位|领办人|\d{17}/)

  programme.clock.advance(24 * 60 * 60_000)
  expect(await refusal(submit(second.contact.api, late))).toBe('LEADER_TAKEN')
  expect(await refusedSubmits()).toHaveLength(2)
})

test('P36: of two applications of a unit for one occupation the second leaves its trace', async () => {
  const held = await startApplication(programme, noticeId, first, caseOf(1))
  await submit(first.contact.api, held)
  const { creditCode, occupation } = caseOf(1)
  const late = await startApplication(programme, noticeId, second, caseOf(2, { creditCode, occupation }))
  expect(await refusal(submit(second.contact.api, late))).toBe('OCCUPATION_TAKEN')
  expect(await refusedSubmits()).toMatchObject([
    { filingId: late, note: '提交时本单位这一职业（工种）的名额已被占用' },
  ])
})

test('P25b: a submit after the close is refused and traced; nothing of it is kept, and given more time it goes through', async () => {
  const late = await startApplication(programme, noticeId, first, caseOf(1))
  programme.clock.set(CLOSES)
  expect(await refusal(submit(first.contact.api, late))).toBe('NOTICE_CLOSED')
  expect(await refusedSubmits()).toMatchObject([{ filingId: late, note: '提交时申报期已经结束' }])
  const { state, receipts } = await first.contact.api.filings.get({ params: { filingId: late } })
  expect([state, receipts]).toEqual(['draft', []])
  const body = { creditCode: caseOf(1).creditCode, until: '2026-04-03', reason: '停电两天' }
  const { refusedSubmits: beside } = await programme.officer.api.desk.extend({ params: { noticeId }, body })
  expect(beside).toHaveLength(1)
  programme.clock.advance(60_000)
  await submit(first.contact.api, late)
  const lines = (await historyOf(first, late)).map(({ what }) => what)
  expect(lines.filter((what) => what.startsWith('提交'))).toEqual(['提交未被接收', '提交'])
})

test('what is not yet complete is no attempt to be traced', async () => {
  const early = await startApplication(programme, noticeId, first, caseOf(1))
  expect(await refusal(submit(first.leader.api, early))).toBe('CONTACT_ONLY')
  expect([await refusedSubmits(), await audited()]).toEqual([[], []])
})
