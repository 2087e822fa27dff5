import type { FilingSummary } from '#contract'
import { render, screen } from '@testing-library/react'
import { FilingNotices } from '../../../src/miniapp/features/apply/filing-head'
import type { Draft } from '../../../src/miniapp/features/forms/draft'
import { useFiling } from '../../../src/miniapp/features/forms/use-draft'
import { Closing } from '../../../src/miniapp/features/home/closing'
import { followServer } from '../../../src/miniapp/platform'
import { taroDouble } from '../../support/taro/api'
import { beginFiling, pullAs, signIn } from '../forms/support/filing'
import { tap } from '../forms/support/page'

const CLOSES = '2026-03-31T16:00:00.000Z'
const HOUR = 3_600_000
/** The server's time, so long before the close; the phone's own clock stands somewhere else. */
const serverAt = (milliseconds: number) =>
  followServer(new Date(Date.parse(CLOSES) - milliseconds).toISOString())

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2020-01-01T00:00:00Z') })
  taroDouble.reset()
  signIn()
})
afterEach(() => {
  followServer(new Date().toISOString())
  jest.useRealTimers()
})

const summary = (part: Partial<FilingSummary> = {}): FilingSummary => ({
  id: 'filing-0001',
  form: 'combined-application',
  formVersion: 1,
  subject: { kind: 'notice', noticeId: 'notice-2026' },
  title: '2026 年度技能大师工作室申报',
  state: 'draft',
  status: { phrase: '草稿', tone: 'plain' },
  waitingFor: '等您填写并提交',
  dueAt: CLOSES,
  updatedAt: '2026-03-02T02:00:00.000Z',
  myRole: 'contact',
  ...part,
})
const heading = () =>
  /还没有提交，不到 \d+ 小时就截止/.exec(screen.queryByRole('alert')?.textContent ?? '')?.[0]

describe('P25b: on the first page, by the time of the server', () => {
  test.each([
    [48 * HOUR + 1, undefined],
    [48 * HOUR, '还没有提交，不到 48 小时就截止'],
    [6 * HOUR + 1, '还没有提交，不到 48 小时就截止'],
    [6 * HOUR, '还没有提交，不到 6 小时就截止'],
    [1, '还没有提交，不到 6 小时就截止'],
    [0, undefined],
  ])('%i ms before the close: %s', (left, expected) => {
    serverAt(left)
    render(<Closing filings={[summary()]} />)
    expect(heading()).toBe(expected)
  })

  test('names the deadline and leads to the draft', () => {
    serverAt(HOUR)
    render(<Closing filings={[summary()]} />)
    expect(screen.getByRole('alert').textContent).toContain('2026年3月31日 24:00 截止，过时不能提交。')
    tap('去提交')
    expect(taroDouble.visits[0]).toBe('/pages/apply/tasks/index?filingId=filing-0001')
  })

  test('nothing of what is submitted, and nothing of other forms', () => {
    serverAt(HOUR)
    const report = summary({
      form: 'annual-report',
      subject: { kind: 'workshopYear', workshopId: 'workshop-1', year: 2026 },
    })
    render(<Closing filings={[summary({ state: 'submitted' }), report]} />)
    expect(heading()).toBeUndefined()
  })
})

function Shown({ draft }: { draft: Draft }) {
  const filing = useFiling(draft)
  return filing === undefined ? null : <FilingNotices draft={draft} filing={filing} />
}

describe('P25b: on the task list', () => {
  test.each([
    ['draft', '还没有提交，不到 6 小时就截止'],
    ['submitted', undefined],
    ['withdrawn', undefined],
  ] as const)('%s: %s', async (state, expected) => {
    const begun = beginFiling(undefined, 'contact')
    await pullAs(begun, { state, dueAt: CLOSES })
    serverAt(5 * HOUR)
    render(<Shown draft={begun.draft} />)
    expect(heading()).toBe(expected)
  })
})
