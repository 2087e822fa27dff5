import { completeApplication, withAnswers } from '../../builders/filings'
import { fireEvent, render, screen } from '@testing-library/react'
import { act } from 'react'
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
    expect(screen.getByRole('alert').textContent).toBe('请先勾选确认，再提交。')
    expect(begun.draft.sync.store.getState().filings[begun.draft.filingId]?.meta.submission).toBeNull()
  })

  test('P25a: the leader is told who submits, and gets no button', () => {
    show(ready('leader'))
    expect(screen.getByText('请单位联系人提交')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '提交申报' })).toBeNull()
  })
})

describe('after the tap', () => {
  test('offline it waits, says so with the rule of time, and can be taken back', () => {
    show(ready())
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
})
