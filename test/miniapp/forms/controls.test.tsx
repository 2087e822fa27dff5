import { fireEvent, screen, within } from '@testing-library/react'
import { rowsOf } from '#policy'
import { member } from '../../builders/filings'
import { answersOn, beginFiling, fillIn } from './support/filing'
import { choose, inputOf, question, showSection, tap } from './support/page'

describe('a list with a minimum of the text', () => {
  test('P16a: says how many are missing and that it is the policy that asks', () => {
    const begun = beginFiling()
    fillIn(begun, { team: { members: [member(2), member(3)] } })
    showSection(begun, 'team')
    expect(screen.getByText('还差 1 人（政策要求 3 人以上）')).toBeTruthy()
    expect(screen.getByText('成员2 · 高级工 · 正式员工')).toBeTruthy()
  })

  test('P16b: a dispatch worker may stay and is said not to count', () => {
    const begun = beginFiling()
    fillIn(begun, { team: { members: [member(2)] } })
    showSection(begun, 'team', 'members/m2')
    choose('members/m2/employment', /劳务派遣/)
    expect(question('members/m2/employment').textContent).toContain('劳务派遣人员不计入团队人数')
  })

  test('a copied member brings everything but the number of a person', () => {
    const begun = beginFiling()
    fillIn(begun, { team: { members: [member(2)] } })
    showSection(begun, 'team')
    tap('复制团队成员 1')
    const [, copy] = rowsOf(answersOn(begun, 'team').members)
    expect(copy).toMatchObject({ name: '成员2', employment: 'formal', level: '高级工' })
    expect(copy).not.toHaveProperty('idNumber')
  })

  test('a member the server has forgotten comes back without the masked number, which is asked again', () => {
    const begun = beginFiling()
    fillIn(begun, { team: { members: [{ ...member(2), idNumber: '110115********0025' }] } })
    showSection(begun, 'team')
    tap('删除团队成员 1')
    tap('恢复团队成员 1')
    const [back] = rowsOf(answersOn(begun, 'team').members)
    expect(back).toMatchObject({ id: 'm2', name: '成员2' })
    expect(back).not.toHaveProperty('idNumber')
    expect(question('members/m2').textContent).toContain('还缺：成员证件号码')
  })
})

describe('money that must add up (P14d)', () => {
  test('the sum stands under the lines, with what is missing', () => {
    const begun = beginFiling()
    const budget = [{ id: 'b1', subject: 'research', item: '材料', amountFen: 4_000_000 }]
    fillIn(begun, { funding: { grantFen: 5_000_000, ownFen: 1_000_000, budget } })
    showSection(begun, 'funding')
    expect(screen.getByText('合计 40,000.00 元，补助加配套 60,000.00 元，还差 20,000.00 元')).toBeTruthy()
    expect(screen.getByText('技术技能创新研发 · 材料 · 40,000.00 元')).toBeTruthy()
  })
})

describe('a period is one question (P32c)', () => {
  test('its length stands below, and a longer one says at once what it takes', () => {
    const begun = beginFiling()
    showSection(begun, 'project', 'startsOn')
    const pick = (path: string, value: string) => fireEvent.change(inputOf(path), { target: { value } })
    pick('startsOn', '2027-02-01')
    pick('endsOn', '2027-12-31')
    expect(screen.getByRole('group', { name: '建设期' }).textContent).toContain('建设期共 11 个月')
    pick('endsOn', '2028-02-01')
    expect(within(question('longerReason')).getByRole('alert').textContent).toBe(
      '建设期共 12 个月零 1 天，超过 1 年，请填写「建设期超过 1 年的理由」，或改短建设期。',
    )
    pick('endsOn', '2026-02-01')
    expect(within(question('endsOn')).getByRole('alert').textContent).toBe(
      '「项目结束日期」不能早于「项目开始日期」，请改其中一个日期。',
    )
  })
})

describe('a long list of choices', () => {
  test('opens from below and closes with the choice', () => {
    const begun = beginFiling()
    fillIn(begun, { unit: { echelon: [{ id: 'e1' }] } })
    showSection(begun, 'unit', 'echelon/e1')
    tap('选择等级')
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: '二级／技师' }))
    expect(answersOn(begun, 'unit').echelon).toEqual([{ id: 'e1', level: 'level2' }])
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
