import { render, screen } from '@testing-library/react'
import { FilingHead, FilingNotices } from '../../../src/miniapp/features/apply/filing-head'
import { FilingTasks } from '../../../src/miniapp/features/apply/filing-tasks'
import { Members } from '../../../src/miniapp/features/apply/members'
import type { Draft } from '../../../src/miniapp/features/forms/draft'
import { useFiling } from '../../../src/miniapp/features/forms/use-draft'
import { taroDouble } from '../../support/taro/api'
import { beginFiling, fillIn, pullAs, sectionState, signIn, type Begun } from '../forms/support/filing'
import { tap } from '../forms/support/page'

function Shown({ draft }: { draft: Draft }) {
  const filing = useFiling(draft)
  if (filing === undefined) return null
  return (
    <>
      <FilingHead draft={draft} filing={filing} />
      <FilingNotices draft={draft} filing={filing} />
      <FilingTasks draft={draft} filing={filing} />
      <Members draft={draft} filing={filing} />
    </>
  )
}
const show = ({ draft }: Begun) => render(<Shown draft={draft} />)

beforeEach(() => {
  taroDouble.reset()
  signIn()
})

describe('the tasks of an application', () => {
  test('are in two groups, each with who fills them in', () => {
    show(beginFiling())
    expect(screen.getByRole('group', { name: '由领办人填写' })).toBeTruthy()
    expect(screen.getByRole('group', { name: '由单位填写' })).toBeTruthy()
    expect(screen.getByText('由领办人填写（已完成 0/9）')).toBeTruthy()
  })

  test('say what is missing and where the answers are', () => {
    const begun = beginFiling()
    fillIn(begun, { leaderPromise: { agrees: true } })
    show(begun)
    const task = screen.getByRole('button', { name: /作出领办人承诺/ })
    expect(task.textContent).toContain('进行中')
    expect(task.textContent).toContain('还差：本人没有领办其他大兴区技能大师工作室')
    expect(task.textContent).toContain('仅在本机')
    expect(task.textContent).toContain('存在本机 10:00')
  })

  test('open their section', () => {
    show(beginFiling())
    tap(/填写主要业绩/)
    expect(taroDouble.visits[0]).toContain('sectionId=achievements')
  })

  test('that cannot be asked yet say which answer they wait for (P6a)', () => {
    show(beginFiling())
    const task = screen.getByRole('button', { name: /填写证书并拍照/ })
    expect(task.textContent).toContain('暂不能填写')
    expect(task.textContent).toContain('先填写「从事的职业」')
    expect(task.getAttribute('aria-disabled')).toBe('true')
  })
})

describe('what must be known first', () => {
  test('a return names the reason, the last day and each part to mend', async () => {
    const begun = beginFiling()
    await pullAs(begun, {
      state: 'returned',
      timeline: [{ at: '2026-03-02T02:10:00.000Z', what: '退回补正', by: '经办人员' }],
      correction: {
        reason: '证书照片看不清。',
        dueOn: '2026-03-09',
        sections: ['certificate'],
        submitted: {},
      },
      sections: [
        sectionState('leader', { occupation: '6-18-02-04 焊工' }),
        sectionState('certificate', { has: true }, { returnNote: '请重拍。' }),
      ],
    })
    show(begun)
    expect(screen.getByText('请补正后重新提交')).toBeTruthy()
    expect(screen.getByText(/2026年3月9日 24:00/)).toBeTruthy()
    expect(screen.getByRole('button', { name: /^填写证书并拍照，[^]*需要修改$/ })).toBeTruthy()
  })

  test('a returned part that was worked on since is a task like any other', async () => {
    const begun = beginFiling()
    await pullAs(begun, {
      state: 'returned',
      timeline: [{ at: '2026-03-02T01:00:00.000Z', what: '退回补正', by: '经办人员' }],
      correction: { reason: '承诺不全。', dueOn: '2026-03-09', sections: ['leaderPromise'], submitted: {} },
      sections: [sectionState('leaderPromise', { agrees: true }, { returnNote: '请补全。' })],
    })
    fillIn(begun, { leaderPromise: { leadsNoOther: true } })
    show(begun)
    expect(screen.getByRole('button', { name: /^作出领办人承诺，[^]*已完成$/ })).toBeTruthy()
  })

  test('a draft that only this phone has says so', () => {
    show(beginFiling())
    expect(screen.getByText('草稿，仅在本机')).toBeTruthy()
  })

  test('the other person can be invited once the server knows the filing', async () => {
    const begun = beginFiling()
    await pullAs(begun, {})
    show(begun)
    expect(screen.getByText('还没有单位联系人')).toBeTruthy()
    expect(screen.getByRole('button', { name: '邀请单位联系人' })).toBeTruthy()
  })
})
