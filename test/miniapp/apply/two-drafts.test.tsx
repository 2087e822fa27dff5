import { render, screen } from '@testing-library/react'
import { newestForm } from '#policy'
import { ClashCard } from '../../../src/miniapp/features/apply/clash-card'
import { differenceIn } from '../../../src/miniapp/features/apply/clash-parts'
import { Remarks } from '../../../src/miniapp/features/apply/remarks'
import { Submitting } from '../../../src/miniapp/features/apply/submitting'
import { TwoDrafts } from '../../../src/miniapp/features/apply/two-drafts'
import { filingOf } from '../../../src/miniapp/features/forms/draft'
import { lockedWords } from '../../../src/miniapp/features/forms/locked-words'
import { lastPlace, rememberPlace } from '../../../src/miniapp/features/session/last-place'
import { emptySection, submissionStatus, type FilingRecord, type Refusal } from '../../../src/miniapp/sync'
import { followServer } from '../../../src/miniapp/platform'
import { taroDouble } from '../../support/taro/api'
import { beginFiling, fillIn, pullAs, signIn } from '../forms/support/filing'

beforeEach(() => {
  taroDouble.reset()
  signIn()
})

const exists: Refusal = {
  code: 'DRAFT_EXISTS',
  message: '您在本次评选中已有一份在填的申报。',
  next: '请打开那一份继续填写。',
  problems: [],
  filingId: 'other-filing',
}
const refusedAs = (filing: FilingRecord, role: 'leader' | 'contact'): FilingRecord => ({
  ...filing,
  meta: { ...filing.meta, role, refusal: exists },
})

describe('F14: a draft the server did not take because there is one', () => {
  test('what was filled in is shown, with the ways on; a leader is offered no second one (P35)', () => {
    const begun = beginFiling()
    fillIn(begun, { leader: { name: '王建国' } })
    render(<TwoDrafts draft={begun.draft} filing={refusedAs(filingOf(begun.draft), 'leader')} />)
    expect(screen.getByText(/这一份的内容仍在本机，没有删除/)).toBeTruthy()
    expect(screen.getByText('王建国')).toBeTruthy()
    expect(screen.getByRole('button', { name: '并到那一份' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '另建一份' })).toBeNull()
  })

  test('P36: a contact may start one more for another occupation', () => {
    const begun = beginFiling()
    render(<TwoDrafts draft={begun.draft} filing={refusedAs(filingOf(begun.draft), 'contact')} />)
    expect(screen.getByRole('button', { name: '另建一份' })).toBeTruthy()
  })

  test('what the application meets elsewhere is told, with the way there only for who belongs to it', async () => {
    const begun = beginFiling()
    const remark = { section: 'leader', path: 'idNumber', message: '已有一份在办的申报。', filingId: null }
    await pullAs(begun, { remarks: [remark] })
    render(<Remarks filing={filingOf(begun.draft)} />)
    expect(screen.getByText('已有一份在办的申报。')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('two long answers', () => {
  test('what differs is marked, what is shared is not', () => {
    expect(differenceIn('从事数控车床加工二十年，带徒五人', '从事数控车床加工三十年，带徒五人')).toEqual({
      start: '从事数控车床加工',
      differs: '二',
      end: '十年，带徒五人',
    })
    expect(differenceIn('张三', '张山')).toBeUndefined()
  })

  test('between two other answers one’s own typing is the one that stands', () => {
    const section = newestForm('combined-application').sections.find(({ id }) => id === 'unit')
    if (section === undefined) throw new Error('no section')
    const clash = {
      id: 'c1',
      path: 'name',
      covers: [{ id: 'c1', path: 'name' }],
      mine: '甲厂',
      mineBy: '李明',
      isMine: false,
      theirs: '乙厂',
      theirsBy: '王建国',
      theirsAt: '2026-03-02T02:30:00.000Z',
    }
    render(<ClashCard section={section} clash={clash} typed="丙厂" more={1} onChoose={() => undefined} />)
    expect(screen.getByText('丙厂')).toBeTruthy()
    expect(screen.getByText('这一处还有 1 个不同的填写，选完这个再选。')).toBeTruthy()
  })
})

describe('edits that came too late', () => {
  test.each([
    ['submitted', '这份申报已经提交'],
    ['returned', '这一部分不在退回更正的范围内'],
    ['withdrawn', '这份申报已经撤回'],
    ['accepted', '这份申报已经办结或正在评审'],
  ] as const)('%s: explained, kept, sent later by itself', async (state, title) => {
    const begun = beginFiling()
    await pullAs(begun, { state })
    const words = lockedWords(filingOf(begun.draft), emptySection, 2)
    expect(words.title).toBe(title)
    expect(words.next).toContain('您还有 2 处修改没有送到，都留在本机')
  })

  test('a lock of another kind speaks in its own words', async () => {
    const begun = beginFiling()
    await pullAs(begun, { state: 'draft' })
    const refusal = { ...exists, message: '单位已确认，内容锁定。', next: '请单位联系人取消确认。' }
    const words = lockedWords(filingOf(begun.draft), { ...emptySection, refusal }, 0)
    expect(words).toEqual({ title: '单位已确认，内容锁定。', next: '请单位联系人取消确认。' })
  })
})

describe('a submission that waits for the network', () => {
  const queued = async (serverNow: string) => {
    const begun = beginFiling()
    await pullAs(begun, { dueAt: '2026-03-31T16:00:00.000Z' })
    begun.phone.setOnline(false)
    followServer(serverNow)
    begun.draft.sync.submit(begun.draft.filingId)
    const filing = filingOf(begun.draft)
    const status = submissionStatus(begun.draft.sync.store.getState(), filing)
    render(<Submitting draft={begun.draft} filing={filing} status={status} />)
  }
  afterEach(() => followServer(new Date().toISOString()))

  test('states the rule, the instant and the time left by the server’s clock, a year beside the phone’s', async () => {
    await queued('2026-03-31T06:30:00.000Z')
    expect(
      screen.getByText(/以到达服务器的时间为准，请在 2026年3月31日 24:00 前联网。还有不到 10 小时/),
    ).toBeTruthy()
  })

  test('past the deadline says that nothing was submitted', async () => {
    await queued('2026-03-31T16:00:00.000Z')
    expect(screen.getByText(/已过截止时间：排队的内容没有送到，没有提交/)).toBeTruthy()
  })
})

test('the place to go on is remembered on the phone', () => {
  expect(lastPlace()).toBeUndefined()
  const place = { filingId: 'f', sectionId: 'team', fieldId: 'members', title: '团队成员' }
  rememberPlace(place)
  expect(lastPlace()).toEqual(place)
})
