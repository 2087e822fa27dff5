import { act, render, screen } from '@testing-library/react'
import { ReportCard } from '../../../src/miniapp/features/project/report-card'
import { Suggested } from '../../../src/miniapp/features/project/suggested'
import { EntryForm } from '../../../src/miniapp/features/project/entry-form'
import { ProgressList } from '../../../src/miniapp/features/project/progress-list'
import type { Draft } from '../../../src/miniapp/features/forms/draft'
import { useFiling } from '../../../src/miniapp/features/forms/use-draft'
import { useServerTime } from '../../../src/miniapp/features/session/server-time'
import { today } from '../../../src/miniapp/platform'
import { newestForm } from '#policy'
import { taroDouble } from '../../support/taro/api'
import { answersOn, beginFiling, fillIn, pullAs, signIn } from '../forms/support/filing'
import { choose, inputOf, leave, tap, type } from '../forms/support/page'

beforeEach(() => {
  taroDouble.reset()
  useServerTime.setState({ isAsked: true })
  signIn()
})

describe('a progress entry', () => {
  const begin = () => beginFiling(newestForm('progress-entry'))

  test('begins with today, which can be changed', () => {
    const begun = begin()
    render(<EntryForm draft={begun.draft} />)
    expect(answersOn(begun, 'entry').happenedOn).toBe(today())
  })

  test('with gaps it stays, and names them', () => {
    const begun = begin()
    render(<EntryForm draft={begun.draft} />)
    tap('下一页')
    tap('提交进展')
    expect(screen.getByRole('link', { name: '请填写「做了什么」。' })).toBeTruthy()
    expect(taroDouble.visits).toEqual([])
  })

  test('handed in offline it waits on this phone, and the person is back at the project', () => {
    const begun = begin()
    render(<EntryForm draft={begun.draft} />)
    choose('kind', '带徒传技')
    type('what', '现场教学立焊。')
    leave('what')
    expect(inputOf('what').value).toBe('现场教学立焊。')
    tap('下一页')
    tap('提交进展')
    expect(begun.draft.sync.store.getState().filings[begun.draft.filingId]?.meta.submission?.state).toBe(
      'queued',
    )
    expect(screen.getByText('已排队，联网后自动提交')).toBeTruthy()
    expect(taroDouble.visits).toHaveLength(1)
  })
})

describe('the yearly report', () => {
  const report = {
    year: 2026,
    filingId: null,
    opensOn: '2026-12-01',
    dueAt: '2026-12-31T16:00:00.000Z',
    status: { phrase: '未开放', tone: 'plain' },
    canOpen: false,
  } as const

  test('P47a: before it opens the card says when, and has no button', () => {
    render(<ReportCard workshopId="workshop-1" report={report} />)
    expect(screen.getByText('2026年12月1日开放填报')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('P47a: once open it is one tap away, with its last day', () => {
    render(<ReportCard workshopId="workshop-1" report={{ ...report, canOpen: true }} />)
    expect(screen.getByText(/截止 2026年12月31日 24:00/)).toBeTruthy()
    tap('填报 2026 年度报告')
    expect(taroDouble.visits[0]).toBe('/pages/apply/annual/index?workshopId=workshop-1&year=2026')
  })

  test('takes over what the entries say in one tap, and replaces nothing that was written', async () => {
    const begun = beginFiling(newestForm('annual-report'))
    fillIn(begun, { summary: { outputs: '工作法一项' } })
    const sources = [{ filingId: 'entry-0001', label: '2026年3月12日进展记录' }]
    await pullAs(begun, {
      suggestions: [
        { section: 'summary', field: 'mentoringCount', value: 4, sources },
        { section: 'summary', field: 'outputs', value: '教学视频', sources },
      ],
    })
    render(<Shown draft={begun.draft} />)
    expect(screen.getByText('今年的 1 条进展记录可以填好 1 项')).toBeTruthy()
    tap('填入这 1 项')
    expect(answersOn(begun, 'summary')).toEqual({ outputs: '工作法一项', mentoringCount: 4 })
    expect(screen.queryByText(/可以填好/)).toBeNull()
  })
})

test('entries are listed newest first, with who logged them and their photos', async () => {
  const entry = { kind: 'mentoring', photoIds: [], loggedBy: '王建国', loggedAt: '2026-03-12T02:00:00.000Z' }
  await act(async () =>
    render(
      <ProgressList
        entries={[
          { ...entry, filingId: 'entry-0001', happenedOn: '2026-03-01', summary: '第一次' },
          {
            ...entry,
            filingId: 'entry-0002',
            happenedOn: '2026-03-12',
            summary: '第二次',
            photoIds: ['photo-0001'],
          },
        ]}
      />,
    ),
  )
  const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(items[0]).toContain('2026年3月12日 · 带徒传技第二次')
  expect(items[1]).toContain('第一次')
  expect(screen.getByRole('button', { name: '放大看2026年3月12日照片第 1 张' })).toBeTruthy()
})

function Shown({ draft }: { draft: Draft }) {
  const filing = useFiling(draft)
  return filing === undefined ? null : <Suggested draft={draft} filing={filing} />
}
