import { DELIVERED_CALENDAR } from '#policy'
import { randomUUID } from 'node:crypto'
import { acceptedApplication, awardAll, listWith, publish } from '../support/awarding'
import {
  caseOf,
  messageTitled,
  openNotice,
  openProgramme,
  pair,
  type Pair,
  type Programme,
  refusal,
  refused,
} from '../support/programme'

let programme: Programme

beforeEach(async () => {
  programme = await openProgramme()
})
afterEach(() => programme.server.close())

const TITLE = '国务院办公厅关于2027年部分节假日安排的通知'
const PAPERS = ['https://www.gov.cn/sample.htm']
const off = (...dates: string[]) => dates.map((date) => ({ date, isOffDay: true }))
const file2027 = (...more: string[]) =>
  JSON.stringify({ year: 2027, papers: PAPERS, days: off('2027-01-01', '2027-10-01', ...more) })
/** The delivered 2026 with more days off and more weekends worked. */
function file2026(rest: readonly string[], work: readonly string[] = []): string {
  const known = DELIVERED_CALENDAR.find(({ year }) => year === 2026)
  return JSON.stringify({
    year: 2026,
    papers: PAPERS,
    days: [
      ...off(...(known?.rest ?? []), ...rest),
      ...[...(known?.work ?? []), ...work].map((date) => ({ date, isOffDay: false })),
    ],
  })
}
const importFile = (file: string, documentNo?: string) =>
  programme.officer.api.desk.importYear({
    body: { title: TITLE, file, ...(documentNo === undefined ? {} : { documentNo }) },
  })

/** A list that went public at 10:00 on a day. */
async function published(day: string): Promise<{ people: Pair; listId: string }> {
  programme.clock.set('2026-03-02T02:00:00.000Z')
  const noticeId = await openNotice(programme)
  const people = await pair(programme, 1)
  const id = await acceptedApplication(programme, noticeId, people, caseOf(1))
  const listId = await listWith(programme, noticeId, [id])
  programme.clock.set(`${day}T02:00:00.000Z`)
  await publish(programme, listId)
  return { people, listId }
}
const publicityOf = async (listId: string) =>
  (await programme.officer.api.desk.list({ params: { listId } })).publicity

describe('importing a year', () => {
  test('P27b: it extends the coverage, with its source, who imported it and when; versions stay listed', async () => {
    const before = await programme.signer.api.desk.calendar({})
    expect(before.coveredUntil).toBe('2026-12-31')
    expect(before.years).toHaveLength(9)
    expect(before.years[0]).toMatchObject({
      year: 2026,
      version: 1,
      inForce: true,
      importedBy: '随系统提供',
      importedAt: null,
      notices: [{ documentNo: '国办发明电〔2025〕7号' }],
      workedWeekends: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    })
    expect(await importFile(file2027(), '国办发明电〔2026〕样本号')).toMatchObject({ year: 2027, version: 1 })
    expect(await importFile(file2027('2027-01-04'))).toMatchObject({ year: 2027, version: 2 })
    const { coveredUntil, years } = await programme.officer.api.desk.calendar({})
    expect(coveredUntil).toBe('2027-12-31')
    expect(years.slice(0, 3).map(({ year, version, inForce }) => [year, version, inForce])).toEqual([
      [2027, 2, true],
      [2027, 1, false],
      [2026, 1, true],
    ])
    expect(years[1]).toMatchObject({
      notices: [{ title: TITLE, documentNo: '国办发明电〔2026〕样本号', address: PAPERS[0] }],
      restDays: 2,
    })
    expect(years[1]?.importedBy).not.toBe('')
    expect(years[1]?.importedAt).toBe(programme.clock.now())
    expect((await programme.server.client().public.health({})).calendarCoveredUntil).toBe('2027-12-31')
  })

  test.each([
    ['no JSON', '放假', '文件不是放假安排的格式。'],
    ['another file', '{"year":2027}', '文件里没有国务院通知的网址。'],
    [
      'half a file',
      JSON.stringify({ year: 2027, papers: PAPERS, days: off('2027-01-01') }),
      '文件里没有国庆节，可能不完整。',
    ],
    ['what is known', file2026([]), '与 2026 年现在用的第 1 版完全相同，没有导入。'],
  ])('%s is refused with a sentence, and nothing is stored', async (_case, file, message) => {
    const error = await refused(importFile(file))
    expect([error.code, error.detail.problems]).toEqual(['CALENDAR_INVALID', [{ path: 'file', message }]])
    expect((await programme.officer.api.desk.calendar({})).years).toHaveLength(9)
  })

  test('a repeated request imports once; only an officer imports; it stands in the audit', async () => {
    const body = { title: TITLE, file: file2027() }
    const key = randomUUID()
    const first = await programme.officer.api.desk.importYear({ body, idempotencyKey: key })
    expect(await programme.officer.api.desk.importYear({ body, idempotencyKey: key })).toEqual(first)
    expect(await refusal(programme.officer.api.desk.importYear({ body }))).toBe('CALENDAR_INVALID')
    expect(await refusal(programme.signer.api.desk.importYear({ body }))).toBe('NOT_ALLOWED')
    const rows = await programme.server.store.db
      .selectFrom('audit')
      .select(['action', 'object_id'])
      .where('action', '=', 'calendar.import')
      .execute()
    expect(rows).toEqual([{ action: 'calendar.import', object_id: '2027' }])
  })

  test('P27b: what could not be counted for want of a calendar can be counted then', async () => {
    programme.clock.set('2026-03-02T02:00:00.000Z')
    const noticeId = await openNotice(programme)
    const id = await acceptedApplication(programme, noticeId, await pair(programme, 1), caseOf(1))
    const listId = await listWith(programme, noticeId, [id])
    programme.clock.set('2026-12-25T02:00:00.000Z')
    expect(await refusal(publish(programme, listId))).toBe('NO_CALENDAR')
    await importFile(file2027())
    const { preview } = await programme.officer.api.desk.list({ params: { listId } })
    expect(preview).toMatchObject({ endsOn: '2027-01-04' })
    expect((await publish(programme, listId)).publicity).toMatchObject({ endsOn: '2027-01-04' })
  })
})

describe('a calendar that changes while a list is public (5.4)', () => {
  test('P27b: the end moves later by itself, people are told, and no award is made before the new end', async () => {
    const { people, listId } = await published('2026-09-07')
    expect(await publicityOf(listId)).toMatchObject({ endsOn: '2026-09-14' })
    programme.clock.set('2026-09-09T02:00:00.000Z')
    const endsAt = '2026-09-15T16:00:00.000Z'
    expect(await importFile(file2026(['2026-09-10']))).toMatchObject({
      version: 2,
      moved: [{ title: '拟定名单', endsAt }],
      couldEndEarlier: [],
    })
    expect(await publicityOf(listId)).toMatchObject({
      endsOn: '2026-09-15',
      endsAt,
      workingDays: ['2026-09-08', '2026-09-09', '2026-09-11', '2026-09-14', '2026-09-15'],
    })
    expect(await messageTitled(people.leader.api, '公示期顺延')).toMatchObject({ clause: 'P27b' })
    programme.clock.set('2026-09-15T15:59:59.999Z')
    expect(await refusal(awardAll(programme, listId))).toBe('PUBLICITY_RUNNING')
    programme.clock.set(endsAt)
    expect(await awardAll(programme, listId)).toHaveLength(2)
  })

  test('P27b: it never moves earlier by itself: that is only shown to the officer', async () => {
    const { listId } = await published('2026-09-07')
    expect(await importFile(file2026([], ['2026-09-12']))).toMatchObject({
      moved: [],
      couldEndEarlier: [{ title: '拟定名单', endsAt: '2026-09-12T16:00:00.000Z' }],
    })
    expect(await publicityOf(listId)).toMatchObject({ endsOn: '2026-09-14' })
  })

  test('P27b: a publicity that is over is left alone, and so is one the change does not reach', async () => {
    const { listId } = await published('2026-09-07')
    expect(await importFile(file2026(['2026-09-29']))).toMatchObject({ moved: [], couldEndEarlier: [] })
    programme.clock.set('2026-09-14T16:00:00.000Z')
    expect(await importFile(file2026(['2026-09-10']))).toMatchObject({ moved: [], couldEndEarlier: [] })
    expect(await publicityOf(listId)).toMatchObject({ endsOn: '2026-09-14', ended: true })
  })

  test('P27b: a later day the notice names stays, as long as five working days fit before it', async () => {
    programme.clock.set('2026-03-02T02:00:00.000Z')
    const noticeId = await openNotice(programme)
    const id = await acceptedApplication(programme, noticeId, await pair(programme, 1), caseOf(1))
    const listId = await listWith(programme, noticeId, [id])
    programme.clock.set('2026-09-07T02:00:00.000Z')
    const { stateVersion } = await programme.signer.api.desk.list({ params: { listId } })
    const publishUntil = (statedEndsOn: string) =>
      programme.signer.api.desk.publish({
        params: { listId },
        body: { stateVersion, contact: '科室', statedEndsOn },
      })
    const error = await refused(publishUntil('2026-09-13'))
    expect([error.code, error.detail.problems?.[0]?.message]).toEqual([
      'PUBLICITY_TOO_SHORT',
      '通知写明公示到2026年9月13日，只有 4 个工作日；应不少于 5 个工作日，最早到2026年9月14日。',
    ])
    expect((await publishUntil('2026-09-16')).publicity).toMatchObject({ endsOn: '2026-09-16' })
    expect(await importFile(file2026(['2026-09-10']))).toMatchObject({ moved: [], couldEndEarlier: [] })
    expect(await importFile(file2026(['2026-09-10', '2026-09-11', '2026-09-15']))).toMatchObject({
      moved: [{ endsAt: '2026-09-17T16:00:00.000Z' }],
    })
  })
})
