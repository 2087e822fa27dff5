/** F18: two people on one filing: handing over, sending back, notes, who is here, changing places. */
import { ROUTES, type RouteRow } from '#contract'
import { certifierOf } from '../support/certifying'
import {
  messageTitled,
  openNotice,
  openProgramme,
  pair,
  type Pair,
  type Programme,
  refusal,
  set,
  startDraft,
} from '../support/programme'

let programme: Programme
let noticeId: string
let serial = 100

beforeAll(async () => {
  programme = await openProgramme()
  noticeId = await openNotice(programme)
})
afterAll(() => programme.server.close())

async function begun(): Promise<{ people: Pair; id: string }> {
  serial += 1
  const people = await pair(programme, serial)
  return { people, id: await startDraft(programme, noticeId, people) }
}
const params = (filingId: string) => ({ params: { filingId }, body: {} })
const seen = ({ api }: Pair['leader'], filingId: string) => api.filings.get({ params: { filingId } })
const titles = async ({ api }: Pair['leader'], title: string) =>
  (await api.me.messages({})).messages.filter((message) => message.title === title).length
const sendBack = ({ api }: Pair['leader'], filingId: string, ...sections: string[]) =>
  api.together.sendBack({
    params: { filingId },
    body: { marks: sections.map((section) => ({ section, note: `请补全${section}` })) },
  })
const done = ({ api }: Pair['leader'], filingId: string, sectionId: string) =>
  api.together.sectionDone({ params: { filingId, sectionId }, body: {} })

describe('handing over and back', () => {
  test('我这部分填完了 reaches the contact once, however often it is said, and the head says whose turn it is', async () => {
    const { people, id } = await begun()
    await people.leader.api.together.handOver(params(id))
    await people.leader.api.together.handOver(params(id))
    expect(await titles(people.contact, '领办人这部分填完了')).toBe(1)
    expect((await seen(people.contact, id)).waitingFor).toBe('领办人已填完，等您核对并提交')
    expect((await seen(people.leader, id)).waitingFor).toBe('领办人已填完，等单位联系人核对并提交')
  })

  test('several parts sent back are one message; the leader is at work again', async () => {
    const { people, id } = await begun()
    await people.leader.api.together.handOver(params(id))
    await sendBack(people.contact, id, 'leader', 'team')
    expect(await titles(people.leader, '单位联系人退回 2 个部分，请修改')).toBe(1)
    const { together, waitingFor } = await seen(people.leader, id)
    expect(together?.marks.map(({ section, note, isMine }) => [section, note, isMine])).toEqual([
      ['leader', '请补全leader', false],
      ['team', '请补全team', false],
    ])
    expect([together?.handedOver, waitingFor]).toEqual([[], expect.stringContaining('修改退回的 2 个部分')])
  })

  test('a part sent back stays so until it was worked on and said to be done; then the other hears once', async () => {
    const { people, id } = await begun()
    await sendBack(people.contact, id, 'leader', 'team')
    expect(await refusal(done(people.leader, id, 'leader'))).toBe('SECTION_UNCHANGED')
    await set(people.leader.api, id, 'leader', { position: '班长' })
    expect((await seen(people.leader, id)).together?.marks.map(({ isChanged }) => isChanged)).toEqual([
      true,
      false,
    ])
    await done(people.leader, id, 'leader')
    expect(await messageTitled(people.contact.api, '退回的部分已经改好')).toBeUndefined()
    // The contact may take a mark off without a change.
    await done(people.contact, id, 'team')
    expect((await seen(people.leader, id)).together?.marks).toEqual([])
  })

  test('an unknown part and an empty note are refused', async () => {
    const { people, id } = await begun()
    expect(await refusal(sendBack(people.contact, id, 'nowhere'))).toBe('REQUEST_INVALID')
    const marks = [{ section: 'leader', note: ' ' }]
    const call = people.contact.api.together.sendBack({ params: { filingId: id }, body: { marks } })
    expect(await refusal(call)).toBe('REQUEST_INVALID')
  })
})

describe('notes', () => {
  test('are read by the members, counted as unread until read, and nowhere in the database in plain', async () => {
    const { people, id } = await begun()
    const place = { filingId: id, sectionId: 'leader' }
    const body = { id: `note-of-${serial}`, text: '请问身份证号码写哪一个？' }
    await people.contact.api.together.addNote({ params: place, body })
    await people.contact.api.together.addNote({ params: place, body })
    const counts = async (who: Pair['leader']) => (await seen(who, id)).together?.notes
    expect(await counts(people.leader)).toEqual([{ section: 'leader', count: 1, unread: 1 }])
    expect(await counts(people.contact)).toEqual([{ section: 'leader', count: 1, unread: 0 }])
    const { notes } = await people.leader.api.together.notes({ params: place })
    expect(notes).toMatchObject([{ text: body.text, role: 'contact', isMine: false }])
    await people.leader.api.together.readNotes({ params: place, body: {} })
    expect(await counts(people.leader)).toEqual([{ section: 'leader', count: 1, unread: 0 }])
    const rows = await programme.server.store.db.selectFrom('section_notes').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('身份证')
  })

  test('of another unit are not there, and an id of somebody else is not taken over', async () => {
    const [mine, theirs] = [await begun(), await begun()]
    const body = { id: `note-${serial}-shared`, text: '一' }
    const place = { filingId: mine.id, sectionId: 'leader' }
    await mine.people.leader.api.together.addNote({ params: place, body })
    expect(await refusal(theirs.people.leader.api.together.notes({ params: place }))).toBe('NOT_FOUND')
    const stolen = theirs.people.leader.api.together.addNote({
      params: { filingId: theirs.id, sectionId: 'leader' },
      body,
    })
    expect(await refusal(stolen)).toBe('REQUEST_INVALID')
  })

  test('over 500 characters are refused', async () => {
    const { people, id } = await begun()
    const call = people.leader.api.together.addNote({
      params: { filingId: id, sectionId: 'leader' },
      body: { id: `note-${serial}-long`, text: '长'.repeat(501) },
    })
    expect(await refusal(call)).toBe('REQUEST_INVALID')
  })
})

describe('who is here', () => {
  const beat = ({ api }: Pair['leader'], filingId: string, section: string | null) =>
    api.together.beHere({ params: { filingId }, body: { section } })

  test('is seen by the others for 90 seconds, never by oneself, and gone when one leaves', async () => {
    const { people, id } = await begun()
    await people.leader.api.me.rename({ body: { name: '王建国' } })
    expect(await beat(people.leader, id, 'team')).toEqual({ here: [] })
    const here = async () =>
      (await seen(people.contact, id)).together?.here.map(({ name, section }) => [name, section])
    expect(await here()).toEqual([['王建国', 'team']])
    const start = programme.clock.now()
    programme.clock.advance(89_999)
    expect(await here()).toHaveLength(1)
    programme.clock.advance(1)
    expect(await here()).toEqual([])
    await beat(people.leader, id, 'team')
    await beat(people.leader, id, null)
    expect(await here()).toEqual([])
    programme.clock.set(start)
  })

  test('writes nothing: no audit row, no remembered answer; only rows of the contract that say so may do that', async () => {
    const { people, id } = await begun()
    const { db } = programme.server.store
    const rows = async () =>
      Promise.all(
        (['audit', 'idempotency'] as const).map(
          async (table) => (await db.selectFrom(table).selectAll().execute()).length,
        ),
      )
    const before = await rows()
    await beat(people.leader, id, 'team')
    expect(await rows()).toEqual(before)
    const traceless = Object.entries(ROUTES).flatMap(([group, names]) =>
      Object.entries(names).flatMap(([name, row]) =>
        (row as RouteRow).trace === 'none' ? [`${group}.${name}`] : [],
      ),
    )
    expect(traceless).toEqual(['together.beHere', 'together.lookUp'])
  })
})

describe('places', () => {
  const remove = ({ api }: Pair['leader'], filingId: string, role: 'leader' | 'contact' | 'certifier') =>
    api.together.removeMember({ params: { filingId }, body: { role } })
  const change = ({ api }: Pair['leader'], filingId: string, role: 'leader' | 'contact' | 'certifier') =>
    api.together.changeRole({ params: { filingId }, body: { role } })

  test('a code says what it invites to before anything is joined; used and unknown codes say which', async () => {
    const { people, id } = await begun()
    const { code } = await people.leader.api.filings.invite({
      params: { filingId: id },
      body: { role: 'certifier' },
    })
    const stranger = (await pair(programme, 900)).leader
    expect(await stranger.api.together.lookUp({ body: { code } })).toMatchObject({
      role: 'certifier',
      title: '2026 年度技能大师工作室申报',
    })
    expect(await refusal(seen(stranger, id))).toBe('NOT_FOUND')
    await stranger.api.filings.join({ body: { code } })
    const late = (await pair(programme, 901)).leader
    expect(await refusal(late.api.together.lookUp({ body: { code } }))).toBe('INVITATION_USED')
    expect(await refusal(late.api.together.lookUp({ body: { code: 'ABCDEFGH' } }))).toBe('INVITATION_INVALID')
  })

  test('a leader cannot take the contact out; the contact can, and both are told', async () => {
    const { people, id } = await begun()
    expect(await refusal(remove(people.leader, id, 'contact'))).toBe('CONTACT_REMOVES')
    await remove(people.contact, id, 'leader')
    expect(await refusal(seen(people.leader, id))).toBe('NOT_FOUND')
    expect(await messageTitled(people.leader.api, '您已不在这份申报里')).toBeDefined()
    expect(await refusal(remove(people.contact, id, 'contact'))).toBe('LAST_MEMBER')
  })

  test('who took the wrong place changes it: P35, the leader who leaves may lead another application', async () => {
    const { people, id } = await begun()
    expect(await refusal(change(people.leader, id, 'contact'))).toBe('ROLE_TAKEN')
    await change(people.contact, id, 'leader')
    const roles = (await seen(people.leader, id)).members.map(({ role, me }) => [role, me])
    expect(roles).toEqual(
      expect.arrayContaining([
        ['contact', true],
        ['leader', false],
      ]),
    )
    expect(await messageTitled(people.leader.api, '一起填报的身份有变化')).toBeDefined()
    await remove(people.contact, id, 'leader')
    const other = await startDraft(programme, noticeId, {
      leader: people.contact,
      contact: (await pair(programme, 905)).contact,
    })
    expect((await seen(people.contact, other)).myRole).toBe('leader')
  })

  test('a certifier reads everything and writes nothing; several applications of one person may be certified', async () => {
    const { people, id } = await begun()
    const certifier = await certifierOf(programme, people, id, serial)
    const { sections, can } = await seen(certifier, id)
    expect([sections.every(({ editable }) => !editable), can.edit, can.submit]).toEqual([true, false, false])
    expect(await refusal(set(certifier.api, id, 'leader', { position: '班长' }))).toBe('NOT_ALLOWED')
    const other = await begun()
    const { code } = await other.people.contact.api.filings.invite({
      params: { filingId: other.id },
      body: { role: 'certifier' },
    })
    await certifier.api.filings.join({ body: { code } })
    expect((await certifier.api.filings.list({})).filings).toHaveLength(2)
  })
})
