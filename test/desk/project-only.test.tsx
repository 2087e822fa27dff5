import { screen, within } from '@testing-library/react'
import type { ApplicationSummary } from '../../src/desk/features/applications/types'
import { candidates } from '../../src/desk/features/lists/candidates'
import type { List } from '../../src/desk/features/lists/types'
import { openDesk } from './support/open-desk'
import { application, entry, list, summary } from './support/records'

const both = summary({ id: 'filing-both', state: 'accepted' })
const alone = summary({ id: 'filing-alone', state: 'accepted', isProjectOnly: true, projectName: '夹具改进' })

test('P31, P34c: a titled workshop’s project needs no workshop on the list, and is no workshop', () => {
  const accepted = [both, alone] as ApplicationSummary[]
  const ids = (of: List, kind: 'workshop' | 'project') => candidates(of, accepted, kind).map(({ id }) => id)
  const empty = list({ entries: [] }) as unknown as List
  expect([ids(empty, 'workshop'), ids(empty, 'project')]).toEqual([['filing-both'], ['filing-alone']])
  const listed = list({ entries: [entry({ applicationId: 'filing-both' })] }) as unknown as List
  expect(ids(listed, 'project')).toEqual(['filing-both', 'filing-alone'])
})

test('the list of applications names it by its project, and can be narrowed to such', async () => {
  openDesk('/applications?parts=project', { 'desk.applications': () => ({ applications: [both, alone] }) })
  expect(await screen.findByText('夹具改进（张建国焊接技能大师工作室）')).toBeTruthy()
  const table = screen.getAllByRole('table')[0] as HTMLElement
  expect(within(table).queryByText('张建国焊接技能大师工作室')).toBeNull()
  expect(screen.getByText('全部 1')).toBeTruthy()
})

test('the reading view shows the register’s facts with their source and the project’s parts only', async () => {
  openDesk('/applications/filing-alone', {
    'desk.applications': () => ({ applications: [alone] }),
    'desk.application': () =>
      application({
        ...alone,
        form: { id: 'project-application', version: 1 },
        sections: [{ id: 'workshop', values: { name: '示例工作室' }, returnNote: null }],
      }),
  })
  expect(await screen.findByRole('heading', { name: '夹具改进（建设项目）' })).toBeTruthy()
  expect(screen.getAllByText('（取自工作室登记）').length).toBeGreaterThan(0)
  expect(screen.queryByText('填写领办人基本情况')).toBeNull()
})
