import type { FilingDetail, Together } from '#contract'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { act } from 'react'
import { Certify } from '../../../src/miniapp/features/apply/certify'
import { FilingTasks } from '../../../src/miniapp/features/apply/filing-tasks'
import { Members } from '../../../src/miniapp/features/apply/members'
import { SendBack } from '../../../src/miniapp/features/apply/send-back'
import { Talk } from '../../../src/miniapp/features/apply/talk'
import { Turn } from '../../../src/miniapp/features/apply/turn'
import { strokesText } from '../../../src/miniapp/components/signature-pad'
import { useFiling } from '../../../src/miniapp/features/forms/use-draft'
import { filingOf, type Draft } from '../../../src/miniapp/features/forms/draft'
import ApplyJoinPage from '../../../src/miniapp/pages/apply/join'
import { togetherApi } from '../../../src/miniapp/features/forms/together-api'
import { api, signedIn } from '../../../src/miniapp/features/session/session'
import type { FilingRecord } from '../../../src/miniapp/sync'
import { taroDouble } from '../../support/taro/api'
import { beginFiling, pullAs, sectionState, signIn } from '../forms/support/filing'
import { showSection, tap } from '../forms/support/page'

const can: Together['can'] = {
  handOver: false,
  sendBack: false,
  certify: false,
  takeBack: false,
  remove: [],
  changeRole: false,
}
const together: Together = { here: [], marks: [], handedOver: [], notes: [], certified: null, can }
const both: FilingDetail['members'] = [
  { role: 'leader', name: '王建国', me: true },
  { role: 'contact', name: '李敏', me: false },
]
const done = { done: true } as const

type Part = (props: { draft: Draft; filing: FilingRecord }) => JSX.Element | null

async function show(Shown: Part, change: Partial<FilingDetail>) {
  const begun = beginFiling()
  await pullAs(begun, { members: both, ...change })
  function Page({ draft }: { draft: Draft }) {
    const filing = useFiling(draft)
    return filing === undefined ? null : <Shown draft={draft} filing={filing} />
  }
  render(<Page draft={begun.draft} />)
  return begun
}
const settle = () => act(async () => undefined)
const later = '2099-01-01T00:00:00.000Z'

beforeEach(() => {
  taroDouble.reset()
  signIn()
})
afterEach(() => jest.restoreAllMocks())

describe('the task list', () => {
  const mark = {
    section: 'leader',
    note: '岗位写全称',
    by: '李敏',
    at: later,
    isMine: false,
    isChanged: false,
  }

  test('shows a part that was sent back as 需要修改 with its note, who is at it, and unread notes', async () => {
    await show(FilingTasks, {
      together: {
        ...together,
        marks: [mark],
        here: [{ name: '李敏', role: 'contact', section: 'leader', until: later }],
        notes: [{ section: 'leader', count: 3, unread: 2 }],
      },
      sections: [sectionState('leader', { position: '班长' })],
    })
    const task = screen.getAllByRole('button').find((one) => one.textContent?.includes('岗位写全称') === true)
    expect(task?.textContent).toContain('李敏退回修改：岗位写全称')
    expect(task?.textContent).toContain('李敏正在填写')
    expect(task?.textContent).toContain('2 条新留言')
    expect(task?.textContent).toContain('需要修改')
  })

  test('does not say that somebody is at it once that is old', async () => {
    const here = [
      { name: '李敏', role: 'contact' as const, section: 'leader', until: '2020-01-01T00:00:00.000Z' },
    ]
    await show(FilingTasks, { together: { ...together, here } })
    expect(screen.queryByText(/正在填写/)).toBeNull()
  })
})

describe('who is here', () => {
  test('an open section is told to the others at most every 30 seconds, and that it was left', async () => {
    jest.useFakeTimers()
    const here = [{ name: '李敏', role: 'contact' as const, section: 'leader', until: later }]
    const beHere = jest.spyOn(togetherApi, 'beHere').mockResolvedValue({ here })
    const begun = beginFiling()
    await pullAs(begun, { members: both, together, sections: [sectionState('leader', {})] })
    showSection(begun, 'leader')
    await settle()
    expect(screen.getByText('李敏正在填写这一部分')).toBeTruthy()
    act(() => {
      jest.advanceTimersByTime(59_000)
    })
    expect(beHere).toHaveBeenCalledTimes(2)
    cleanup()
    jest.useRealTimers()
    expect(beHere.mock.calls.map(([{ body }]) => body.section)).toEqual(['leader', 'leader', null])
  })

  test('nobody is told of a section that only one person can see', async () => {
    const beHere = jest.spyOn(togetherApi, 'beHere').mockResolvedValue({ here: [] })
    showSection(beginFiling(), 'leader')
    await settle()
    expect(beHere).not.toHaveBeenCalled()
  })
})

describe('the steps between two people', () => {
  test('我这部分填完了 asks the server and is not said to be done before it answered', async () => {
    const handOver = jest.spyOn(togetherApi, 'handOver').mockRejectedValue(new Error('no network'))
    await show(Turn, { together: { ...together, can: { ...can, handOver: true } } })
    tap('我这部分填完了')
    await settle()
    expect(handOver).toHaveBeenCalledTimes(1)
    expect(screen.getByText('没有连上服务器。')).toBeTruthy()
    expect(screen.queryByText(/您已告诉对方/)).toBeNull()
  })

  test('parts go back each with its note; without a note nothing is sent', async () => {
    const sendBack = jest.spyOn(togetherApi, 'sendBack').mockResolvedValue(done)
    const { draft } = await show(SendBack, { together })
    tap('退回修改')
    expect(screen.getByText('请至少选一个部分。')).toBeTruthy()
    const [first] = screen.getAllByRole('checkbox')
    if (first) fireEvent.click(first)
    tap('退回修改')
    expect(sendBack).not.toHaveBeenCalled()
    const box = document.querySelector('textarea')
    if (box) fireEvent.input(box, { target: { value: '请补盖章页' } })
    tap('退回修改')
    await settle()
    const [sent] = sendBack.mock.calls[0] ?? []
    expect(sent?.params.filingId).toBe(draft.filingId)
    expect(sent?.body.marks).toEqual([{ section: expect.any(String), note: '请补盖章页' }])
  })

  test('what was typed for sending back is there again after a kill, and gone once it was sent', async () => {
    jest.spyOn(togetherApi, 'sendBack').mockResolvedValue(done)
    const { draft } = await show(SendBack, { together })
    const [first] = screen.getAllByRole('checkbox')
    if (first) fireEvent.click(first)
    const box = () => document.querySelector('textarea')
    const typed = box()
    if (typed) fireEvent.input(typed, { target: { value: '请补盖章页' } })
    const again = () => {
      cleanup()
      render(<SendBack draft={draft} filing={filingOf(draft)} />)
    }
    again()
    expect(box()?.value).toBe('请补盖章页')
    expect(screen.getAllByRole('checkbox')[0]?.getAttribute('aria-checked')).toBe('true')
    tap('退回修改')
    await settle()
    again()
    expect(box()).toBeNull()
  })

  test('a note that was being written is there again after a kill, for this account alone', async () => {
    jest.spyOn(togetherApi, 'notes').mockResolvedValue({ notes: [] })
    jest.spyOn(togetherApi, 'readNotes').mockResolvedValue(done)
    const { draft } = beginFiling()
    const open = async () => {
      cleanup()
      render(<Talk draft={draft} sectionId="leader" />)
      await settle()
      return document.querySelector('textarea')
    }
    const box = await open()
    if (box) fireEvent.input(box, { target: { value: '写到一半' } })
    expect((await open())?.value).toBe('写到一半')
    signedIn({ token: null, accountId: 'account-2', expiresAt: later })
    expect((await open())?.value).toBe('')
  })

  test('a note that could not be sent stays in the box and goes again under the same id', async () => {
    jest.spyOn(togetherApi, 'notes').mockResolvedValue({ notes: [] })
    jest.spyOn(togetherApi, 'readNotes').mockResolvedValue(done)
    const addNote = jest.spyOn(togetherApi, 'addNote').mockRejectedValueOnce(new Error('lost'))
    const begun = beginFiling()
    render(<Talk draft={begun.draft} sectionId="leader" />)
    await settle()
    const box = document.querySelector('textarea') as HTMLTextAreaElement
    fireEvent.input(box, { target: { value: '身份证写谁的？' } })
    tap('发送')
    await settle()
    expect(document.querySelector('textarea')?.value).toBe('身份证写谁的？')
    addNote.mockResolvedValue(done)
    tap('发送')
    await settle()
    const ids = addNote.mock.calls.map(([request]) => request.body.id)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  })
})

describe('the people', () => {
  test('a vacant role is invited by code; the card says nothing of the filing but the code', async () => {
    const invitation = { code: 'BZA5URQ2', role: 'certifier' as const, expiresAt: later }
    jest.spyOn(api.filings, 'invite').mockResolvedValue(invitation)
    await show(Members, { together })
    expect(taroDouble.shared().path).toBe('/pages/home/index')
    tap('邀请单位确认人')
    await settle()
    expect(screen.getByText('BZA5URQ2')).toBeTruthy()
    expect(taroDouble.shared()).toEqual({
      title: '邀请您作为单位确认人一起填写申报',
      path: '/pages/apply/join/index?code=BZA5URQ2',
    })
  })

  test('leaving is asked once more and told to the server', async () => {
    const remove = jest.spyOn(togetherApi, 'removeMember').mockResolvedValue(done)
    await show(Members, { together: { ...together, can: { ...can, remove: ['leader'] } } })
    tap('退出填报')
    expect(remove).not.toHaveBeenCalled()
    const [, inDialog] = screen.getAllByRole('button', { name: '退出填报' })
    await act(async () => {
      if (inDialog) fireEvent.click(inDialog)
    })
    expect(remove.mock.calls[0]?.[0].body).toEqual({ role: 'leader' })
  })

  test('a code is looked at before it is used: the page says what one will be able to do', async () => {
    const found = { title: '2026 年度技能大师工作室申报', role: 'contact' as const, expiresAt: later }
    jest.spyOn(togetherApi, 'lookUp').mockResolvedValue(found)
    const join = jest.spyOn(api.filings, 'join').mockRejectedValue(new Error('later'))
    taroDouble.openWith({ code: 'bza5-urq2' })
    render(<ApplyJoinPage />)
    await settle()
    expect(screen.getByText('您将作为单位联系人加入。')).toBeTruthy()
    expect(screen.getByText(/代表单位提交/)).toBeTruthy()
    expect(join).not.toHaveBeenCalled()
    tap('加入')
    await settle()
    expect(join.mock.calls[0]?.[0].body).toEqual({ code: 'BZA5URQ2' })
  })
})

describe('the certifier', () => {
  const members: FilingDetail['members'] = [
    ...both.map((one) => ({ ...one, me: false })),
    { role: 'certifier', name: '赵强', me: true },
  ]

  test('P25a: certifies the versions on the screen, with name and declaration', async () => {
    const certify = jest.spyOn(togetherApi, 'certify').mockResolvedValue(done)
    await show(Certify, {
      myRole: 'certifier',
      members,
      together: { ...together, can: { ...can, certify: true } },
      sections: [sectionState('leader', { position: '班长' }, { version: 7, editable: false })],
    })
    tap('确认')
    expect(certify).not.toHaveBeenCalled()
    expect(screen.getByText('请先勾选，再确认。')).toBeTruthy()
    fireEvent.click(screen.getByRole('checkbox'))
    tap('确认')
    await settle()
    expect(certify.mock.calls[0]?.[0].body).toMatchObject({ name: '赵强', declared: true, files: [] })
    expect(certify.mock.calls[0]?.[0].body.sections['leader']).toBe(7)
  })

  test('a section locked by the certification says why and who', async () => {
    const begun = beginFiling()
    await pullAs(begun, {
      members: both,
      together: { ...together, certified: { name: '赵强', at: later } },
      sections: [sectionState('leader', { position: '班长' }, { editable: false })],
    })
    showSection(begun, 'leader')
    expect(screen.getByText('赵强已代表单位确认，内容锁定。要修改，请先收回确认。')).toBeTruthy()
  })

  test('a signature is kept in its own box, however wide the phone is', () => {
    const drawn = [
      [
        { x: 0, y: 0 },
        { x: 160, y: 64 },
      ],
      [],
      [{ x: 400, y: -5 }],
    ]
    expect(strokesText(drawn, { width: 320, height: 128 })).toBe('0,0 450,180;900,0')
    expect(strokesText([], { width: 320, height: 128 })).toBeUndefined()
  })
})
