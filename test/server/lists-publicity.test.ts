import { acceptedApplication, listWith, publish } from '../support/awarding'
import {
  caseOf,
  messageTitled,
  openNotice,
  openProgramme,
  type Pair,
  pair,
  type Programme,
  refusal,
  refused,
  startApplication,
  submit,
} from '../support/programme'

let programme: Programme
let noticeId: string
let serial = 0

beforeEach(async () => {
  programme = await openProgramme()
  noticeId = await openNotice(programme)
})
afterEach(() => programme.server.close())

async function accepted(): Promise<{ people: Pair; id: string }> {
  serial = (serial + 1) % 29
  const people = await pair(programme, serial)
  return { people, id: await acceptedApplication(programme, noticeId, people, caseOf(serial)) }
}
const desk = () => programme.officer.api.desk
const newList = async () => (await desk().createList({ body: { noticeId, title: '拟定名单' } })).id
const propose = (listId: string, applicationId: string, kind: 'workshop' | 'project', approvedFen?: number) =>
  desk().propose({
    params: { listId },
    body: { applicationId, kind, basis: '评审通过', ...(approvedFen === undefined ? {} : { approvedFen }) },
  })

describe('a list in preparation', () => {
  test('there is one at a time for a notice', async () => {
    await newList()
    expect(await refusal(newList())).toBe('STATE_CONFLICT')
  })

  test('takes accepted applications of its own round only, each once', async () => {
    const listId = await newList()
    const people = await pair(programme, 200)
    const waiting = await startApplication(programme, noticeId, people, caseOf(29))
    await submit(people.contact.api, waiting)
    expect(await refusal(propose(listId, waiting, 'workshop'))).toBe('STATE_CONFLICT')
    const { id } = await accepted()
    await propose(listId, id, 'workshop')
    expect(await refusal(propose(listId, id, 'workshop'))).toBe('STATE_CONFLICT')
  })

  test('P30b: of four officers at once for the last places, three come in', async () => {
    const listId = await newList()
    const ids = [await accepted(), await accepted(), await accepted(), await accepted()].map(({ id }) => id)
    const outcomes = await Promise.allSettled(ids.map((id) => propose(listId, id, 'workshop')))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    const [left] = ids.filter((_, index) => outcomes[index]?.status === 'rejected')
    expect(await refusal(propose(listId, left ?? '', 'workshop'))).toBe('QUOTA_FULL')
    const { entries } = await desk().list({ params: { listId } })
    const [first] = entries
    await desk().removeEntry({
      params: { entryId: first?.id ?? '' },
      body: { stateVersion: first?.stateVersion ?? 0, reason: '重新排序' },
    })
    await propose(listId, left ?? '', 'workshop')
  })

  test('P33b: a project comes only with its workshop, and leaves with it', async () => {
    const listId = await newList()
    const { id } = await accepted()
    expect(await refusal(propose(listId, id, 'project', 100))).toBe('WORKSHOP_NOT_SELECTED')
    const { entries } = await propose(listId, id, 'workshop')
    await propose(listId, id, 'project', 100)
    const entry = entries[0]
    const stale = { params: { entryId: entry?.id ?? '' }, body: { stateVersion: 7, reason: '移出' } }
    expect(await refusal(desk().removeEntry(stale))).toBe('VERSION_STALE')
    await desk().removeEntry({ ...stale, body: { stateVersion: 0, reason: '移出' } })
    const list = await desk().list({ params: { listId } })
    expect(list.entries.map(({ state }) => state)).toEqual(['removed', 'removed'])
  })

  test.each([
    [5_000_000, undefined],
    [5_000_001, 'GRANT_OVER_CAP'],
    [0, 'REQUEST_INVALID'],
    [undefined, 'REQUEST_INVALID'],
  ])('P42: a grant of %p fen is answered with %p', async (fen, code) => {
    const listId = await newList()
    const { id } = await accepted()
    await propose(listId, id, 'workshop')
    const call = propose(listId, id, 'project', fen)
    if (code === undefined) expect((await call).entries.at(-1)?.approvedFen).toBe(fen)
    else expect(await refusal(call)).toBe(code)
  })
})

describe('publishing', () => {
  test('an empty list is not published', async () => {
    expect(await refusal(publish(programme, await newList()))).toBe('LIST_EMPTY')
  })

  test('who prepared a list, or any entry of it, does not sign it', async () => {
    const { server, clock } = programme
    const both = await server.createDeskUser('liangjian', ['officer', 'signer'])
    clock.advance(60_000)
    const two = await server.loginDesk(both)
    const { id } = await accepted()
    const listId = await newList()
    await two.api.desk.propose({
      params: { listId },
      body: { applicationId: id, kind: 'workshop', basis: '评审通过' },
    })
    const { stateVersion, can } = await two.api.desk.list({ params: { listId } })
    const call = two.api.desk.publish({ params: { listId }, body: { stateVersion, contact: '科室' } })
    expect([await refusal(call), can.publish]).toEqual(['SAME_PERSON', false])
  })

  test('a list that changed since it was seen is not published', async () => {
    const { id } = await accepted()
    const listId = await newList()
    await propose(listId, id, 'workshop')
    const call = programme.signer.api.desk.publish({
      params: { listId },
      body: { stateVersion: 0, contact: '科室' },
    })
    expect(await refusal(call)).toBe('VERSION_STALE')
  })

  test('golden vector: published on 2026-02-10 it ends on 2026-02-24 at 24:00, 02-14 counted', async () => {
    programme.clock.set('2026-03-02T02:00:00.000Z')
    const { people, id } = await accepted()
    const listId = await listWith(programme, noticeId, [id])
    programme.clock.set('2026-02-10T15:50:00.000Z')
    const { preview } = await desk().list({ params: { listId } })
    const { publicity } = await publish(programme, listId)
    expect(preview).toMatchObject({ startsOn: '2026-02-10', endsOn: '2026-02-24' })
    expect(publicity).toMatchObject({
      startsOn: '2026-02-10',
      endsOn: '2026-02-24',
      endsAt: '2026-02-24T16:00:00.000Z',
      ended: false,
    })
    const shown = await programme.server.client().public.publicity({
      params: { publicityId: publicity?.id ?? '' },
    })
    expect(shown.workingDays).toEqual(['2026-02-11', '2026-02-12', '2026-02-13', '2026-02-14', '2026-02-24'])
    expect(await messageTitled(people.leader.api, '拟定名单开始公示')).toMatchObject({ clause: 'P27b' })
  })

  test('it is refused where the next year’s working days are not known, and nothing changes', async () => {
    const { id } = await accepted()
    const listId = await listWith(programme, noticeId, [id])
    programme.clock.set('2026-12-25T02:00:00.000Z')
    expect((await desk().list({ params: { listId } })).preview).toBeNull()
    expect((await refused(publish(programme, listId))).code).toBe('NO_CALENDAR')
    expect((await desk().list({ params: { listId } })).state).toBe('draft')
    programme.clock.set('2026-12-24T02:00:00.000Z')
    expect((await publish(programme, listId)).publicity?.endsOn).toBe('2026-12-31')
  })

  test('anybody reads names and results, and nothing else', async () => {
    const { id } = await accepted()
    const listId = await listWith(programme, noticeId, [id])
    await publish(programme, listId)
    const answer = await programme.server.request('GET', '/api/public/publicities')
    const text = await answer.text()
    const [publicity] = (JSON.parse(text) as { publicities: { entries: object[] }[] }).publicities
    expect(Object.keys(publicity?.entries[0] ?? {}).sort()).toEqual(
      ['id', 'kind', 'leaderName', 'occupation', 'projectName', 'status', 'unitName', 'workshopName'].sort(),
    )
    for (const secret of ['4000000', '40,000', '139', '1101151985']) expect(text).not.toContain(secret)
  })

  test('what was taken off before publishing is never public', async () => {
    const [kept, dropped] = [await accepted(), await accepted()]
    const listId = await newList()
    await propose(listId, kept.id, 'workshop')
    const { entries } = await propose(listId, dropped.id, 'workshop')
    const entryId = entries.find(({ applicationId }) => applicationId === dropped.id)?.id ?? ''
    await desk().removeEntry({ params: { entryId }, body: { stateVersion: 0, reason: '移出' } })
    await publish(programme, listId)
    const { publicities } = await programme.server.client().public.publicities({})
    expect(publicities[0]?.entries).toHaveLength(1)
  })

  test('it cannot be published twice', async () => {
    const { id } = await accepted()
    const listId = await listWith(programme, noticeId, [id])
    await publish(programme, listId)
    expect(await refusal(publish(programme, listId))).toBe('STATE_CONFLICT')
  })
})
