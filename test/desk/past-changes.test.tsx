import { fireEvent, screen, within } from '@testing-library/react'
import { openDesk } from './support/open-desk'
import { application } from './support/records'

const change = (part: object) => ({
  id: 'change-0001',
  at: '2026-11-19T02:32:00.000Z',
  by: '刘敏',
  role: 'contact',
  isMine: false,
  label: '现在的岗位',
  path: 'position',
  from: '班长',
  to: '车间主任',
  why: 'typed',
  outcome: 'used',
  decided: null,
  back: null,
  ...part,
})

async function openHistory(...pages: object[]) {
  let page = 0
  const server = openDesk('/applications/filing-0001', {
    'desk.application': () => application(),
    'desk.applications': () => ({ applications: [] }),
    'history.changes': () => pages[page++],
  })
  const heading = await screen.findByRole('heading', { name: /填写领办人/ })
  const card = heading.closest('section') as HTMLElement
  const details = card.querySelector('details') as HTMLDetailsElement
  expect(server.named('history.changes')).toEqual([])
  details.open = true
  fireEvent(details, new Event('toggle'))
  return { ...server, card }
}

test('an officer reads how a section came to be once they open it: who, when, before and after, what was not taken', async () => {
  const lost = change({ id: 'change-0000', outcome: 'unused', by: '张建国', role: 'leader', why: 'imported' })
  const { card, named } = await openHistory({ changes: [change({}), lost], next: null })
  const table = await within(card).findByRole('table', { name: /修改记录$/ })
  const [, first, second] = within(table).getAllByRole('row')
  expect(first?.textContent).toBe('现在的岗位 2026年11月19日 10:32 刘敏（单位联系人）班长车间主任')
  expect(second?.textContent).toContain('张建国（领办人），经办代为导入')
  expect(second?.textContent).toContain('未采用')
  expect(named('history.changes')[0]?.params).toEqual({ filingId: 'filing-0001', sectionId: 'leader' })
})

test('older ones stand below once they are asked for', async () => {
  const older = change({ id: 'change-0000', to: '班长', from: null })
  const { card, named } = await openHistory(
    { changes: [change({})], next: 'change-0001' },
    { changes: [older], next: null },
  )
  fireEvent.click(await within(card).findByRole('button', { name: '看更早的' }))
  const [last] = await within(card).findAllByText('（无）')
  expect(last?.closest('tr')?.textContent).toContain('班长')
  expect(named('history.changes').map(({ query }) => query)).toEqual([{}, { before: 'change-0001' }])
})
