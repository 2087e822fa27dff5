import { runDueJobs } from '../../src/server/jobs/run-due-jobs'
import {
  caseOf,
  CLOSES,
  openNotice,
  openProgramme,
  type Pair,
  pair,
  type Programme,
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

/** So many hours before a deadline. */
const before = (hours: number, closes = CLOSES, milliseconds = 0) =>
  new Date(Date.parse(closes) - hours * 3_600_000 + milliseconds).toISOString()
const at = async (instant: string): Promise<number> => {
  programme.clock.set(instant)
  return runDueJobs(programme.server)
}
const draft = async (serial: number) => {
  const people = await pair(programme, serial)
  return { people, id: await startDraft(programme, noticeId, people) }
}
const reminders = async ({ leader, contact }: Pair) =>
  Promise.all(
    [leader, contact].map(async ({ api }) => {
      const { messages } = await api.me.messages({})
      return messages.flatMap(({ title }) => /^申报还没有提交，不到 (\d+) 小时/.exec(title)?.[1] ?? []).sort()
    }),
  )

describe('P25b: 48 and 6 hours before the close, whoever has only a draft', () => {
  test('is reminded both times exactly once, however often the job runs', async () => {
    const { people, id } = await draft(1)
    expect(await at(before(48, CLOSES, -1))).toBe(0)
    expect(await at(before(48))).toBe(2)
    expect(await at(before(48))).toBe(0)
    expect(await at(before(6, CLOSES, -1))).toBe(0)
    expect(await at(before(6))).toBe(2)
    expect(await at(before(0, CLOSES, -1))).toBe(0)
    expect(await at(CLOSES)).toBe(0)
    expect(await reminders(people)).toEqual([
      ['48', '6'],
      ['48', '6'],
    ])
    const { messages } = await people.leader.api.me.messages({})
    expect(messages[0]).toMatchObject({ clause: 'P25b', link: { to: 'filing', id } })
    expect(messages[0]?.body).toContain('2026年3月31日 24:00 截止')
  })

  test('two processes at once send each only once', async () => {
    const { people } = await draft(1)
    programme.clock.set(before(48))
    await Promise.all([runDueJobs(programme.server), runDueJobs(programme.server)])
    expect(await reminders(people)).toEqual([['48'], ['48']])
  })

  test('after an outage the nearest one is made up for', async () => {
    const { people } = await draft(1)
    await at(before(20))
    expect(await reminders(people)).toEqual([['48'], ['48']])
    await at(before(1))
    expect(await reminders(people)).toEqual([
      ['48', '6'],
      ['48', '6'],
    ])
  })

  test('an outage over both leaves one true message, over the close none at all', async () => {
    const first = await draft(1)
    await at(before(3))
    expect(await reminders(first.people)).toEqual([['6'], ['6']])
    const second = await draft(2)
    expect(await at(CLOSES)).toBe(0)
    expect(await reminders(second.people)).toEqual([[], []])
  })

  test('who has submitted is left in peace; who withdrew to a draft is not', async () => {
    const people = await pair(programme, 1)
    const id = await startApplication(programme, noticeId, people, caseOf(1))
    await submit(people.contact.api, id)
    await at(before(48))
    expect(await reminders(people)).toEqual([[], []])
    const { api } = people.contact
    await api.filings.withdraw({ params: { filingId: id }, body: {} })
    await at(before(47))
    expect(await reminders(people)).toEqual([[], []])
    await api.filings.restore({ params: { filingId: id }, body: { as: 'draft' } })
    await at(before(46))
    expect(await reminders(people)).toEqual([['48'], ['48']])
  })

  test('who was given more time is reminded of the later deadline, nobody else', async () => {
    const people = await pair(programme, 1)
    await startApplication(programme, noticeId, people, caseOf(1))
    const other = await draft(2)
    await programme.officer.api.desk.extend({
      params: { noticeId },
      body: { creditCode: caseOf(1).creditCode, until: '2026-04-10', reason: '停电' },
    })
    await at(before(6))
    expect([await reminders(people), await reminders(other.people)]).toEqual([
      [[], []],
      [['6'], ['6']],
    ])
    const later = '2026-04-10T16:00:00.000Z'
    await at(before(48, later))
    await at(before(6, later))
    expect([await reminders(people), await reminders(other.people)]).toEqual([
      [
        ['48', '6'],
        ['48', '6'],
      ],
      [['6'], ['6']],
    ])
  })
})
