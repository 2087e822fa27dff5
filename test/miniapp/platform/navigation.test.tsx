import Taro from '@tarojs/taro'
import { go, openAbove, replace } from '../../../src/miniapp/platform'
import { taroDouble } from '../../support/taro/api'

const place = { filingId: 'filing-0001', sectionId: 'leader' }
const lookUp = { ...place, path: 'occupation' }
const deep = (pages: number) =>
  jest.spyOn(Taro, 'getCurrentPages').mockReturnValue(Array.from({ length: pages }, () => ({})) as never)

beforeEach(() => taroDouble.reset())
afterEach(() => jest.restoreAllMocks())

describe('no more than five pages lie on top of each other', () => {
  const moves = () => ({
    pushed: jest.spyOn(Taro, 'navigateTo'),
    replaced: jest.spyOn(Taro, 'redirectTo'),
    switched: jest.spyOn(Taro, 'switchTab'),
  })

  test('the fifth page is opened above the fourth, a sixth in place of the fifth', async () => {
    const { pushed, replaced } = moves()
    deep(4)
    await go('applySection', place)
    expect([pushed, replaced].map(({ mock }) => mock.calls.length)).toEqual([1, 0])
    deep(5)
    await go('applySection', place)
    expect([pushed, replaced].map(({ mock }) => mock.calls.length)).toEqual([1, 1])
  })

  test('a tab is switched to however deep the pages lie', async () => {
    const { replaced, switched } = moves()
    deep(5)
    await go('home')
    await replace('me')
    expect([replaced, switched].map(({ mock }) => mock.calls.length)).toEqual([0, 2])
  })

  test.each([
    [4, ''],
    [5, '&reopen=1'],
  ])('what is opened above a section on page %i finds its way back to it: %s', async (pages, added) => {
    deep(pages)
    await openAbove('lookUp', lookUp)
    expect(taroDouble.visits).toEqual([
      `/pages/fill/look-up/index?filingId=filing-0001&sectionId=leader&path=occupation${added}`,
    ])
  })
})
