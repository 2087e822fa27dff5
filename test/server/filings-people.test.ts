import {
  openNotice,
  openProgramme,
  type Pair,
  pair,
  type Programme,
  refusal,
  set,
  startDraft,
} from '../support/programme'

let programme: Programme
let noticeId: string
let serial = 0

beforeAll(async () => {
  programme = await openProgramme()
  noticeId = await openNotice(programme)
})
afterAll(() => programme.server.close())

async function alone(): Promise<{ people: Pair; id: string }> {
  serial += 1
  const people = await pair(programme, serial)
  const { leader } = people
  const id = `filing-of-serial-${serial}`
  await leader.api.filings.create({
    body: {
      id,
      form: 'combined-application',
      formVersion: 1,
      subject: { kind: 'notice', noticeId },
      role: 'leader',
    },
  })
  return { people, id }
}
const invite = ({ people, id }: { people: Pair; id: string }, role: 'leader' | 'contact' = 'contact') =>
  people.leader.api.filings.invite({ params: { filingId: id }, body: { role } })

describe('an invitation', () => {
  test('has a code that reads without mistakes and lives seven days', async () => {
    const { code, expiresAt } = await invite(await alone())
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
    expect(Date.parse(expiresAt) - Date.parse(programme.clock.now())).toBe(7 * 86_400_000)
  })

  test('lets the other person in, however the code is typed; the first is told', async () => {
    const one = await alone()
    const { code } = await invite(one)
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `
    expect(await one.people.contact.api.filings.join({ body: { code: typed } })).toEqual({
      filingId: one.id,
      role: 'contact',
    })
    const { messages } = await one.people.leader.api.me.messages({})
    expect(messages[0]?.title).toBe('单位联系人已加入')
    const { members } = await one.people.contact.api.filings.get({ params: { filingId: one.id } })
    expect(members.map(({ role, me }) => [role, me])).toEqual(
      expect.arrayContaining([
        ['leader', false],
        ['contact', true],
      ]),
    )
  })

  test('again by the same person is answered the same; by a third person it is used up', async () => {
    const one = await alone()
    const { code } = await invite(one)
    await one.people.contact.api.filings.join({ body: { code } })
    expect((await one.people.contact.api.filings.join({ body: { code } })).role).toBe('contact')
    const third = await pair(programme, 50)
    expect(await refusal(third.contact.api.filings.join({ body: { code } }))).toBe('INVITATION_USED')
  })

  test('works until its last millisecond, and not after', async () => {
    const [inTime, late] = [await alone(), await alone()]
    const { code, expiresAt } = await invite(inTime)
    const { code: lateCode } = await invite(late)
    programme.clock.set(new Date(Date.parse(expiresAt) - 1).toISOString())
    await inTime.people.contact.api.filings.join({ body: { code } })
    programme.clock.set(expiresAt)
    const call = late.people.contact.api.filings.join({ body: { code: lateCode } })
    expect(await refusal(call)).toBe('INVITATION_EXPIRED')
    programme.clock.set('2026-03-02T02:00:00.000Z')
  })

  test('replaces the one before it', async () => {
    const one = await alone()
    const { code: old } = await invite(one)
    await invite(one)
    expect(await refusal(one.people.contact.api.filings.join({ body: { code: old } }))).toBe(
      'INVITATION_INVALID',
    )
  })

  test('for a role that is taken is refused', async () => {
    const one = await alone()
    expect(await refusal(invite(one, 'leader'))).toBe('ROLE_TAKEN')
  })

  test('of two people with one code at once, one comes in', async () => {
    const one = await alone()
    const { code } = await invite(one)
    const others = [one.people.contact, (await pair(programme, 60 + serial)).contact]
    const outcomes = await Promise.allSettled(others.map(({ api }) => api.filings.join({ body: { code } })))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('a made-up code opens nothing, and the code is nowhere in the database', async () => {
    const one = await alone()
    const { code } = await invite(one)
    const call = one.people.contact.api.filings.join({ body: { code: 'ABCDEFGH' } })
    expect(await refusal(call)).toBe('INVITATION_INVALID')
    const rows = await programme.server.store.db.selectFrom('invitations').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(code)
  })
})

test('home names what waits, what is due first first: fill, invite, choose', async () => {
  const one = await alone()
  const { tasks, filings } = await one.people.leader.api.me.home({})
  expect(tasks.map(({ title }) => title)).toEqual(['继续填写申报', '邀请单位联系人加入'])
  expect(tasks[0]?.dueAt).toBe('2026-03-31T16:00:00.000Z')
  expect(filings[0]).toMatchObject({ id: one.id, myRole: 'leader', waitingFor: '等您填写，由单位联系人提交' })

  const { code } = await invite(one)
  await one.people.contact.api.filings.join({ body: { code } })
  const edit = (api: Pair['leader']['api'], to: string) =>
    api.filings.saveSection({
      params: { filingId: one.id, sectionId: 'leader' },
      body: { baseVersion: 0, changes: [{ path: 'position', from: null, to }] },
    })
  await edit(one.people.leader.api, '甲')
  await edit(one.people.contact.api, '乙')
  const later = await one.people.contact.api.me.home({})
  expect(later.tasks.map(({ title }) => title)).toEqual(['继续填写申报', '处理内容冲突'])
})

test('a name is shown to the other person once it is given', async () => {
  const people = await pair(programme, 70)
  await people.leader.api.me.rename({ body: { name: '王师傅' } })
  expect(await people.leader.api.me.get({})).toMatchObject({
    name: '王师傅',
    phoneMasked: '139****0001',
    deskRoles: [],
  })
  const id = await startDraft(programme, noticeId, people)
  await set(people.leader.api, id, 'leader', { position: '班长' })
  const filing = await people.contact.api.filings.get({ params: { filingId: id } })
  expect(filing.members).toContainEqual({ role: 'leader', name: '王师傅', me: false })
  expect(filing.sections.find((section) => section.id === 'leader')?.updatedBy).toBe('王师傅')
})

test('a message is read once, by its own person only', async () => {
  const one = await alone()
  const { code } = await invite(one)
  await one.people.contact.api.filings.join({ body: { code } })
  const { leader, contact } = one.people
  const messageId = (await leader.api.me.messages({})).messages[0]?.id ?? ''
  const read = (api: Pair['leader']['api']) => api.me.readMessage({ params: { messageId }, body: {} })
  expect(await refusal(read(contact.api))).toBe('NOT_FOUND')
  const before = (await leader.api.me.home({})).unreadMessages
  await read(leader.api)
  await read(leader.api)
  expect((await leader.api.me.home({})).unreadMessages).toBe(before - 1)
})
