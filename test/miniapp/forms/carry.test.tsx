import { screen } from '@testing-library/react'
import { answersOn, beginFiling, fillIn, pullAs } from './support/filing'
import { question, showSection, tap } from './support/page'

const sources = [{ filingId: 'filing-2025-01', label: '2025 年申报' }]
const of2025 = (section: string, field: string, value: unknown) => ({
  section,
  field,
  value: value as string,
  sources,
  year: 2025,
})
const suggestions = [
  of2025('unit', 'name', '北京样例机械有限公司'),
  of2025('unit', 'staff', 300),
  of2025('unit', 'echelon', [{ id: 'echelon-0001', level: 'level3', people: 20 }]),
]

describe('what the same person filed in an earlier year (F20)', () => {
  test('is offered with its year and shown before it is taken; nothing is taken by itself', async () => {
    const begun = beginFiling()
    await pullAs(begun, { suggestions })
    showSection(begun, 'unit')
    expect(screen.getByText('您在 2025 年填过这一部分，有 3 项可以沿用')).toBeTruthy()
    expect(answersOn(begun, 'unit')).toEqual({})
    tap('看看是哪些')
    expect(screen.getByText('单位名称：北京样例机械有限公司')).toBeTruthy()
    expect(question('name').textContent).not.toContain('采用这段')
  })

  test('fills only what is still blank, and asks to check it', async () => {
    const begun = beginFiling()
    await pullAs(begun, { suggestions })
    fillIn(begun, { unit: { staff: 280 } })
    showSection(begun, 'unit')
    tap('沿用 2025 年的')
    expect(answersOn(begun, 'unit')).toEqual({
      name: '北京样例机械有限公司',
      staff: 280,
      echelon: [{ id: 'echelon-0001', level: 'level3', people: 20 }],
    })
    expect(screen.getByText('已沿用 2025 年的 2 项')).toBeTruthy()
  })

  test('is no matter in a part it says nothing about', async () => {
    const begun = beginFiling()
    await pullAs(begun, { suggestions })
    showSection(begun, 'project')
    expect(screen.queryByText(/可以沿用/)).toBeNull()
  })
})
