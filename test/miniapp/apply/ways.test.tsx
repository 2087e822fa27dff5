import type { FilingSummary, Notice, Way } from '#contract'
import { newestForm } from '#policy'
import { fireEvent, render, screen } from '@testing-library/react'
import { StartForm } from '../../../src/miniapp/features/apply/start-form'
import type { Sync } from '../../../src/miniapp/sync'
import { taroDouble } from '../../support/taro/api'
import { beginFiling, signIn } from '../forms/support/filing'
import { tap } from '../forms/support/page'

let mockSync: Sync | undefined
jest.mock('../../../src/miniapp/features/session/live-sync', () => ({
  useSync: () => mockSync,
  useSyncIfDrafts: () => mockSync,
}))

const notice: Notice = {
  id: 'notice-2027',
  programmeYear: 2027,
  title: '2027 年度评选通知',
  body: '',
  opensAt: '2027-02-28T16:00:00.000Z',
  closesAt: '2027-03-31T16:00:00.000Z',
  phase: 'open',
  status: { phrase: '正在申报', tone: 'pass' },
  workshopQuota: 3,
  projectQuota: 10,
  decidedAt: null,
  formVersion: 1,
  projectFormVersion: 1,
  workingDaysLeft: 6,
  calendarDaysLeft: 8,
}

const project: Way = {
  noticeId: 'notice-2027',
  form: 'project-application',
  formVersion: 1,
  workshopId: 'workshop-1',
  title: '用“示例工作室”申报建设项目',
  role: 'contact',
  isOpen: true,
  note: '只需提交项目申报材料。',
  quote: { place: '四（二）', text: '只需提交项目申报材料，参加建设项目评选' },
  filingId: null,
}
const both: Way = {
  ...project,
  form: 'combined-application',
  workshopId: null,
  title: '同时申报工作室和建设项目',
  role: null,
  note: '两份材料一起提交。',
  quote: { place: '四（二）', text: '同步参加工作室和建设项目评选' },
}

function show(
  ways: readonly Way[] | undefined,
  more: Partial<{ notice: Notice; workshopId: string; filings: readonly FilingSummary[] }> = {},
) {
  const begun = beginFiling(newestForm('project-application'))
  mockSync = begun.draft.sync
  render(
    <StartForm
      notices={[more.notice ?? notice]}
      wanted={notice.id}
      workshopId={more.workshopId}
      isFromCheck={false}
      ways={ways}
      filings={more.filings ?? []}
    />,
  )
  return () =>
    Object.values(begun.draft.sync.store.getState().filings)
      .map(({ meta }) => meta)
      .filter(({ id }) => id !== begun.draft.filingId)
}

beforeEach(() => {
  taroDouble.reset()
  signIn()
})

test('P34c: with one titled workshop and no workshop round, the project is begun without a question', () => {
  const started = show([project, { ...both, isOpen: false }])
  expect(screen.queryAllByRole('radio')).toEqual([])
  expect(screen.getByText('只需提交项目申报材料，参加建设项目评选')).toBeTruthy()
  tap('开始填写')
  expect(started()).toMatchObject([
    {
      form: 'project-application',
      role: 'contact',
      subject: { kind: 'notice', noticeId: 'notice-2027', workshopId: 'workshop-1' },
    },
  ])
})

test('where both ways are open the person says which, and is asked once when it is not said', () => {
  const started = show([project, both])
  tap('开始填写')
  expect(document.body.textContent).toContain('请选择这次申报什么。')
  fireEvent.click(screen.getByRole('radio', { name: /用“示例工作室”申报建设项目/ }))
  tap('开始填写')
  expect(started().map(({ form }) => form)).toEqual(['project-application'])
})

test('from the page of a workshop its project is chosen already', () => {
  const started = show([project, both], { workshopId: 'workshop-1' })
  tap('开始填写')
  expect(started().map(({ form }) => form)).toEqual(['project-application'])
})

test('P33a: both parts together still ask who is filling in', () => {
  show([project, both])
  fireEvent.click(screen.getByRole('radio', { name: /同时申报工作室和建设项目/ }))
  fireEvent.click(screen.getByRole('radio', { name: /单位联系人/ }))
  expect(screen.getByText('同步参加工作室和建设项目评选')).toBeTruthy()
})

test('P30a: nothing can be begun where nothing is open, and the clause says why', () => {
  const shut = { ...both, isOpen: false, note: '本次评选只评选建设项目，不评选工作室。' }
  show([{ ...shut, quote: { place: '四（二）', text: '工作室每两年评选一次' } }])
  expect(screen.getByText('本次评选只评选建设项目，不评选工作室。')).toBeTruthy()
  expect(screen.getByText('工作室每两年评选一次')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '开始填写' })).toBeNull()
})

test('P34a: a title that has ended is named with its reason', () => {
  show([{ ...project, isOpen: false, note: '称号已取消，不能再用它申报项目。' }, both])
  expect(screen.getByText('称号已取消，不能再用它申报项目。')).toBeTruthy()
  expect(screen.getByText('您的身份')).toBeTruthy()
})

test('the draft the other person began is led to, not begun anew', () => {
  show([{ ...project, filingId: 'filing-of-the-leader' }])
  tap('继续那一份')
  expect(taroDouble.visits[0]).toBe('/pages/apply/tasks/index?filingId=filing-of-the-leader')
})

test('a draft of both parts does not stand in the way of the project', () => {
  const filings = [
    { id: 'filing-both', subject: { kind: 'notice', noticeId: 'notice-2027' }, state: 'draft' },
  ] as unknown as readonly FilingSummary[]
  show([project, both], { filings, workshopId: 'workshop-1' })
  expect(screen.getByRole('button', { name: '开始填写' })).toBeTruthy()
})

test('offline and never asked: both parts together, or, without a workshop round, the login', () => {
  show(undefined)
  expect(screen.getByText('已授牌的工作室只需申报项目，请先登录。')).toBeTruthy()
  show(undefined, { notice: { ...notice, workshopQuota: 0 } })
  expect(screen.getByText('本次评选只评选建设项目。已授牌的工作室，请登录后申报。')).toBeTruthy()
})
