import { newestForm, type Section } from '#policy'
import { render, screen } from '@testing-library/react'
import { ClashCard } from '../../../src/miniapp/features/apply/clash-card'
import { tap } from '../forms/support/page'

function section(id: string): Section {
  const found = newestForm('combined-application').sections.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no section ${id}`)
  return found
}

const clash = {
  id: 'c1',
  path: 'kind',
  covers: [{ id: 'c1', path: 'kind' }],
  mine: 'enterprise',
  mineBy: '李明',
  isMine: true,
  theirs: 'institution',
  theirsBy: '王建国',
  theirsAt: '2026-03-02T02:30:00.000Z',
}

describe('two answers to one question', () => {
  test('both stand there in words, with who and when', () => {
    render(<ClashCard section={section('unit')} clash={clash} onChoose={() => undefined} />)
    expect(screen.getByText('单位性质')).toBeTruthy()
    expect(screen.getByText('企业')).toBeTruthy()
    expect(screen.getByText(/王建国填的，2026年3月2日 10:30/)).toBeTruthy()
  })

  test('one tap keeps one of them', () => {
    const chosen: string[] = []
    render(<ClashCard section={section('unit')} clash={clash} onChoose={(choice) => chosen.push(choice)} />)
    tap('单位性质：用您填的')
    tap('单位性质：用王建国填的')
    expect(chosen).toEqual(['mine', 'theirs'])
  })

  test('a row that the other one deleted is shown whole beside 已删除', () => {
    const row = { id: 'm1', name: '成员一', employment: 'formal' }
    const gone = { ...clash, path: 'members/m1', mine: row, theirs: null }
    render(<ClashCard section={section('team')} clash={gone} onChoose={() => undefined} />)
    expect(screen.getByText(/成员姓名：成员一/)).toBeTruthy()
    expect(screen.getByText('已删除')).toBeTruthy()
  })

  test('an answer that waits for the other person is not called mine', () => {
    render(
      <ClashCard section={section('unit')} clash={{ ...clash, isMine: false }} onChoose={() => undefined} />,
    )
    expect(screen.getByText('李明填的')).toBeTruthy()
    expect(screen.queryByText('您填的')).toBeNull()
  })
})
