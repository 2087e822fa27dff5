import type { PastChange } from '#contract'
import { render, screen } from '@testing-library/react'
import { act } from 'react'
import { AnswerSections } from '../../../src/miniapp/features/apply/answer-sections'
import { historyApi } from '../../../src/miniapp/features/apply/history-api'
import { PastChanges } from '../../../src/miniapp/features/apply/past-changes'
import { filingOf } from '../../../src/miniapp/features/forms/draft'
import { network } from '../../../src/miniapp/platform'
import { taroDouble } from '../../support/taro/api'
import { answersOn, beginFiling, pullAs, sectionState, signIn, type Begun } from '../forms/support/filing'
import { tap } from '../forms/support/page'

const past = (change: Partial<PastChange>): PastChange => ({
  id: 'change-0001',
  at: '2026-03-02T02:32:00.000Z',
  by: '李敏',
  role: 'contact',
  isMine: false,
  label: '现在的岗位',
  path: 'position',
  from: '班长',
  to: '车间主任',
  why: 'typed',
  outcome: 'used',
  decided: null,
  back: { value: '车间主任', isPart: false },
  ...change,
})
const answer = (...changes: PastChange[]) => ({ changes, next: null })
const settle = () => act(async () => undefined)
const cards = () => screen.getAllByRole('group').map((card) => card.textContent)

async function begin(sections = [sectionState('leader', { position: '班长' })]): Promise<Begun> {
  const begun = beginFiling()
  await pullAs(begun, { sections })
  return begun
}
async function show(begun: Begun, sectionId = 'leader') {
  render(<PastChanges draft={begun.draft} sectionId={sectionId} />)
  await settle()
}

beforeEach(() => {
  taroDouble.reset()
  signIn()
})
afterEach(() => jest.restoreAllMocks())

describe('the list', () => {
  test('stands by day, newest first: who, when, why, before and after', async () => {
    const earlier = past({ id: 'change-0000', at: '2026-03-01T02:00:00.000Z', from: null, role: null })
    const read = jest.spyOn(historyApi, 'changes').mockResolvedValue(answer(past({ isMine: true }), earlier))
    const begun = await begin()
    await show(begun)
    expect(read.mock.calls[0]?.[0].params).toEqual({ filingId: begun.draft.filingId, sectionId: 'leader' })
    const days = screen.getAllByRole('heading', { level: 2 }).map((day) => day.textContent)
    expect(days).toEqual(['2026年3月2日', '2026年3月1日'])
    expect(cards()[0]).toContain('10:32 您修改现在的岗位原来班长改为车间主任')
    expect(cards()[1]).toContain('10:00 李敏（已退出）填写')
  })

  test('the answer that lost is marked 未采用, with who chose the other one; one that waits leads to the choice', async () => {
    const decided = { by: '王建国', at: '2026-03-02T03:00:00.000Z' }
    const waits = past({ id: 'change-0002', outcome: 'waiting' })
    const lost = past({ outcome: 'unused', decided })
    jest.spyOn(historyApi, 'changes').mockResolvedValue(answer(waits, lost))
    await show(await begin())
    const [waiting, unused] = cards()
    expect(waiting).toContain('等待选择')
    expect(waiting).not.toContain('恢复成这个内容')
    expect(unused).toContain('未采用与别人填的不一致，王建国在2026年3月2日 11:00选了另一个。')
    expect(unused).toContain('填的是车间主任')
    tap('去选择')
    expect(taroDouble.visits.at(-1)).toContain('pages/apply/conflicts')
  })

  test('of a long text the beginning, and the rest with one tap', async () => {
    const text = '长'.repeat(300)
    jest.spyOn(historyApi, 'changes').mockResolvedValue(answer(past({ from: null, to: text })))
    await show(await begin())
    expect(screen.queryByText(text)).toBeNull()
    tap('现在的岗位，填写，展开全文')
    expect(screen.getByText(text)).toBeTruthy()
  })

  test('older ones come behind the others', async () => {
    const first = { changes: [past({})], next: 'change-0001' }
    const older = answer(past({ id: 'change-0000', from: '学徒', to: '班长' }))
    const read = jest.spyOn(historyApi, 'changes').mockResolvedValueOnce(first).mockResolvedValueOnce(older)
    await show(await begin())
    tap('看更早的')
    await settle()
    expect(read.mock.calls[1]?.[0].query).toEqual({ before: 'change-0001' })
    expect(cards()).toHaveLength(2)
    expect(screen.queryByText('看更早的')).toBeNull()
  })
})

describe('bringing a content back', () => {
  test('types it again on this phone, and one tap takes that back', async () => {
    jest.spyOn(historyApi, 'changes').mockResolvedValue(answer(past({})))
    const begun = await begin()
    await show(begun)
    tap('现在的岗位：恢复成这个内容')
    await settle()
    expect(answersOn(begun, 'leader').position).toBe('车间主任')
    expect(screen.getByText('已恢复，和平常填写一样保存。')).toBeTruthy()
    tap('现在的岗位：撤销恢复')
    await settle()
    expect(answersOn(begun, 'leader').position).toBe('班长')
    expect(screen.getByText('恢复成这个内容')).toBeTruthy()
  })

  test('what was deleted comes back; what stands now is not offered again', async () => {
    const gone = past({ to: null, back: { value: '班长', isPart: false } })
    jest.spyOn(historyApi, 'changes').mockResolvedValue(answer(gone))
    const begun = await begin([sectionState('leader', {})])
    await show(begun)
    tap('现在的岗位：恢复删除前的内容')
    await settle()
    expect(answersOn(begun, 'leader').position).toBe('班长')
  })

  test('a deleted row comes back whole, masked numbers excepted; a row that stands is never overwritten', async () => {
    const back = { value: { id: 'member-01', name: '成员一' }, isPart: true }
    const row = past({ path: 'members/member-01', label: '团队成员', to: null, back })
    jest.spyOn(historyApi, 'changes').mockResolvedValue(answer(row))
    const begun = await begin([sectionState('team', { members: [] })])
    await show(begun, 'team')
    expect(screen.getByText('遮住的号码不会恢复，恢复后请补填。')).toBeTruthy()
    tap('团队成员：恢复删除前的内容')
    await settle()
    expect(answersOn(begun, 'team').members).toEqual([back.value])
    const { sync, filingId } = begun.draft
    act(() => sync.edit(filingId, 'team', 'members/member-01/name', '成员壹'))
    expect(screen.queryByText('恢复删除前的内容')).toBeNull()
  })

  test('a cell whose row is gone says what to do first', async () => {
    const cell = past({ path: 'members/member-01/name', label: '团队成员 · 成员姓名' })
    jest.spyOn(historyApi, 'changes').mockResolvedValue(answer(cell))
    await show(await begin([sectionState('team', { members: [] })]), 'team')
    expect(screen.queryByText('恢复成这个内容')).toBeNull()
    expect(screen.getByText(/请先恢复删除的那一项/)).toBeTruthy()
  })

  test('a masked number or a photo has no way back here, nor has a question this form no longer asks', async () => {
    const masked = past({ id: 'change-0002', path: 'idNumber', to: '110115********9013', back: null })
    jest.spyOn(historyApi, 'changes').mockResolvedValue(answer(masked, past({ path: 'goneQuestion' })))
    await show(await begin())
    expect(cards()).toHaveLength(2)
    expect(screen.queryByText('恢复成这个内容')).toBeNull()
  })

  test('a locked section is for reading, and says why', async () => {
    jest.spyOn(historyApi, 'changes').mockResolvedValue(answer(past({})))
    const begun = beginFiling()
    const sections = [sectionState('leader', { position: '班长' }, { editable: false })]
    await pullAs(begun, { state: 'submitted', sections })
    await show(begun)
    expect(screen.getByText('这份申报已经提交')).toBeTruthy()
    expect(screen.getByText(/^记录可以看，现在不能恢复。/)).toBeTruthy()
    expect(screen.queryByText('恢复成这个内容')).toBeNull()
  })
})

describe('when there is nothing to show', () => {
  test('offline it says that the network is needed and that nothing is lost', async () => {
    jest.spyOn(network, 'state').mockReturnValue('offline')
    const read = jest.spyOn(historyApi, 'changes').mockRejectedValue(new Error('no network'))
    await show(await begin())
    expect(read).not.toHaveBeenCalled()
    expect(screen.getByText('联网才能看修改记录')).toBeTruthy()
    tap('再试一次')
    await settle()
    expect(read).toHaveBeenCalledTimes(1)
  })

  test('no answer says so, and a second try shows the list', async () => {
    const read = jest.spyOn(historyApi, 'changes').mockRejectedValueOnce(new Error('no answer'))
    read.mockResolvedValueOnce(answer(past({})))
    await show(await begin())
    expect(screen.getByText('没有连上服务器。')).toBeTruthy()
    tap('再试一次')
    await settle()
    expect(cards()).toHaveLength(1)
  })

  test('an untouched section has no history yet', async () => {
    jest.spyOn(historyApi, 'changes').mockResolvedValue(answer())
    await show(await begin())
    expect(screen.getByText('还没有修改记录')).toBeTruthy()
  })
})

test('the answers lead to it, once the filing has reached the server', async () => {
  const fresh = beginFiling()
  const { unmount } = render(
    <AnswerSections draft={fresh.draft} filing={filingOf(fresh.draft)} sectionId="leader" />,
  )
  expect(screen.queryByText('修改记录')).toBeNull()
  unmount()
  const begun = await begin()
  render(<AnswerSections draft={begun.draft} filing={filingOf(begun.draft)} sectionId="leader" />)
  screen.getByText('修改记录').click()
  expect(taroDouble.visits.at(-1)).toContain('pages/apply/changes/index')
  expect(taroDouble.visits.at(-1)).toContain('sectionId=leader')
})
