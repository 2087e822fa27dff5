import { accept, acceptedApplication, listWith, publish } from '../support/awarding'
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
  submit,
} from '../support/programme'

let programme: Programme
let noticeId: string

beforeEach(async () => {
  programme = await openProgramme()
  noticeId = await openNotice(programme)
})
afterEach(() => programme.server.close())

const decide = () => programme.signer.api.desk.decideRound({ params: { noticeId } })
const accepted = async (serial: number) => {
  const people = await pair(programme, serial)
  return { people, id: await acceptedApplication(programme, noticeId, people, caseOf(serial)) }
}

describe('P26d: the signer closes a round', () => {
  test('P26d: who is on no list was not selected, is told so, and leader and occupation are free again', async () => {
    const [listed, left] = [await accepted(1), await accepted(2)]
    programme.clock.set(CLOSES)
    await publish(programme, await listWith(programme, noticeId, [listed.id]))
    expect((await decide()).decidedAt).toBe(CLOSES)
    const standing = async ({ people, id }: typeof left) =>
      (await people.leader.api.filings.get({ params: { filingId: id } })).status.phrase
    expect([await standing(listed), await standing(left)]).toEqual(['公示中', '未入选'])
    expect(await messageTitled(left.people.contact.api, '未入选')).toMatchObject({ clause: 'P26d' })
    expect(await messageTitled(listed.people.contact.api, '未入选')).toBeUndefined()
    const open = await programme.server.store.db
      .selectFrom('applications')
      .select('filing_id')
      .where('is_open', '=', 1)
      .execute()
    expect(open).toEqual([{ filing_id: listed.id }])
  })

  test('P35, P36: in the next round the same leader and the same occupation may apply again', async () => {
    await accepted(1)
    programme.clock.set(CLOSES)
    await decide()
    programme.clock.set('2028-03-02T02:00:00.000Z')
    const next = await openNotice(programme, {
      programmeYear: 2028,
      opensAt: '2028-03-01T16:00:00.000Z',
      closesAt: '2028-03-31T16:00:00.000Z',
    })
    const people = await pair(programme, 7)
    const again = await startApplication(
      programme,
      next,
      people,
      caseOf(1, { startsOn: '2028-05-01', endsOn: '2029-04-30' }),
    )
    expect((await submit(people.contact.api, again)).receiptNo).toBeTruthy()
  })

  test('not before the period is over, only once, and no list follows', async () => {
    programme.clock.set('2026-03-31T15:59:59.999Z')
    expect(await refusal(decide())).toBe('STATE_CONFLICT')
    programme.clock.set(CLOSES)
    await decide()
    expect(await refusal(decide())).toBe('STATE_CONFLICT')
    const list = programme.officer.api.desk.createList({ body: { noticeId, title: '又一份' } })
    expect(await refusal(list)).toBe('STATE_CONFLICT')
  })

  test('not while a list is being prepared, or an application waits for the formal check', async () => {
    const people = await pair(programme, 1)
    const id = await startApplication(programme, noticeId, people, caseOf(1))
    await submit(people.contact.api, id)
    programme.clock.set(CLOSES)
    expect(await refusal(decide())).toBe('ROUND_UNFINISHED')
    await accept(programme, id)
    const listId = await listWith(programme, noticeId, [id])
    expect(await refusal(decide())).toBe('ROUND_UNFINISHED')
    await publish(programme, listId)
    await decide()
  })

  test('a correction that may still come is waited for; one that never came gives its places back', async () => {
    const people = await pair(programme, 1)
    const id = await startApplication(programme, noticeId, people, caseOf(1))
    await submit(people.contact.api, id)
    const { stateVersion } = await programme.officer.api.desk.application({ params: { filingId: id } })
    await programme.officer.api.desk.return({
      params: { filingId: id },
      body: {
        stateVersion,
        reason: '请更正',
        dueOn: '2026-04-10',
        sections: [{ section: 'leader', note: '请更正' }],
      },
    })
    programme.clock.set('2026-04-10T15:59:59.999Z')
    expect(await refusal(decide())).toBe('ROUND_UNFINISHED')
    programme.clock.set('2026-04-10T16:00:00.000Z')
    await decide()
    const row = await programme.server.store.db
      .selectFrom('applications')
      .select('is_open')
      .where('filing_id', '=', id)
      .executeTakeFirst()
    expect(row?.is_open).toBe(0)
  })

  test('only a signer, and not one who prepared a list of the round', async () => {
    const { server, clock } = programme
    programme.clock.set(CLOSES)
    const byOfficer = programme.officer.api.desk.decideRound({ params: { noticeId } })
    expect(await refusal(byOfficer)).toBe('NOT_ALLOWED')
    clock.set('2026-03-02T03:00:00.000Z')
    const both = await server.loginDesk(await server.createDeskUser('liangjian', ['officer', 'signer']))
    const { id } = await accepted(1)
    const { id: listId } = await both.api.desk.createList({ body: { noticeId, title: '拟定名单' } })
    await programme.officer.api.desk.propose({
      params: { listId },
      body: { applicationId: id, kind: 'workshop', basis: '评审通过' },
    })
    await publish(programme, listId)
    const end = '2099-01-01T00:00:00.000Z'
    await server.store.write((db) =>
      db.updateTable('sessions').set({ idle_until: end, expires_at: end }).execute(),
    )
    clock.set(CLOSES)
    expect(await refusal(both.api.desk.decideRound({ params: { noticeId } }))).toBe('SAME_PERSON')
    await decide()
  })
})
