import { randomUUID } from 'node:crypto'
import {
  caseOf,
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

beforeEach(async () => {
  programme = await openProgramme()
  noticeId = await openNotice(programme)
})
afterEach(() => programme.server.close())

const start = async ({ api }: Pair['leader'], role: 'leader' | 'contact', another = false) => {
  const id = randomUUID()
  const subject = { kind: 'notice' as const, noticeId }
  const body = { id, form: 'combined-application' as const, formVersion: 1, subject, role }
  await api.filings.create({ body: another ? { ...body, another } : body })
  return id
}
const remarksOf = async ({ api }: Pair['leader'], id: string) =>
  (await api.filings.get({ params: { filingId: id } })).remarks ?? []
const withdraw = (api: Pair['contact']['api'], id: string) =>
  api.filings.withdraw({ params: { filingId: id }, body: {} })

describe('F14: one live draft', () => {
  test('P36: a contact is asked first, and may then file for another occupation of the unit', async () => {
    const { contact } = await pair(programme, 1)
    const first = await start(contact, 'contact')
    const error = await refused(start(contact, 'contact'))
    expect([error.code, error.detail.filingId]).toEqual(['DRAFT_EXISTS', first])
    const second = await start(contact, 'contact', true)
    const { filings } = await contact.api.filings.list({})
    expect(filings.map(({ id }) => id).sort()).toEqual([first, second].sort())
  })

  test('P35: a leader gets no second one, asked or not, nor beside one that is submitted', async () => {
    const people = await pair(programme, 1)
    const id = await startApplication(programme, noticeId, people, caseOf(1))
    for (const another of [false, true]) {
      const error = await refused(start(people.leader, 'leader', another))
      expect([error.code, error.detail.filingId]).toEqual(['DRAFT_EXISTS', id])
    }
    await submit(people.contact.api, id)
    const error = await refused(start(people.leader, 'leader', true))
    expect([error.code, error.detail.filingId]).toEqual(['DRAFT_EXISTS', id])
    await withdraw(people.contact.api, id)
    await start(people.leader, 'leader', true)
  })

  test('P35: twice at once by the same leader, one is made', async () => {
    const { leader } = await pair(programme, 1)
    const race = await Promise.allSettled([start(leader, 'leader', true), start(leader, 'leader', true)])
    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await leader.api.filings.list({})).filings).toHaveLength(1)
  })

  test('P35: a leader who leads one already does not become the leader of another by invitation', async () => {
    const [first, second] = [await pair(programme, 1), await pair(programme, 2)]
    const id = await startDraft(programme, noticeId, first)
    const theirs = await start(second.contact, 'contact')
    const { code } = await second.contact.api.filings.invite({
      params: { filingId: theirs },
      body: { role: 'leader' },
    })
    const error = await refused(first.leader.api.filings.join({ body: { code } }))
    expect([error.code, error.detail.filingId]).toEqual(['DRAFT_EXISTS', id])
    await second.leader.api.filings.join({ body: { code } })
  })
})

describe('the same leader at the same unit', () => {
  const name = async (people: Pair, id: string, serial = 1) => {
    const { leaderIdNumber, creditCode } = caseOf(serial)
    await set(people.leader.api, id, 'leader', { idNumber: leaderIdNumber })
    return set(people.leader.api, id, 'unit', { creditCode })
  }

  test('the second draft is told so in words that name nobody; the first is not disturbed', async () => {
    const [first, second] = [await pair(programme, 1), await pair(programme, 2)]
    const [a, b] = [
      await startDraft(programme, noticeId, first),
      await startDraft(programme, noticeId, second),
    ]
    expect((await name(first, a)).remarks).toEqual([])
    const { remarks } = await name(second, b)
    expect(remarks).toMatchObject([{ section: 'leader', path: 'idNumber', filingId: null }])
    expect(remarks?.[0]?.message).not.toMatch(/领办人 \d|单位 \d|\d{6}/)
    expect(await remarksOf(first.leader, a)).toEqual([])
    await set(second.leader.api, b, 'unit', { creditCode: caseOf(2).creditCode })
    expect(await remarksOf(second.leader, b)).toEqual([])
  })

  test('somebody who belongs to both is shown the way to the other', async () => {
    const people = await pair(programme, 1)
    const a = await startDraft(programme, noticeId, people)
    await name(people, a)
    const b = await start(people.contact, 'contact', true)
    const { leaderIdNumber, creditCode } = caseOf(1)
    await set(people.contact.api, b, 'leader', { idNumber: leaderIdNumber })
    const { remarks } = await set(people.contact.api, b, 'unit', { creditCode })
    expect(remarks).toMatchObject([{ path: 'idNumber', filingId: a }])
  })

  test('5.3 U1: a mere draft keeps nobody from filing; who files first has it, the other is refused', async () => {
    const [first, second] = [await pair(programme, 1), await pair(programme, 2)]
    const a = await startApplication(programme, noticeId, first, caseOf(1))
    const b = await startApplication(programme, noticeId, second, caseOf(1))
    expect(await remarksOf(second.contact, b)).toMatchObject([{ path: 'idNumber' }])
    await submit(second.contact.api, b)
    expect(await refusal(submit(first.contact.api, a))).toBe('LEADER_TAKEN')
    const told = await remarksOf(first.contact, a)
    expect(told[0]?.message).toMatch(/^同一技能大师只能领办一个工作室/)
    await withdraw(second.contact.api, b)
    await submit(first.contact.api, a)
  })
})
