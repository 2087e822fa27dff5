import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { keepPhoto } from '../../../src/miniapp/features/forms/keep-photo'
import { LookUp } from '../../../src/miniapp/features/forms/look-up'
import { catalogues } from '../../../src/miniapp/pages/fill/look-up/catalogues'
import { taroDouble } from '../../support/taro/api'
import { EVERY_TYPE, FIELDS } from './support/every-type'
import { answersOn, beginFiling, fillIn } from './support/filing'
import { inputOf, leave, question, showSection, tap, type } from './support/page'

jest.mock('../../../src/miniapp/features/forms/keep-photo')
const photoTaken = jest.mocked(keepPhoto)

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
    expect(within(question('integer')).getByRole('alert').textContent).toBe('「人数」请只填数字，不要写文字。')
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

describe('the big tables', () => {
  const lookUp = (typed: string) => {
    const begun = begin()
    render(<LookUp draft={begun.draft} sectionId="occupation" path="occupation" catalogues={catalogues} />)
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
    render(<LookUp draft={begun.draft} sectionId="choices" path="choices" catalogues={catalogues} />)
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

  test('a row is deleted only after being asked, and the others keep their ids', () => {
    const begun = begin(two)
    showSection(begun, 'rows')
    tap('删除一行 1')
    expect(answersOn(begun, 'rows').rows).toHaveLength(2)
    fireEvent.click(within(screen.getByRole('dialog')).getByText('删除'))
    expect(answersOn(begun, 'rows').rows).toEqual([{ id: 'r2', what: '培训' }])
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

describe('photos', () => {
  const photo = { id: 'photo-0001', sha256: 'a'.repeat(64), size: 1000 }

  test('a photo is listed at once, said to be on this phone only, with what it is used for', async () => {
    photoTaken.mockResolvedValue({ kind: 'kept', photo })
    const begun = begin()
    showSection(begun, 'photos')
    expect(screen.getByText(/照片仅供办理试验使用/)).toBeTruthy()
    await act(async () => tap('拍一张'))
    expect(answersOn(begun, 'photos').photos).toEqual([photo])
    expect(screen.getByRole('group', { name: '照片第 1 张，仅在本机' })).toBeTruthy()
  })

  test('a file that is no photo is refused in words, and nothing is added', async () => {
    photoTaken.mockResolvedValue({ kind: 'refused', sentence: '这个文件不是照片。' })
    const begun = begin()
    showSection(begun, 'photos')
    await act(async () => tap('从相册选'))
    expect(screen.getByText('这个文件不是照片。')).toBeTruthy()
    expect(answersOn(begun, 'photos').photos).toBeUndefined()
  })

  test('a photo is taken away again', async () => {
    photoTaken.mockResolvedValue({ kind: 'kept', photo })
    const begun = begin()
    showSection(begun, 'photos')
    await act(async () => tap('拍一张'))
    await act(async () => tap('删除照片第 1 张'))
    expect(answersOn(begun, 'photos').photos).toBeUndefined()
  })
})
