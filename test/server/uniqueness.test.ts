import { accept, acceptedApplication, listWith, publish } from '../support/awarding'
import {
  caseOf,
  openNotice,
  openProgramme,
  pair,
  type Programme,
  refusal,
  startApplication,
  submit,
} from '../support/programme'
import { takeProjectPlaces } from '../support/rivals'

let programme: Programme
let noticeId: string

beforeEach(async () => {
  programme = await openProgramme()
  noticeId = await openNotice(programme)
})
afterEach(() => programme.server.close())

const submitted = async (serial: number, changes = {}) => {
  const people = await pair(programme, serial)
  const id = await startApplication(programme, noticeId, people, caseOf(serial, changes))
  await submit(people.contact.api, id)
  return id
}
const registerOf = async (filingId: string) =>
  (await programme.officer.api.desk.application({ params: { filingId } })).register
const rewrite = (filingId: string, changes: object) =>
  programme.server.store.write((db) =>
    db.updateTable('applications').set(changes).where('filing_id', '=', filingId).execute(),
  )

describe('what the register says to an application', () => {
  test('P35, P36: nothing in the way is said too', async () => {
    const id = await submitted(1)
    expect(await registerOf(id)).toMatchObject([
      { clause: 'P35', outcome: 'met' },
      { clause: 'P36', outcome: 'met' },
    ])
  })

  test('P36: an occupation much like another of the same unit is submitted, and the officer is shown it', async () => {
    const { creditCode } = caseOf(1)
    const first = await submitted(1)
    await rewrite(first, { occupation: '数控车工', occupation_name: '数控车工' })
    const second = await submitted(2, { creditCode, occupation: caseOf(1).occupation })
    const [, place] = await registerOf(second)
    expect(place).toMatchObject({ clause: 'P36', outcome: 'discretion' })
    expect(place?.text).toContain('数控车工')
    const { findings } = await programme.officer.api.desk.application({ params: { filingId: second } })
    expect(findings.find(({ ruleId }) => ruleId === 'unit.oneForOccupation')?.outcome).toBe('discretion')
  })

  test('P36: a hand-written name equal to another but for its spaces is the same place', async () => {
    const [first, second] = [await submitted(1), await submitted(2)]
    const { creditCode } = caseOf(2)
    await rewrite(first, { occupation: '古建彩画工', occupation_name: '古建彩画工', scope_key: creditCode })
    await rewrite(second, { occupation: '古建彩画', occupation_name: '古建 彩画工' })
    expect((await registerOf(second))[1]).toMatchObject({ outcome: 'unmet' })
    await accept(programme, second)
    expect(await refusal(listWith(programme, noticeId, [second]))).toBe('OCCUPATION_TAKEN')
  })

  test('P35: proposing, publishing and awarding ask again', async () => {
    const people = await pair(programme, 1)
    const id = await acceptedApplication(programme, noticeId, people, caseOf(1))
    const other = await submitted(2)
    const listId = await listWith(programme, noticeId, [id])
    // As if an officer had found the two numbers to be one person's after all: the index has nothing to compare.
    const key = await programme.server.store.db
      .selectFrom('applications')
      .select(['leader_key', 'scope_key', 'occupation_name'])
      .where('filing_id', '=', id)
      .executeTakeFirstOrThrow()
    const taken = { scope_key: key.scope_key, occupation: '车 工', occupation_name: '车工' }
    await rewrite(other, taken)
    await rewrite(id, { occupation: '车工', occupation_name: '车工' })
    expect(await refusal(publish(programme, listId))).toBe('OCCUPATION_TAKEN')
    await rewrite(other, { occupation: '茶艺工', occupation_name: '茶艺工' })
    const { publicity, entries } = await publish(programme, listId)
    await rewrite(other, taken)
    programme.clock.set(publicity?.endsAt ?? '')
    const entry = entries.find(({ kind }) => kind === 'workshop')
    const award = programme.signer.api.desk.award({
      params: { entryId: entry?.id ?? '' },
      body: { stateVersion: entry?.stateVersion ?? 0 },
    })
    expect(await refusal(award)).toBe('OCCUPATION_TAKEN')
  })
})

describe('the last place', () => {
  test('P32b: of two projects for the tenth place one comes in, and the eleventh is refused', async () => {
    const ids = []
    for (const serial of [1, 2])
      ids.push(await acceptedApplication(programme, noticeId, await pair(programme, serial), caseOf(serial)))
    const { desk } = programme.officer.api
    const { id: listId } = await desk.createList({ body: { noticeId, title: '拟定名单' } })
    const propose = (applicationId: string, kind: 'workshop' | 'project') =>
      desk.propose({
        params: { listId },
        body: { applicationId, kind, basis: '评审通过', ...(kind === 'project' ? { approvedFen: 100 } : {}) },
      })
    for (const id of ids) await propose(id, 'workshop')
    await takeProjectPlaces(programme, listId, ids[0] ?? '', 9)
    const outcomes = await Promise.allSettled(ids.map((id) => propose(id, 'project')))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const left = ids[outcomes.findIndex(({ status }) => status === 'rejected')] ?? ''
    expect(await refusal(propose(left, 'project'))).toBe('QUOTA_FULL')
    const { entries } = await desk.list({ params: { listId } })
    expect(entries.filter(({ kind }) => kind === 'project')).toHaveLength(10)
  })
})
