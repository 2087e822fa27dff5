import type { ApiClient } from '#contract'
import {
  caseOf,
  openNotice,
  openProgramme,
  pair,
  set,
  startApplication,
  startDraft,
  submit,
  type Pair,
  type Programme,
} from '../support/programme'

let programme: Programme
let people: Pair
let laterId: string

beforeAll(async () => {
  programme = await openProgramme()
  people = await pair(programme, 1)
  const firstId = await startApplication(programme, await openNotice(programme), people, caseOf(1))
  await submit(people.contact.api, firstId)
  programme.clock.set('2028-03-02T02:00:00.000Z')
  const next = await openNotice(programme, {
    programmeYear: 2028,
    title: '2028 年度评选通知',
    opensAt: '2028-03-01T16:00:00.000Z',
    closesAt: '2028-03-31T16:00:00.000Z',
  })
  laterId = await startDraft(programme, next, people)
}, 120_000)
afterAll(() => programme.server.close())

const offered = async (api: ApiClient) =>
  (await api.filings.get({ params: { filingId: laterId } })).suggestions
const sectionsIn = (all: Awaited<ReturnType<typeof offered>>) =>
  [...new Set(all.map(({ section }) => section))].sort()

describe('the answers of an earlier application (F20)', () => {
  test('come back to who wrote them, each part to its own writer, with the year', async () => {
    const toLeader = await offered(people.leader.api)
    const toContact = await offered(people.contact.api)
    expect(sectionsIn(toLeader)).toEqual(['achievements', 'certificate', 'leader', 'mentoring'])
    expect(sectionsIn(toContact)).toEqual(['conditions', 'team', 'unit'])
    expect(new Set([...toLeader, ...toContact].map(({ year }) => year))).toEqual(new Set([2026]))
    expect(toLeader.find(({ field }) => field === 'name')?.value).toBe('领办人 1')
  })

  test('without photos, without the numbers of persons, without promises and projects', async () => {
    const all = [...(await offered(people.leader.api)), ...(await offered(people.contact.api))]
    const text = JSON.stringify(all)
    const { leaderIdNumber, teamIdNumbers, leaderPhone, contactPhone, certificateNumber } = caseOf(1)
    for (const number of [leaderIdNumber, ...teamIdNumbers, leaderPhone, contactPhone, certificateNumber])
      expect(text).not.toContain(number)
    expect(text).not.toContain('sha256')
    expect(all.map(({ section }) => section)).not.toContain('project')
  })

  test('are offered no more where the question is answered, nor for another unit', async () => {
    await set(people.leader.api, laterId, 'leader', { name: '王新' })
    expect(JSON.stringify(await offered(people.leader.api))).not.toContain('领办人 1')
    await set(people.contact.api, laterId, 'unit', { creditCode: caseOf(2).creditCode })
    expect(await offered(people.contact.api)).toEqual([])
  })

  test('are never shown to anybody else who joins', async () => {
    const others = await pair(programme, 2)
    const id = await startDraft(programme, await noticeNow(), others)
    const seen = await others.contact.api.filings.get({ params: { filingId: id } })
    expect(seen.suggestions).toEqual([])
  })

  async function noticeNow(): Promise<string> {
    const { subject } = await people.leader.api.filings.get({ params: { filingId: laterId } })
    if (subject.kind !== 'notice') throw new RangeError(subject.kind)
    return subject.noticeId
  }
})
