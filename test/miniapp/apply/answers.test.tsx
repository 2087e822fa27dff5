import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { fillableSections, newestForm } from '#policy'
import { AnswerSections } from '../../../src/miniapp/features/apply/answer-sections'
import { LeftOut } from '../../../src/miniapp/features/apply/left-out'
import { SubmitForm } from '../../../src/miniapp/features/apply/submit-form'
import { answersIn, filingOf } from '../../../src/miniapp/features/forms/draft'
import { completeApplication, withAnswers } from '../../builders/filings'
import { taroDouble } from '../../support/taro/api'
import { answersOn, beginFiling, fillIn, pullAs, sectionState, signIn } from '../forms/support/filing'
import { tap } from '../forms/support/page'

const FORM = newestForm('combined-application')

function begin(values = completeApplication()) {
  const begun = beginFiling(FORM, 'contact')
  fillIn(begun, values)
  return begun
}
const show = ({ draft }: ReturnType<typeof begin>, sectionId?: string) =>
  render(<AnswerSections draft={draft} filing={filingOf(draft)} sectionId={sectionId} />)
const isShown = (words: string) => screen.queryByText(words) !== null

beforeEach(() => {
  taroDouble.reset()
  signIn()
})

describe('checking the answers', () => {
  test('every part is named, the first is open, all of them with one tap', () => {
    show(begin())
    for (const { title } of fillableSections(FORM))
      expect(
        screen.getByRole('button', { name: new RegExp(`^${title}，共 \\d+ 项，(收起|展开)$`) }),
      ).toBeTruthy()
    expect(isShown('王建国')).toBe(true)
    expect(isShown('薄板焊接变形控制')).toBe(false)
    tap('全部展开')
    expect(isShown('薄板焊接变形控制')).toBe(true)
    expect(isShown('50,000.00 元')).toBe(true)
    tap('全部收起')
    expect(isShown('王建国')).toBe(false)
  })

  test('one part alone can be checked, and what is wrong in it is counted', () => {
    const values = withAnswers(completeApplication(), 'project', { endsOn: '2026-01-01' })
    show(begin(values), 'project')
    expect(isShown('王建国')).toBe(false)
    expect(isShown('薄板焊接变形控制')).toBe(true)
    expect(
      screen.getByRole('button', { name: /^填写建设项目基本信息，共 \d+ 项，有 1 处需要修改，收起$/ }),
    ).toBeTruthy()
  })

  test('what the server read from a masked number is shown; without it the sentence says why it is not there', async () => {
    const masked = { idType: 'residentId', idNumber: '110115********9013' }
    const begun = beginFiling(FORM)
    await pullAs(begun, {
      sections: [sectionState('leader', { ...masked, sex: 'male', bornOn: '1980******' })],
    })
    show(begun, 'leader')
    expect([isShown('男'), isShown('1980******')]).toEqual([true, true])
    cleanup()
    const older = beginFiling(FORM)
    await pullAs(older, { sections: [sectionState('leader', masked)] })
    show(older, 'leader')
    expect(screen.getAllByText('号码已遮住，提交时自动得出')).toHaveLength(2)
    expect(isShown('填好相关内容后自动得出')).toBe(false)
  })

  test('P27a: what the published list will name is marked, and only that', () => {
    show(begin())
    tap('全部展开')
    const marked = screen.getAllByText('公示内容').map((mark) => mark.parentElement?.textContent)
    expect(marked).toEqual([
      '领办人姓名王建国公示内容',
      '从事的职业6-18-02-04 焊工公示内容',
      '单位名称北京样例机械有限公司公示内容',
      '工作室名称王建国焊工技能大师工作室公示内容',
      '项目名称薄板焊接变形控制公示内容',
    ])
  })

  test('修改 leads to the very answer', () => {
    show(begin(), 'team')
    tap('修改团队成员 2')
    expect(taroDouble.visits[0]).toContain('sectionId=team&fieldId=members%2Fm3')
  })
})

describe('answers that an earlier answer made needless (F15)', () => {
  const withLeftovers = () =>
    begin(withAnswers(completeApplication(), 'content', { traineeNumber: 12, deliverables: '教材一套' }))

  test('are listed before the submit, with the way back, and stay in the draft', () => {
    const begun = withLeftovers()
    render(<LeftOut draft={begun.draft} values={answersIn(filingOf(begun.draft))} />)
    expect(isShown('下面 2 项因为前面的回答不再需要，不会提交')).toBe(true)
    fireEvent.click(screen.getByRole('link', { name: '计划培养多少人：12 人，去看「项目属于哪一类」' }))
    expect(taroDouble.visits[0]).toContain('sectionId=project&fieldId=kind')
    expect(answersOn(begun, 'content')).toMatchObject({ traineeNumber: 12, deliverables: '教材一套' })
  })

  test('are listed on the page that submits', () => {
    const { draft } = withLeftovers()
    render(<SubmitForm draft={draft} filing={filingOf(draft)} />)
    expect(screen.getByText(/^下面 2 项因为/)).toBeTruthy()
  })

  test('nothing is said where there are none', () => {
    const { draft } = begin()
    render(<LeftOut draft={draft} values={answersIn(filingOf(draft))} />)
    expect(document.body.textContent).toBe('')
  })
})
