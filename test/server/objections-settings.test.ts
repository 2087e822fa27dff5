import type { SettingId, SettingValue } from '#policy'
import { acceptedApplication, listWith, publish } from '../support/awarding'
import { caseOf, openNotice, openProgramme, pair, type Programme, refusal } from '../support/programme'

let programme: Programme

beforeEach(async () => {
  programme = await openProgramme()
})
afterEach(() => programme.server.close())

async function set(settingId: SettingId, value: string & SettingValue): Promise<void> {
  const { officer, signer } = programme
  await officer.api.desk.proposeSetting({ params: { settingId }, body: { value, reason: '局务会确定' } })
  const { settings } = await signer.api.desk.settings({})
  const proposalId = settings.find(({ id }) => id === settingId)?.proposal?.id ?? ''
  await signer.api.desk.approveSetting({ params: { proposalId }, body: {} })
}

/** A public list with two applications; returns its workshop entries. */
async function publishedTwo() {
  const noticeId = await openNotice(programme)
  const ids = []
  for (const serial of [1, 2])
    ids.push(await acceptedApplication(programme, noticeId, await pair(programme, serial), caseOf(serial)))
  const listId = await listWith(programme, noticeId, ids)
  programme.clock.set('2026-09-07T02:00:00.000Z')
  const { publicity, entries } = await publish(programme, listId)
  const workshops = entries.filter(({ kind }) => kind === 'workshop')
  const read = async (id: string) => {
    const found = (await programme.signer.api.desk.list({ params: { listId } })).entries.find(
      (entry) => entry.id === id,
    )
    if (found === undefined) throw new Error(id)
    return found
  }
  const award = async (id: string) =>
    programme.signer.api.desk.award({
      params: { entryId: id },
      body: { stateVersion: (await read(id)).stateVersion },
    })
  return { listId, publicity, contested: workshops[0]?.id ?? '', other: workshops[1]?.id ?? '', read, award }
}
const object = (entryId: string) =>
  programme.officer.api.desk.object({ params: { entryId }, body: { by: '刘某', facts: '年限不符' } })

describe('what the bureau set about objections and the end', () => {
  test('P28a: by default an objection holds its entry, the others are awarded', async () => {
    const { contested, other, read, award, publicity } = await publishedTwo()
    await object(contested)
    programme.clock.set(publicity?.endsAt ?? '')
    expect([(await read(contested)).can.award, (await read(other)).can.award]).toEqual([false, true])
    expect(await refusal(award(contested))).toBe('OBJECTION_OPEN')
    await award(other)
  })

  test('P28a: where it holds the list, nothing is awarded before its conclusion, and everything after', async () => {
    await set('objectionHolds', 'list')
    const { contested, other, read, award, publicity } = await publishedTwo()
    await object(contested)
    programme.clock.set(publicity?.endsAt ?? '')
    expect([(await read(contested)).can.award, (await read(other)).can.award]).toEqual([false, false])
    expect(await refusal(award(other))).toBe('OBJECTION_OPEN')
    const objectionId = (await read(contested)).objections[0]?.id ?? ''
    await programme.officer.api.desk.dispose({
      params: { objectionId },
      body: { upheld: false, conclusion: '核查属实，符合条件' },
    })
    await award(other)
    await award(contested)
  })

  test('P28a: an objection recorded after the close is accepted by recording it; after the award it is not', async () => {
    const { contested, other, award, publicity } = await publishedTwo()
    programme.clock.set(publicity?.endsAt ?? '')
    await object(contested)
    expect(await refusal(award(contested))).toBe('OBJECTION_OPEN')
    await award(other)
    expect(await refusal(object(other))).toBe('STATE_CONFLICT')
  })

  test('P27b: where the period ends at 17:30, no award a millisecond before', async () => {
    await set('publicityEndsAt', '17:30')
    const { other, award, publicity } = await publishedTwo()
    expect(publicity?.endsAt).toBe('2026-09-14T09:30:00.000Z')
    programme.clock.set('2026-09-14T09:29:59.999Z')
    expect(await refusal(award(other))).toBe('PUBLICITY_RUNNING')
    programme.clock.set('2026-09-14T09:30:00.000Z')
    await award(other)
  })
})
