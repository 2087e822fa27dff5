import { act, fireEvent, screen, within } from '@testing-library/react'
import { member } from '../../builders/filings'
import { taroDouble } from '../../support/taro/api'
import { answersOn, beginFiling, fillIn, pullAs, sectionState } from './support/filing'
import { choose, inputOf, leave, question, showSection, tap, type } from './support/page'

beforeEach(() => taroDouble.reset())
afterEach(() => jest.restoreAllMocks())

describe('typing', () => {
  test('every key reaches the draft at once and draws nothing', () => {
    const begun = beginFiling()
    const seen = showSection(begun, 'leader')
    const before = seen.drawings
    type('name', '王')
    type('name', '王建国')
    expect(answersOn(begun, 'leader').name).toBe('王建国')
    expect(seen.drawings).toBe(before)
  })

  test('what somebody else wrote meanwhile appears in a field nobody is typing in', async () => {
    const begun = beginFiling()
    showSection(begun, 'unit')
    type('name', '北京样例机械有限公司')
    await act(() => pullAs(begun, { sections: [sectionState('unit', { creditCode: '91350100M000100Y43' })] }))
    expect(inputOf('creditCode').value).toBe('91350100M000100Y43')
    expect(inputOf('name').value).toBe('北京样例机械有限公司')
  })
})

describe('what is to mend', () => {
  test('a wrong answer is told when the field is left, in words that say how to mend it', () => {
    showSection(beginFiling(), 'unit')
    type('creditCode', '123')
    expect(within(question('creditCode')).queryByRole('alert')).toBeNull()
    leave('creditCode')
    expect(within(question('creditCode')).getByRole('alert').textContent).toMatch(/18 位/)
  })

  test('a blank is told only after 填完了, in the summary and at the field with the same sentence', () => {
    const seen = showSection(beginFiling(), 'mentoring')
    leave('passesOnSkill')
    expect(screen.queryAllByRole('alert')).toHaveLength(0)
    tap('这一部分填完了')
    expect(seen.isDone).toBe(false)
    const sentence = '请填写「怎样传授技艺」。'
    expect(screen.getByRole('link', { name: sentence })).toBeTruthy()
    expect(within(question('passesOnSkill')).getByRole('alert').textContent).toBe(sentence)
  })

  test('the summary leads to a field on the other screen of a long section', () => {
    showSection(beginFiling(), 'leader')
    tap('下一页')
    expect(document.getElementById('field-name')).toBeNull()
    tap('这一部分填完了')
    fireEvent.click(screen.getByRole('link', { name: '请填写「领办人姓名」。' }))
    expect(question('name')).toBeTruthy()
  })

  test('what was mended is no longer told', () => {
    showSection(beginFiling(), 'mentoring')
    tap('这一部分填完了')
    type('passesOnSkill', '每周一次现场教学。')
    leave('passesOnSkill')
    expect(within(question('passesOnSkill')).queryByRole('alert')).toBeNull()
  })

  test('a section with nothing to mend is done', () => {
    const begun = beginFiling()
    const seen = showSection(begun, 'leaderPromise')
    for (const box of screen.getAllByRole('checkbox')) fireEvent.click(box)
    tap('这一部分填完了')
    expect(seen.isDone).toBe(true)
  })
})

describe('who came to change one answer', () => {
  test('goes straight back from it, however much else is missing', () => {
    const seen = showSection(beginFiling(), 'leader', 'position')
    type('position', '焊接车间焊工')
    tap('改好了，返回')
    expect(seen.isLeft).toBe(true)
  })

  test('is told first what is wrong there', () => {
    const seen = showSection(beginFiling(), 'unit', 'creditCode')
    type('creditCode', '123')
    tap('改好了，返回')
    expect(seen.isLeft).toBe(false)
    expect(within(question('creditCode')).getByRole('alert').textContent).toMatch(/18 位/)
  })

  test('may go on with the whole part instead', () => {
    showSection(beginFiling(), 'mentoring', 'passesOnSkill')
    tap('接着填这一部分')
    expect(screen.getByRole('button', { name: '这一部分填完了' })).toBeTruthy()
  })
})

describe('nothing wrong is lost or forgotten', () => {
  test('a wrong answer of an earlier visit stands as typed, with its sentence, as soon as the part is opened', () => {
    const begun = beginFiling()
    fillIn(begun, { funding: { grantFen: '5万', ownFen: '12.345' } })
    showSection(begun, 'funding')
    expect(inputOf('grantFen').value).toBe('5万')
    expect(within(question('grantFen')).getByRole('alert').textContent).toBe(
      '「申请补助金额」请全写成数字，例如 5 万写成 50000。',
    )
    expect(within(question('ownFen')).getByRole('alert').textContent).toBe(
      '「单位配套金额」小数点后最多两位（到分），请改正。',
    )
    expect(screen.queryByText('请添加「支出预算」，至少 1 项。')).toBeNull()
  })

  test('the summary leads to the row, opens it and puts the cursor there', () => {
    const begun = beginFiling()
    const members = [member(2), { ...member(3), level: '' }, member(4)]
    fillIn(begun, { team: { members } })
    showSection(begun, 'team')
    // jsdom lays nothing out: everything in the document counts as seen.
    jest.spyOn(HTMLElement.prototype, 'offsetParent', 'get').mockReturnValue(document.body)
    const shown = jest.fn()
    HTMLElement.prototype.scrollIntoView = shown
    tap('这一部分填完了')
    expect(screen.getByText('有 2 处需要修改')).toBeTruthy()
    fireEvent.click(screen.getByRole('link', { name: '团队成员 2：请填写「技能等级或职称」。' }))
    expect(shown).toHaveBeenCalled()
    expect(document.activeElement).toBe(inputOf('members/m3/level'))
  })
})

describe('what is asked', () => {
  test('a question that depends on another appears when that one is answered', () => {
    showSection(beginFiling(), 'achievements')
    expect(document.getElementById('field-methodText')).toBeNull()
    choose('methodOrRecord', /操作方法/)
    expect(question('methodText')).toBeTruthy()
  })

  test('a section that waits for an answer elsewhere says which, and leads there (P6a)', () => {
    const begun = beginFiling()
    showSection(begun, 'certificate')
    expect(screen.getByText('请先填写「从事的职业」')).toBeTruthy()
    tap('去填写')
    expect(taroDouble.visits[0]).toContain('sectionId=leader&fieldId=occupation')
  })

  test('the clause is one tap away, in its own words (P5b)', () => {
    showSection(beginFiling(), 'leader', 'employment')
    fireEvent.click(screen.getByRole('button', { name: '领办人在职在聘情况的依据' }))
    expect(question('employment').textContent).toContain('在职在聘')
    expect(screen.getByRole('link', { name: /查看原文/ })).toBeTruthy()
  })

  test('what the policy does not ask says so', () => {
    showSection(beginFiling(), 'leader')
    expect(question('phone').textContent).toContain('本单位配置，非政策原文')
  })

  test('an answer that may be left out is marked 选填', () => {
    showSection(beginFiling(), 'leader', 'workType')
    expect(question('workType').textContent).toContain('选填')
    expect(question('position').textContent).not.toContain('选填')
  })
})

describe('numbers the server gives back masked', () => {
  const masked = { sections: [sectionState('leader', { idNumber: '110115********0025' })] }

  test('the mask is shown, and 更改 opens an empty field', async () => {
    const begun = beginFiling()
    await pullAs(begun, masked)
    showSection(begun, 'leader')
    expect(question('idNumber').textContent).toContain('110115********0025')
    tap('更改领办人证件号码')
    expect(inputOf('idNumber').value).toBe('')
    leave('idNumber')
    expect(answersOn(begun, 'leader').idNumber).toBe('110115********0025')
    expect(question('idNumber').textContent).toContain('110115********0025')
  })

  test('a mask that arrives in the middle of typing leaves the input alone', async () => {
    const begun = beginFiling()
    showSection(begun, 'leader')
    const input = inputOf('idNumber')
    type('idNumber', '1101151980')
    const half = { sections: [sectionState('leader', { idNumber: '**********' })] }
    await act(async () => {
      begun.draft.sync.edit(begun.draft.filingId, 'leader', 'idNumber', null)
      await pullAs(begun, half)
    })
    expect(inputOf('idNumber')).toBe(input)
    expect(input.value).toBe('1101151980')
  })

  test('what is wrong stays as typed when the field is left, mask or not', async () => {
    const begun = beginFiling()
    showSection(begun, 'leader')
    type('idNumber', '11011519800101001')
    leave('idNumber')
    expect(inputOf('idNumber').value).toBe('11011519800101001')
    expect(within(question('idNumber')).getByRole('alert').textContent).toMatch(/18 位/)
  })
})

describe('a section that is not open', () => {
  test('is for reading only, with the reason', async () => {
    const begun = beginFiling()
    await pullAs(begun, { sections: [sectionState('leader', { name: '王建国' }, { editable: false })] })
    showSection(begun, 'leader')
    expect(screen.getByText('这一部分现在不能修改')).toBeTruthy()
    expect(screen.getByText('王建国')).toBeTruthy()
    expect(document.querySelector('input')).toBeNull()
  })

  test('a returned section shows what the officer wrote', async () => {
    const begun = beginFiling()
    await pullAs(begun, {
      sections: [sectionState('leader', { name: '王建国' }, { returnNote: '姓名与证件不一致，请核对。' })],
    })
    showSection(begun, 'leader')
    expect(screen.getByText('姓名与证件不一致，请核对。')).toBeTruthy()
  })

  test('a part of the other person says whose it is', () => {
    const begun = beginFiling()
    fillIn(begun, {})
    showSection(begun, 'unit')
    expect(screen.getByText('这一部分由单位填写')).toBeTruthy()
  })
})
