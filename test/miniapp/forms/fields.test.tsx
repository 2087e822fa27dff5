import { fireEvent, render, screen, within } from '@testing-library/react'
import { LookUp } from '../../../src/miniapp/features/forms/look-up'
import { catalogues } from '../../../src/miniapp/pages/fill/look-up/catalogues'
import { back } from '../../../src/miniapp/platform'
import { taroDouble } from '../../support/taro/api'
import { readBackOf } from '../../../src/miniapp/features/forms/read-back'
import { EVERY_TYPE, FIELDS } from './support/every-type'
import { answersOn, beginFiling, fillIn } from './support/filing'
import { inputOf, leave, question, showSection, tap, type } from './support/page'

const begin = (values = {}) => {
  const begun = beginFiling(EVERY_TYPE)
  fillIn(begun, values)
  return begun
}

describe.each(FIELDS)('a question of type $type: $label', ({ id, label }) => {
  test('shows its name, why it is asked, and a place to answer that a reader can name', () => {
    showSection(begin(), id)
    expect(question(id).textContent).toContain(label)
    expect(question(id).textContent).toContain('为了试一试。')
    const places = question(id).querySelectorAll(
      'input, textarea, [role="button"], [role="radio"], [role="checkbox"]',
    )
    expect(places.length).toBeGreaterThan(0)
    for (const place of places)
      if (place.getAttribute('role'))
        expect(place.textContent || place.getAttribute('aria-label')).toBeTruthy()
  })

  test('says what is missing when the section is called complete', () => {
    showSection(begin(), id)
    tap('这一部分填完了')
    expect(within(question(id)).getByRole('alert').textContent).toContain(`「${label}」`)
  })
})

describe('what is typed is kept in the shape the form wants', () => {
  test.each([
    ['integer', '１２', 12],
    ['money', '12.5', 1250],
    ['text', '焊工班', '焊工班'],
    ['longText', '第一行', '第一行'],
    ['phone', '13800000000', '13800000000'],
  ])('%s', (id, typed, kept) => {
    const begun = begin()
    showSection(begun, id)
    type(id, typed)
    expect(answersOn(begun, id)[id]).toBe(kept)
  })

  test('what is no number stays on screen with a sentence', () => {
    const begun = begin()
    showSection(begun, 'integer')
    type('integer', '十二')
    leave('integer')
    expect(inputOf('integer').value).toBe('十二')
    expect(within(question('integer')).getByRole('alert').textContent).toBe(
      '「人数」请只填数字，不要写文字。',
    )
  })
})

describe('choosing', () => {
  test('one of several, yes or no, and a promise', () => {
    const begun = begin()
    showSection(begun, 'choice')
    fireEvent.click(screen.getByRole('radio', { name: /乙/ }))
    expect(answersOn(begun, 'choice').choice).toBe('b')
    expect(screen.getByRole('radio', { name: /乙/ }).getAttribute('aria-checked')).toBe('true')
  })

  test('several of several', () => {
    const begun = begin()
    showSection(begun, 'choices')
    for (const box of screen.getAllByRole('checkbox')) fireEvent.click(box)
    expect(answersOn(begun, 'choices').choices).toEqual(['a', 'b'])
  })

  test('否 is an answer, not a blank', () => {
    const begun = begin()
    const seen = showSection(begun, 'yesNo')
    fireEvent.click(screen.getByRole('radio', { name: '否' }))
    tap('这一部分填完了')
    expect(answersOn(begun, 'yesNo').yesNo).toBe(false)
    expect(seen.isDone).toBe(true)
  })
})

describe('what is typed is read back in groups when the field is left', () => {
  test.each([
    ['money', '50', '50.00 元'],
    ['phone', '138 0000-0000', '138 0000 0000'],
    ['idNumber', '11011519850615002x', '110115 1985 0615 002X'],
    ['creditCode', '91350100m000100y43', '91 350100 M000 100Y4 3'],
    ['number', 'S000011010001232000123', 'S000 0110 1000 1232 0001 23'],
  ])('%s', (id, typed, read) => {
    showSection(begin(), id)
    type(id, typed)
    expect(question(id).textContent).not.toContain(read)
    leave(id)
    expect(question(id).textContent).toContain(read)
    expect(inputOf(id).value).toBe(typed)
  })

  test('an amount of ten thousand and more is said in 万元 too', () => {
    expect(readBackOf({ type: 'money' }, 5_000_000)).toBe('50,000.00 元 = 5 万元')
    expect(readBackOf({ type: 'money' }, 123_456_789)).toBe('1,234,567.89 元 = 123.456789 万元')
    expect(readBackOf({ type: 'money' }, 999_999)).toBe('9,999.99 元')
    expect(readBackOf({ type: 'money' }, '五万')).toBe('')
  })
})

describe('a small number', () => {
  test('is reached by tapping, within its range', () => {
    const begun = begin()
    showSection(begun, 'integer')
    tap('人数加 1')
    expect(answersOn(begun, 'integer').integer).toBe(0)
    tap('人数加 1')
    expect(inputOf('integer').value).toBe('1')
    tap('人数减 1')
    tap('人数减 1')
    expect(answersOn(begun, 'integer').integer).toBe(0)
  })

  test('what was typed and is no number is left alone by the taps', () => {
    const begun = begin()
    showSection(begun, 'integer')
    type('integer', '十二')
    tap('人数加 1')
    expect(answersOn(begun, 'integer').integer).toBe('十二')
  })
})

test('what is pasted is not cut: it stays, and the sentence says how much is too much', () => {
  const begun = begin()
  showSection(begun, 'longText')
  type('longText', '字'.repeat(230))
  leave('longText')
  expect(answersOn(begun, 'longText').longText).toBe('字'.repeat(230))
  expect(question('longText').textContent).toContain('230 / 200 字，多了 30 字')
  expect(within(question('longText')).getByRole('alert').textContent).toBe(
    '「说明」最多 200 个字，现在是 230 个字，请删去 30 个字。',
  )
})

describe('the big tables', () => {
  const lookUp = (typed: string) => {
    const begun = begin()
    render(
      <LookUp
        draft={begun.draft}
        sectionId="occupation"
        path="occupation"
        catalogues={catalogues}
        onLeave={() => void back()}
      />,
    )
    fireEvent.input(document.getElementById('look-up-query-input') as HTMLInputElement, {
      target: { value: typed },
    })
    return begun
  }

  test('are looked up on a page of their own', () => {
    const begun = begin()
    showSection(begun, 'occupation')
    tap('选择职业')
    const { filingId } = begun.draft
    expect(taroDouble.visits.at(-1)).toBe(
      `/pages/fill/look-up/index?filingId=${filingId}&sectionId=occupation&path=occupation`,
    )
  })

  test('an occupation is found by typing and taken with its code, and the page goes back', () => {
    const begun = lookUp('焊工')
    fireEvent.click(screen.getAllByRole('radio', { name: /^焊工，/ })[0]!)
    expect(answersOn(begun, 'occupation').occupation).toBe('6-18-02-04 焊工')
    expect(taroDouble.visits.at(-1)).toBe('/pages/home/index')
  })

  test('P7a: an occupation the catalogue does not have is taken as written', () => {
    const begun = lookUp('风筝制作')
    tap('大典里没有，填“风筝制作”')
    expect(answersOn(begun, 'occupation').occupation).toBe('风筝制作')
  })

  test('a broken link says what to do', () => {
    const begun = begin()
    render(
      <LookUp
        draft={begun.draft}
        sectionId="choices"
        path="choices"
        catalogues={catalogues}
        onLeave={() => void back()}
      />,
    )
    expect(screen.getByText('没有找到这个问题。')).toBeTruthy()
  })
})

describe('rows', () => {
  const two = {
    rows: {
      rows: [
        { id: 'r1', what: '推广' },
        { id: 'r2', what: '培训' },
      ],
    },
  }

  test('a new row opens at once, and typing in it reaches its own cell', () => {
    const begun = begin()
    const seen = showSection(begun, 'rows')
    expect(screen.getByText('至少 2 项，还差 2 项')).toBeTruthy()
    tap('添加一行')
    const [row] = answersOn(begun, 'rows').rows as { id: string }[]
    const before = seen.drawings
    type(`rows/${row?.id}/what`, '推广')
    expect(answersOn(begun, 'rows').rows).toEqual([{ id: row?.id, what: '推广' }])
    expect(seen.drawings).toBe(before)
  })

  test('a row is deleted with one tap and comes back with one more, under its own id', () => {
    const begun = begin(two)
    showSection(begun, 'rows')
    tap('删除一行 1')
    expect(answersOn(begun, 'rows').rows).toEqual([{ id: 'r2', what: '培训' }])
    expect(screen.getByText('已删除一行 1')).toBeTruthy()
    tap('恢复一行 1')
    expect(answersOn(begun, 'rows').rows).toEqual([
      { id: 'r2', what: '培训' },
      { id: 'r1', what: '推广' },
    ])
    expect(screen.queryByText('已删除一行 1')).toBeNull()
  })

  test('a closed card says what it is and what is missing', () => {
    showSection(begin(two), 'rows')
    expect(question('rows/r1').textContent).toContain('推广')
    expect(question('rows/r1').textContent).toContain('还缺：到哪天')
  })

  test('a row is the beginning of another one, with an id of its own', () => {
    const begun = begin(two)
    showSection(begun, 'rows')
    tap('复制一行 2')
    const rows = answersOn(begun, 'rows').rows as { id: string }[]
    expect(rows).toHaveLength(3)
    expect(rows[2]).toEqual({ id: rows[2]?.id, what: '培训' })
    expect(new Set(rows.map(({ id }) => id)).size).toBe(3)
    expect(inputOf(`rows/${rows[2]?.id}/what`).value).toBe('培训')
  })

  test('the summary opens the row that has the gap', () => {
    showSection(begin(two), 'rows')
    tap('这一部分填完了')
    fireEvent.click(screen.getByRole('link', { name: '一行 2：请选择「到哪天」。' }))
    expect(question('rows/r2/due')).toBeTruthy()
  })

  test('a full list cannot grow', () => {
    showSection(begin({ rows: { rows: [{ id: 'r1' }, { id: 'r2' }, { id: 'r3' }] } }), 'rows')
    expect(screen.queryByText('添加一行')).toBeNull()
  })
})
