import {
  openNotice,
  openProgramme,
  pair,
  type Programme,
  refusal,
  refused,
  startDraft,
} from '../support/programme'

let programme: Programme

beforeEach(async () => {
  programme = await openProgramme()
})
afterEach(() => programme.server.close())

const problemPath = async (changes: Parameters<typeof openNotice>[1]) => {
  const error = await refused(openNotice(programme, changes))
  return [error.code, error.detail.problems?.[0]?.path]
}

test('P30b, P32b: a notice sets no more than 3 workshops and 10 projects', async () => {
  expect(await problemPath({ workshopQuota: 4 })).toEqual(['NOTICE_INVALID', 'workshopQuota'])
  expect(await problemPath({ projectQuota: 11 })).toEqual(['NOTICE_INVALID', 'projectQuota'])
  await openNotice(programme)
})

test('it closes after it opens', async () => {
  expect(await problemPath({ closesAt: '2026-03-01T16:00:00.000Z' })).toEqual(['NOTICE_INVALID', 'closesAt'])
})

test('P32a: one notice a year; P30a: workshops every second year', async () => {
  await openNotice(programme)
  expect(await refusal(openNotice(programme))).toBe('STATE_CONFLICT')
  expect(await problemPath({ programmeYear: 2027 })).toEqual(['NOTICE_INVALID', 'workshopQuota'])
  expect(await problemPath({ programmeYear: 2025 })).toEqual(['NOTICE_INVALID', 'workshopQuota'])
  const noticeId = await openNotice(programme, { programmeYear: 2027, workshopQuota: 0 })
  expect(await refusal(startDraft(programme, noticeId, await pair(programme, 1)))).toBe('NO_WORKSHOP_ROUND')
  await openNotice(programme, { programmeYear: 2028 })
})

test('days left count today and the last day, working days by the calendar, and nothing past its end', async () => {
  const noticeId = await openNotice(programme)
  const read = async (instant: string) => {
    programme.clock.set(instant)
    const { phase, calendarDaysLeft, workingDaysLeft } = await programme.server
      .client()
      .public.notice({ params: { noticeId } })
    return [phase, calendarDaysLeft, workingDaysLeft]
  }
  expect(await read('2026-03-01T15:59:59.999Z')).toEqual(['upcoming', null, null])
  expect(await read('2026-03-30T02:00:00.000Z')).toEqual(['open', 2, 2])
  expect(await read('2026-03-31T15:59:59.999Z')).toEqual(['open', 1, 1])
  expect(await read('2026-03-31T16:00:00.000Z')).toEqual(['closed', null, null])
  const far = await openNotice(programme, {
    programmeYear: 2028,
    opensAt: '2026-12-01T16:00:00.000Z',
    closesAt: '2027-02-01T16:00:00.000Z',
  })
  programme.clock.set('2026-12-20T02:00:00.000Z')
  const { workingDaysLeft } = await programme.server.client().public.notice({ params: { noticeId: far } })
  expect(workingDaysLeft).toBeNull()
})
