import { completeApplication, withAnswers } from '../../builders/filings'
import type { FilingDetail } from '#contract'
import { fireEvent, render, screen } from '@testing-library/react'
import { act } from 'react'
import { Receipts } from '../../../src/miniapp/features/apply/receipts'
import { SubmitForm } from '../../../src/miniapp/features/apply/submit-form'
import { useFiling } from '../../../src/miniapp/features/forms/use-draft'
import type { Draft } from '../../../src/miniapp/features/forms/draft'
import { taroDouble } from '../../support/taro/api'
import { beginFiling, fillIn, pullAs, signIn, type Begun } from '../forms/support/filing'
import { tap } from '../forms/support/page'

function Shown({ draft }: { draft: Draft }) {
  const filing = useFiling(draft)
  return filing === undefined ? null : <SubmitForm draft={draft} filing={filing} />
}
const show = ({ draft }: Begun) => render(<Shown draft={draft} />)

function ready(role: 'leader' | 'contact' = 'contact') {
  const begun = beginFiling(undefined, role)
  fillIn(begun, completeApplication())
  return begun
}

const declare = () => fireEvent.click(screen.getByRole('checkbox'))
const nameBox = () => document.querySelector('#certifier input')
const nameCertifier = () => fireEvent.input(nameBox() as HTMLElement, { target: { value: ' 李敏 ' } })
const submissionOf = ({ draft }: Begun) =>
  draft.sync.store.getState().filings[draft.filingId]?.meta.submission
const receipt = {
  receiptNo: 'DX-2026-0001',
  submittedAt: '2026-03-02T02:30:00.000Z',
  packageSha256: 'b'.repeat(64),
  packageNo: 1,
}

beforeEach(() => {
  taroDouble.reset()
  signIn()
})

describe('before submitting', () => {
  test('everything that is missing is named and leads to its field; there is no button yet', () => {
    const begun = beginFiling(undefined, 'contact')
    fillIn(begun, withAnswers(completeApplication(), 'leader', { name: null, position: null }))
    show(begun)
    expect(screen.getByText('有 2 处需要修改')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '提交申报' })).toBeNull()
    fireEvent.click(screen.getByRole('link', { name: '请填写「现在的岗位」。' }))
    expect(taroDouble.visits[0]).toBe(
      `/pages/apply/section/index?filingId=${begun.draft.filingId}&sectionId=leader&fieldId=position`,
    )
  })

  test('without the declaration nothing is sent, and the reason stands at the box', () => {
    const begun = ready()
    show(begun)
    tap('提交申报')
    const told = screen.getAllByRole('alert').map(({ textContent }) => textContent)
    expect(told).toEqual(['请填写确认人姓名。', '请先勾选确认，再提交。'])
    expect(begun.draft.sync.store.getState().filings[begun.draft.filingId]?.meta.submission).toBeNull()
  })

  test('P25a: the leader is told who submits, and gets no button', () => {
    show(ready('leader'))
    expect(screen.getByText('请单位联系人提交')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '提交申报' })).toBeNull()
  })
})

const together: NonNullable<FilingDetail['together']> = {
  here: [],
  marks: [],
  handedOver: [],
  notes: [],
  certified: null,
  can: { handOver: false, sendBack: false, certify: false, takeBack: false, remove: [], changeRole: false },
}
const withCertifier: FilingDetail['members'] = [
  { role: 'contact', name: '李敏', me: true },
  { role: 'certifier', name: '赵强', me: false },
]

describe('P25a: the unit certifies', () => {
  test('without a certifier the contact does so with the submit, also offline; a signature by finger goes along', () => {
    const begun = ready()
    show(begun)
    nameCertifier()
    const pad = screen.getByRole('img', { name: /手写签名区/ })
    jest.spyOn(pad, 'getBoundingClientRect').mockReturnValue({ left: 0, top: 0 } as DOMRect)
    fireEvent.touchStart(pad, { touches: [{ clientX: 0, clientY: 0 }] })
    fireEvent.touchEnd(pad)
    declare()
    tap('提交申报')
    expect(submissionOf(begun)).toMatchObject({ state: 'queued', certification: { name: '李敏' } })
  })

  test('with a certifier there is no button before the certification stands', async () => {
    const begun = ready()
    await pullAs(begun, { myRole: 'contact', members: withCertifier, together })
    show(begun)
    expect(screen.getByText('等单位确认人确认')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '提交申报' })).toBeNull()
  })

  test('with a standing certification the contact submits and certifies nothing again', async () => {
    const begun = ready()
    const certified = { name: '赵强', at: '2026-03-02T02:00:00.000Z' }
    await pullAs(begun, { myRole: 'contact', members: withCertifier, together: { ...together, certified } })
    show(begun)
    expect(screen.getByText('赵强已代表单位确认')).toBeTruthy()
    expect(nameBox()).toBeNull()
    declare()
    tap('提交申报')
    expect(submissionOf(begun)?.certification).toBeUndefined()
  })
})

describe('after the tap', () => {
  test('offline it waits, says so with the rule of time, and can be taken back', () => {
    show(ready())
    nameCertifier()
    declare()
    tap('提交申报')
    expect(screen.getByText('已排队，联网后自动提交')).toBeTruthy()
    expect(screen.getByText(/以到达服务器的时间为准/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '提交申报' })).toBeNull()
    tap('先不提交')
    expect(screen.getByRole('button', { name: '提交申报' })).toBeTruthy()
  })

  test('with a network it is being confirmed, never called submitted without a receipt', async () => {
    const begun = ready()
    show(begun)
    nameCertifier()
    declare()
    tap('提交申报')
    await act(async () => begun.phone.setOnline(true))
    expect(screen.getByText('正在确认')).toBeTruthy()
    expect(screen.queryByText(/已提交/)).toBeNull()
  })

  test('with a receipt it is submitted', async () => {
    const begun = ready()
    await pullAs(begun, {
      state: 'submitted',
      receipts: [{ ...receipt, nonce: 'nonce-0001' }],
      can: { edit: false, submit: false, withdraw: true, restore: false, invite: false },
    })
    show(begun)
    expect(screen.getByText('已提交，服务器已收到')).toBeTruthy()
    tap('看回执')
    expect(taroDouble.visits[0]).toBe(`/pages/apply/receipt/index?filingId=${begun.draft.filingId}`)
  })

  test('returned after a submit: the receipt of that submit is there, and it is not called submitted', async () => {
    const begun = ready()
    await pullAs(begun, { state: 'returned', receipts: [{ ...receipt, nonce: 'nonce-0001' }] })
    render(<Receipts draft={begun.draft} />)
    expect(screen.getByText('DX-2026-0001')).toBeTruthy()
    expect(screen.getByText('提交后被退回，还没有再次提交')).toBeTruthy()
    expect(screen.queryByText('已提交')).toBeNull()
    expect(screen.queryByText('还没有回执')).toBeNull()
    tap('去修改')
    expect(taroDouble.visits[0]).toBe(`/pages/apply/tasks/index?filingId=${begun.draft.filingId}`)
  })

  test('withdrawn after a submit: neither submitted nor ready to be submitted; its receipt can still be read', async () => {
    const begun = ready()
    await pullAs(begun, { state: 'withdrawn', receipts: [{ ...receipt, nonce: 'nonce-0001' }] })
    const { unmount } = show(begun)
    expect(screen.getByText('这份材料已撤回')).toBeTruthy()
    expect(screen.queryByText(/已提交/)).toBeNull()
    expect(screen.queryByRole('button', { name: '提交申报' })).toBeNull()
    unmount()
    render(<Receipts draft={begun.draft} />)
    expect(screen.getByText('提交后已撤回')).toBeTruthy()
    expect(screen.queryByText('提交后被退回，还没有再次提交')).toBeNull()
    tap('回到这份材料')
    expect(taroDouble.visits[0]).toBe(`/pages/apply/tasks/index?filingId=${begun.draft.filingId}`)
  })

  test('without any submit there is no receipt', () => {
    render(<Receipts draft={ready().draft} />)
    expect(screen.getByText('还没有回执')).toBeTruthy()
  })

  test('photos of the other person that have not arrived are told of before the tap', () => {
    const begun = ready()
    show(begun)
    const [, count] = /还有 (\d+) 张照片在对方手机上/.exec(document.body.textContent ?? '') ?? []
    expect(Number(count)).toBeGreaterThan(0)
  })
})
