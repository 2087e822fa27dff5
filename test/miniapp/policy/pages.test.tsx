import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { CLAUSES, NOT_POLICY_LABEL, RULE_PACK_DIFFERENCES, plainText } from '#policy'
import type { SettingLine } from '#contract'
import { publicApi } from '../../../src/miniapp/features/public/public-api'
import ClausePage from '../../../src/miniapp/pages/check/clause'
import FaqPage from '../../../src/miniapp/pages/check/faq'
import EditionsPage from '../../../src/miniapp/pages/public/editions'
import PolicyPage from '../../../src/miniapp/pages/public/policy'
import OurSettingsPage from '../../../src/miniapp/pages/public/settings'
import { taroDouble } from '../../support/taro/api'

const line = (id: string, clauses: readonly string[], more: Partial<SettingLine> = {}): SettingLine => ({
  id,
  label: `设置${clauses.join('')}`,
  asks: '原文没有写明怎么办？',
  question: null,
  open: '没有写明',
  place: '四、（一）申报流程',
  clauses: [...clauses],
  valueText: '5 个工作日',
  isDefault: true,
  isConfirmed: false,
  usedBy: null,
  reason: null,
  since: null,
  ...more,
})

const settings = jest.spyOn(publicApi, 'settings')
const answerSettings = () =>
  settings.mockResolvedValue({
    label: NOT_POLICY_LABEL,
    settings: [
      line('b', ['P30a'], { isConfirmed: true, reason: '已请示', place: '四、（二）注意事项' }),
      line('a', ['P27b']),
    ],
  })

beforeEach(() => {
  taroDouble.reset()
  // Still on its way, unless a test waits for it.
  settings.mockReturnValue(new Promise(() => undefined))
})

/** By its own words, without asking the whole page for roles: these pages are long. */
const follow = (name: string | RegExp) => fireEvent.click(screen.getByText(name))
const headings = () =>
  [...document.querySelectorAll('[role="heading"][aria-level="2"]')].map((each) => each.textContent)
const openClause = (clause: string) => {
  taroDouble.openWith({ clause })
  return render(<ClausePage />)
}

describe('the text', () => {
  test('stands there whole and in order, each of the 64 sentences a link of its own', () => {
    const { container } = render(<PolicyPage />)
    const sentences = [...container.querySelectorAll('[role="link"][id]')]
    expect(sentences.map(({ id }) => id)).toEqual(Array.from({ length: 64 }, (_, at) => `P${at + 1}`))
    const squeezed = (text: string) => text.replace(/\s/g, '')
    expect(squeezed(container.textContent ?? '')).toContain(squeezed(plainText()))
  })

  test('a tapped sentence opens what rests on it', () => {
    render(<PolicyPage />)
    follow(/^5\.除技能大师外/)
    expect(taroDouble.visits).toEqual(['/pages/check/clause/index?clause=P16'])
  })

  test('the sentence somebody came for is marked, and said to be', () => {
    taroDouble.openWith({ clause: 'P16a' })
    render(<PolicyPage />)
    const marked = [...document.querySelectorAll('[aria-label^="您要看的条文："]')]
    expect(marked.map(({ id }) => id)).toEqual(['P16'])
  })
})

describe('what rests on a sentence', () => {
  test('P16: the condition with its question and reasons, the questions of the forms, in words', () => {
    openClause('P16')
    expect(screen.getByText(/除技能大师外，应为工作室配备/)).toBeTruthy()
    expect(headings()).toEqual(expect.arrayContaining(['按它核对的条件', '按它填写的内容']))
    expect(screen.getByText('符合：除技能大师外有 3 名以上正式员工。')).toBeTruthy()
    expect(screen.getByText(/^不符合：除技能大师外有 2 名正式员工/)).toBeTruthy()
    expect(screen.getByText(/^为什么问：/)).toBeTruthy()
  })

  test('P28: the steps of the procedure, in the phrases everybody sees', () => {
    openClause('P28')
    expect(headings()).toContain('按它办理的步骤')
    expect(screen.getAllByText(/ → /).length).toBeGreaterThan(0)
    expect(document.body.textContent).not.toMatch(/[a-z]{3,}/)
  })

  test('P27b: what is ours stands apart and says so; what rests on another sentence is not there', async () => {
    answerSettings()
    openClause('P27b')
    const ours = await screen.findByText('设置P27b')
    expect(within(ours.parentElement!).getByText(NOT_POLICY_LABEL)).toBeTruthy()
    expect(within(ours.parentElement!).getByText('待本单位确认')).toBeTruthy()
    expect(screen.queryByText('设置P30a')).toBeNull()
  })

  test('offline, before anything was read: the text and its rules are there all the same', async () => {
    settings.mockRejectedValue(new Error('offline'))
    openClause('P27')
    await act(async () => undefined)
    expect(headings()).not.toContain('本单位配置')
    expect(screen.getByText(/公示期为5个工作日/)).toBeTruthy()
  })

  test('P1a: where no rule can decide, it says why', () => {
    openClause('P1')
    expect(headings()).toContain('由人判断的部分')
  })

  test.each([...CLAUSES.values()].filter(({ id, anchor }) => id === anchor).map(({ id }) => id))(
    '%s has a page with something on it',
    (id) => {
      const { container } = openClause(id)
      expect(container.textContent).toContain(CLAUSES.get(id)?.sentence)
      expect(container.querySelector('.card, .ours')).not.toBeNull()
    },
  )

  test('a clause the text does not have: the way back to the text', () => {
    openClause('P99')
    follow('看政策原文')
    expect(taroDouble.visits).toEqual(['/pages/public/policy/index'])
  })
})

describe('questions and answers', () => {
  test('an answer opens and closes at its question, with the words of the text beside it', () => {
    render(<FaqPage />)
    const [question] = document.querySelectorAll(
      '[aria-label="不算技能大师本人，团队里有几名本单位正式员工？"]',
    )
    fireEvent.click(question!)
    expect(question?.getAttribute('aria-expanded')).toBe('true')
    expect(screen.getByText(/^不符合怎么办：/)).toBeTruthy()
    follow(/^政策解读.* · 查看原文$/)
    expect(taroDouble.visits).toEqual(['/pages/public/policy/index?clause=P16a'])
    fireEvent.click(question!)
    expect(screen.queryByText(/^不符合怎么办：/)).toBeNull()
  })
})

describe('old and new', () => {
  test('P61–P64: each difference with before, after and the words of the text; what is concluded says so', () => {
    render(<EditionsPage />)
    expect(headings()).toEqual(RULE_PACK_DIFFERENCES.map(({ after }) => after))
    expect(screen.getAllByText('更新前（按原文推定，没有取得旧办法）')).toHaveLength(
      RULE_PACK_DIFFERENCES.filter(({ isInferred }) => isInferred).length,
    )
    expect(screen.getByText('挂牌满两年才能申报建设项目。')).toBeTruthy()
  })
})

describe('what is ours', () => {
  test('every setting by its place in the text, each card labelled, confirmed or not', async () => {
    answerSettings()
    render(<OurSettingsPage />)
    expect(await screen.findByText('本单位已确认')).toBeTruthy()
    expect(screen.getByText('理由：已请示')).toBeTruthy()
    expect(screen.getAllByText(NOT_POLICY_LABEL)).toHaveLength(3)
    expect(headings()).toEqual(['四、（一）申报流程', '四、（二）注意事项'])
  })
})
