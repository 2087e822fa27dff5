import { fireEvent, render, screen } from '@testing-library/react'
import { newestForm } from '#policy'
import { CatalogueLookUp } from '../../../src/miniapp/features/forms/catalogue-look-up'
import { LookUp } from '../../../src/miniapp/features/forms/look-up'
import { recentOccupations, rememberOccupation } from '../../../src/miniapp/features/forms/recent-occupations'
import { SectionPage } from '../../../src/miniapp/features/forms/section-page'
import { forgetSession } from '../../../src/miniapp/features/session/session'
import { catalogues } from '../../../src/miniapp/pages/fill/look-up/catalogues'
import { taroDouble } from '../../support/taro/api'
import { answersOn, beginFiling, fillIn } from './support/filing'

const fields = {
  occupation: { type: 'occupation', label: '职业' },
  industry: { type: 'industry', label: '行业' },
} as const

function lookUp(type: 'occupation' | 'industry') {
  const chosen: string[] = []
  const field = {
    ...fields[type],
    id: type,
    why: '为了试一试。',
    basis: { kind: 'ours', note: '试验' },
    required: true,
    blind: false,
  } as const
  render(
    <CatalogueLookUp
      field={field}
      id="field"
      catalogue={catalogues[type]}
      onChoose={(value) => chosen.push(value)}
    />,
  )
  return chosen
}

const write = (value: string) =>
  fireEvent.input(document.getElementById('field-query-input') as HTMLInputElement, { target: { value } })
const rows = () => screen.queryAllByRole('radio').map((row) => row.getAttribute('aria-label'))
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => taroDouble.reset())

describe('an occupation', () => {
  test('P6a: shows code, name and class, and is taken with its code', () => {
    const chosen = lookUp('occupation')
    write('hg')
    expect(rows()[0]).toBe('焊工，6-18-02-04　生产制造及有关人员 › 机械制造基础加工人员')
    fireEvent.click(screen.getAllByRole('radio')[0]!)
    expect(chosen).toEqual(['6-18-02-04 焊工'])
  })

  test('found by a 工种 says which', () => {
    lookUp('occupation')
    write('烧烤料理')
    expect(rows()).toEqual([expect.stringMatching(/^中式烹调师，.*含工种：烧烤料理师$/)])
  })

  test('P7a: what the table lacks may be written, letters alone may not', () => {
    const chosen = lookUp('occupation')
    write('qqqq')
    expect(screen.queryByRole('button')).toBeNull()
    write('风筝制作')
    tap('大典里没有，填“风筝制作”')
    expect(chosen).toEqual(['风筝制作'])
  })

  test('how many are listed is said aloud', () => {
    lookUp('occupation')
    write('焊')
    expect(screen.getByText(/^列出 \d+ 项/).getAttribute('aria-live')).toBe('polite')
    write('没有这一种')
    expect(screen.getByText(/^没有找到/)).toBeTruthy()
  })
})

describe('an industry', () => {
  const down = (name: RegExp) => fireEvent.click(screen.getByRole('link', { name }))

  test('is reached level by level, 门类 to 小类, and the way back is one tap', () => {
    const chosen = lookUp('industry')
    expect(screen.getAllByRole('link')).toHaveLength(20)
    down(/^制造业，C$/)
    down(/^金属制品业，33$/)
    expect(screen.getByText(/^现在在：制造业 › 金属制品业，下一级/)).toBeTruthy()
    down(/^结构性金属制品制造，331$/)
    expect(rows()).toEqual(['金属结构制造，3311', '金属门窗制造，3312'])
    tap('回上一级')
    expect(screen.getByText(/^现在在：制造业 › 金属制品业，下一级/)).toBeTruthy()
    down(/^结构性金属制品制造，331$/)
    fireEvent.click(screen.getAllByRole('radio')[0]!)
    expect(chosen).toEqual(['3311 金属结构制造'])
  })

  test('may be taken at a higher level, a 门类 may not', () => {
    const chosen = lookUp('industry')
    down(/^制造业，C$/)
    expect(screen.queryByRole('button', { name: /^就选/ })).toBeNull()
    down(/^金属制品业，33$/)
    tap('就选“金属制品业”')
    expect(chosen).toEqual(['33 金属制品业'])
  })

  test('is found by typing too; the tree makes room and says where each result stands', () => {
    lookUp('industry')
    write('jsjgzz')
    expect(rows()[0]).toBe('金属结构制造，3311　制造业 › 金属制品业 › 结构性金属制品制造')
    expect(screen.queryByRole('link')).toBeNull()
  })
})

describe('工种', () => {
  const show = (occupation: string) => {
    const begun = beginFiling(newestForm('combined-application'))
    fillIn(begun, { leader: { occupation } })
    render(
      <SectionPage
        draft={begun.draft}
        sectionId="leader"
        fieldId="occupation"
        doneWord="这一部分填完了"
        onDone={() => undefined}
        onLater={() => undefined}
      />,
    )
    return begun
  }

  test('the known ones of the chosen occupation are offered and taken with one tap', () => {
    const begun = show('4-03-02-01 中式烹调师')
    tap('工种填烧烤料理师')
    expect(answersOn(begun, 'leader').workType).toBe('烧烤料理师')
    expect(screen.queryByRole('button', { name: '工种填烧烤料理师' })).toBeNull()
  })

  test('none are offered where none are known', () => {
    show('6-18-02-04 焊工')
    expect(screen.queryByRole('button', { name: /^工种填/ })).toBeNull()
  })
})

describe('what was chosen last', () => {
  const page = (path: string, sectionId: string) => {
    const begun = beginFiling()
    const left: string[] = []
    const { unmount } = render(
      <LookUp
        draft={begun.draft}
        sectionId={sectionId}
        path={path}
        catalogues={catalogues}
        onLeave={() => left.push(path)}
      />,
    )
    return { begun, left, unmount }
  }
  const query = (value: string) =>
    fireEvent.input(document.getElementById('look-up-query-input') as HTMLInputElement, { target: { value } })

  test('five occupations are offered, newest first, each once, until something is typed', () => {
    for (const value of ['甲职业', '乙职业', '丙职业', '丁职业', '戊职业', '6-18-02-04 焊工', '丙职业'])
      rememberOccupation(value)
    const { begun, left } = page('occupation', 'leader')
    expect(rows()).toEqual(['丙职业', '焊工，6-18-02-04', '戊职业', '丁职业', '乙职业'])
    query('车工')
    expect(rows()).not.toContain('丙职业')
    query('')
    fireEvent.click(screen.getByRole('radio', { name: '焊工，6-18-02-04' }))
    expect(answersOn(begun, 'leader').occupation).toBe('6-18-02-04 焊工')
    expect(left).toEqual(['occupation'])
    expect(recentOccupations()[0]).toBe('6-18-02-04 焊工')
  })

  test('what is chosen from the list is remembered; an industry is not', () => {
    const first = page('occupation', 'leader')
    expect(rows()).toEqual([])
    query('焊工')
    fireEvent.click(screen.getAllByRole('radio')[0]!)
    first.unmount()
    expect(recentOccupations()).toHaveLength(1)
    page('industry', 'unit')
    expect(screen.queryByText('最近选过的')).toBeNull()
    query('金属制品')
    fireEvent.click(screen.getAllByRole('radio')[0]!)
    expect(recentOccupations()).toHaveLength(1)
  })

  test('logging out forgets them, and what lies there unreadable counts as none', async () => {
    rememberOccupation('甲职业')
    await forgetSession()
    expect(recentOccupations()).toEqual([])
    taroDouble.storage.set('snapshot.occupations', '{broken')
    expect(recentOccupations()).toEqual([])
    taroDouble.storage.set('snapshot.occupations', '{"a":1}')
    expect(recentOccupations()).toEqual([])
  })
})
