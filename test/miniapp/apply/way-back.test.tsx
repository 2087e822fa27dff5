import type { FilingDetail } from '#contract'
import { fireEvent, render, screen } from '@testing-library/react'
import { act } from 'react'
import { WaysOut } from '../../../src/miniapp/features/apply/withdraw'
import type { Draft } from '../../../src/miniapp/features/forms/draft'
import { useFiling } from '../../../src/miniapp/features/forms/use-draft'
import { api } from '../../../src/miniapp/features/session/session'
import { taroDouble } from '../../support/taro/api'
import { beginFiling, pullAs, signIn } from '../forms/support/filing'
import { tap } from '../forms/support/page'

function Shown({ draft }: { draft: Draft }) {
  const filing = useFiling(draft)
  return filing === undefined ? null : <WaysOut draft={draft} filing={filing} />
}

const can = (restore: boolean): FilingDetail['can'] => ({
  edit: false,
  submit: false,
  withdraw: false,
  restore,
  invite: false,
})

async function showWithdrawn(restore = true) {
  const begun = beginFiling(undefined, 'contact')
  await pullAs(begun, { state: 'withdrawn', can: can(restore) })
  render(<Shown draft={begun.draft} />)
  return begun
}
const confirm = (verb: string) =>
  act(async () => {
    const [, inDialog] = screen.getAllByRole('button', { name: verb })
    if (inDialog !== undefined) fireEvent.click(inDialog)
  })

beforeEach(() => {
  taroDouble.reset()
  signIn()
})
afterEach(() => jest.restoreAllMocks())

describe('a withdrawn application', () => {
  test.each([
    ['恢复提交', 'submitted', /回执编号不变/],
    ['取回修改', 'draft', /改好后请在申报截止前重新提交/],
  ] as const)('%s asks once more, says what follows, and asks the server', async (verb, as, tells) => {
    const restore = jest.spyOn(api.filings, 'restore').mockResolvedValue({ done: true })
    const { draft } = await showWithdrawn()
    tap(verb)
    expect(screen.getByText(tells)).toBeTruthy()
    expect(restore).not.toHaveBeenCalled()
    await confirm(verb)
    expect(restore.mock.calls).toEqual([[{ params: { filingId: draft.filingId }, body: { as } }]])
  })

  test('says why it could not be taken back, and both ways stay open', async () => {
    jest.spyOn(api.filings, 'restore').mockRejectedValue(new Error('no network'))
    await showWithdrawn()
    tap('恢复提交')
    await confirm('恢复提交')
    expect(screen.getByRole('alert').textContent).toContain('没有连上服务器。')
    expect(screen.getByRole('button', { name: '取回修改' })).toBeTruthy()
  })

  test('after the close nothing is offered', async () => {
    await showWithdrawn(false)
    expect(screen.queryAllByRole('button')).toEqual([])
  })
})
