import type { FilingDetail } from '#contract'
import { screen } from '@testing-library/react'
import { beginFiling, pullAs, sectionState, signIn, type Begun } from './support/filing'
import { leave, showSection, type } from './support/page'
import { taroDouble } from '../../support/taro/api'

beforeEach(() => {
  taroDouble.reset()
  signIn()
})

const submitted = { name: '王建国', position: '班长' }
const returned = (sections: FilingDetail['sections']): Partial<FilingDetail> => ({
  state: 'returned',
  sections,
  correction: {
    reason: '请核对岗位。',
    dueOn: '2026-04-10',
    sections: ['leader'],
    submitted: { leader: submitted },
  },
})

async function open(change: Partial<FilingDetail>, sectionId = 'leader'): Promise<Begun> {
  const begun = beginFiling()
  await pullAs(begun, change)
  showSection(begun, sectionId)
  return begun
}
const heading = () => screen.queryByText('提交时和现在')

describe('a section returned for correction (F12)', () => {
  test('says that nothing is changed as long as nothing is', async () => {
    await open(returned([sectionState('leader', submitted)]))
    expect(heading()).toBeTruthy()
    expect(screen.getByText('和提交时一样，还没有改动。')).toBeTruthy()
  })

  test('sets what was submitted beside what stands there once the field is left, not while typing', async () => {
    await open(returned([sectionState('leader', submitted)]))
    type('name', '王建军')
    expect(screen.queryByText('现在：王建军')).toBeNull()
    leave('name')
    expect(screen.getByText('提交时：王建国')).toBeTruthy()
    expect(screen.getByText('现在：王建军')).toBeTruthy()
    type('name', '王建国')
    leave('name')
    expect(screen.getByText('和提交时一样，还没有改动。')).toBeTruthy()
  })

  test('names what was added and what was taken out', async () => {
    await open(returned([sectionState('leader', { name: '王建国', phone: '139****0001' })]))
    expect(screen.getByText('提交时：没有填写')).toBeTruthy()
    expect(screen.getByText('提交时：班长')).toBeTruthy()
    expect(screen.getByText('现在：已删去')).toBeTruthy()
  })

  test('is nothing for a part that was not returned, and nothing for a draft', async () => {
    const sections = [sectionState('leader', submitted), sectionState('mentoring', {}, { editable: false })]
    await open(returned(sections), 'mentoring')
    expect(heading()).toBeNull()
    await open({ ...returned([sectionState('leader', { name: '李敏' })]), state: 'draft' })
    expect(heading()).toBeNull()
  })
})
