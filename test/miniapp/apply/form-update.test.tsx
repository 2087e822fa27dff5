import { ApiError } from '#contract'
import { FORMS, knowForms, type FilingForm } from '#policy'
import { render, screen } from '@testing-library/react'
import { act } from 'react'
import { FormUpdate } from '../../../src/miniapp/features/apply/form-update'
import type { Draft } from '../../../src/miniapp/features/forms/draft'
import { useFiling } from '../../../src/miniapp/features/forms/use-draft'
import { api } from '../../../src/miniapp/features/session/session'
import { taroDouble } from '../../support/taro/api'
import { answersOn, APPLICATION_FORM, beginFiling, fillIn, pullAs, signIn } from '../forms/support/filing'
import { tap } from '../forms/support/page'

const NEXT = APPLICATION_FORM.version + 1
/** One question more, one in other words, one gone. */
const NEWER: FilingForm = {
  ...APPLICATION_FORM,
  version: NEXT,
  sections: APPLICATION_FORM.sections.map((section) => ({
    ...section,
    fields: section.fields.flatMap((field) => {
      if (section.id === 'leader' && field.id === 'position')
        return [
          { ...field, label: '岗位或者职务' },
          { ...field, id: 'nickname', label: '车间里怎么称呼' },
        ]
      return section.id === 'unit' && field.id === 'contactName' ? [] : [field]
    }),
  })),
}

let forget = () => {}
beforeEach(() => {
  taroDouble.reset()
  signIn()
})
afterEach(() => {
  forget()
  forget = () => {}
  jest.restoreAllMocks()
})

function Shown({ draft }: { draft: Draft }) {
  const filing = useFiling(draft)
  return filing === undefined ? null : <FormUpdate draft={draft} filing={filing} />
}

async function show(movesTo: number | null, isKnown = true) {
  const begun = beginFiling()
  fillIn(begun, { leader: { name: '王建国', position: '班长' } })
  await pullAs(begun, { movesTo })
  if (isKnown) forget = knowForms([...FORMS, NEWER])
  render(<Shown draft={begun.draft} />)
  return begun
}
const settle = () => act(async () => undefined)

describe('a round that asks for a newer version of the form (F17)', () => {
  test('a draft of the right version is told nothing', async () => {
    await show(null)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.queryByText(/申报表有/)).toBeNull()
  })

  test('every difference is told, in the words of both versions, and that nothing is lost', async () => {
    await show(NEXT)
    expect(screen.getByText('申报表有 3 处变化')).toBeTruthy()
    expect(screen.getByText(/^改了说法：.*「现在的岗位」改为「岗位或者职务」$/)).toBeTruthy()
    expect(screen.getByText(/^新问题：.*，车间里怎么称呼$/)).toBeTruthy()
    expect(screen.getByText(/^不再需要：/)).toBeTruthy()
    expect(screen.getByText(/已填写的内容都会保留/)).toBeTruthy()
  })

  test('a phone that does not know the version says so and offers no way over', async () => {
    const begun = await show(NEXT, false)
    expect(screen.getByText('申报表有了新版，现在的版本还打不开')).toBeTruthy()
    expect(screen.getByText(/已填写的内容都还在/)).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
    expect(answersOn(begun, 'leader')).toMatchObject({ name: '王建国' })
  })

  test('moves when asked, once, and reads the filing again', async () => {
    const begun = await show(NEXT)
    const move = jest.spyOn(api.filings, 'moveForm').mockResolvedValue({} as never)
    const pull = jest.spyOn(begun.draft.sync, 'pull').mockResolvedValue(undefined as never)
    expect(move).not.toHaveBeenCalled()
    tap('改用新版')
    await settle()
    expect(move.mock.calls).toEqual([
      [{ params: { filingId: begun.draft.filingId }, body: { formVersion: NEXT } }],
    ])
    expect(pull).toHaveBeenCalledWith(begun.draft.filingId)
  })

  test('a refusal is told in its own words, the answers stay, and it can be tried again', async () => {
    const begun = await show(NEXT)
    const detail = { code: 'FILING_LOCKED', message: '这份申报现在不能改。', next: '请稍后再看。' } as const
    jest.spyOn(api.filings, 'moveForm').mockRejectedValue(new ApiError('FILING_LOCKED', 409, detail))
    tap('改用新版')
    await settle()
    expect(screen.getByText('这份申报现在不能改。请稍后再看。')).toBeTruthy()
    expect(answersOn(begun, 'leader')).toEqual({ name: '王建国', position: '班长' })
    expect(screen.getByRole('button', { name: '改用新版' }).getAttribute('aria-disabled')).not.toBe('true')
  })
})
