import fc from 'fast-check'
import { DEFAULT_SETTINGS } from '../../src/policy/settings/settings'
import {
  compareOccupations,
  DELIVERED_TABLES,
  editDistance,
  occupationKey,
  occupationOf,
  type OccupationTables,
} from '../../src/policy/uniqueness/occupation'
import { LATHE, WELDER } from './uniqueness-case'

const byWorkType = { ...DEFAULT_SETTINGS, occupationLevel: 'workType' as const }
const tables = (changes: Partial<OccupationTables>): OccupationTables => ({ ...DELIVERED_TABLES, ...changes })
const lathe = (workType: string) => occupationOf('6-18-01-01 车工', workType)
const free = (name: string) => occupationOf(name)

describe('U2 (P36): whether two occupations are the same', () => {
  test('U2 (P36): the code of the 职业 decides', () => {
    expect(compareOccupations(LATHE, LATHE)).toBe('same')
    expect(compareOccupations(LATHE, WELDER)).toBe('different')
    expect(compareOccupations(LATHE, { ...LATHE, name: '另一种写法' })).toBe('same')
  })

  test('U2 (P36): same 职业, different 工种 is ambiguous: taken as the same, an officer may decide otherwise', () => {
    expect(compareOccupations(lathe('数控车工'), lathe('普通车工'))).toBe('otherWorkType')
    expect(compareOccupations(lathe('数控车工'), lathe('数控 车工'))).toBe('same')
    expect(compareOccupations(lathe('数控车工'), LATHE)).toBe('same')
  })

  test('U2 (P36): where the bureau compares 工种, another one is another; a missing one is for the officer', () => {
    expect(compareOccupations(lathe('数控车工'), lathe('普通车工'), byWorkType)).toBe('different')
    expect(compareOccupations(lathe('数控车工'), lathe('数控车工'), byWorkType)).toBe('same')
    expect(compareOccupations(lathe('数控车工'), LATHE, byWorkType)).toBe('near')
  })

  test.each([
    ['古建彩画工', '古建 彩画工', 'same'],
    ['古建彩画工', '古建彩绘工', 'near'],
    ['古建彩画工', '古建彩画', 'near'],
    ['无人机植保操作员', '植保操作员', 'near'],
    ['茶艺工', '漆器工', 'different'],
    ['古建彩画工', '茶艺工', 'different'],
  ])('U2 (P36): by hand, %s and %s are %s', (one, other, expected) => {
    expect(compareOccupations(free(one), free(other))).toBe(expected)
    expect(compareOccupations(free(other), free(one))).toBe(expected)
  })

  test.each([
    [79, 'near'],
    [80, 'near'],
    [81, 'different'],
  ])('U2 (P36): four characters of five are alike, the line at %i %%: %s', (percent, expected) => {
    const settings = { ...DEFAULT_SETTINGS, occupationNearPercent: percent }
    expect(compareOccupations(free('古建彩画工'), free('古建彩绘工'), settings)).toBe(expected)
  })

  test('U2 (P36): a name by hand that reads like a listed one is for the officer', () => {
    expect(compareOccupations(free('车工'), LATHE)).toBe('near')
    expect(compareOccupations(free('茶艺'), LATHE)).toBe('different')
    expect(compareOccupations(free(''), LATHE)).toBe('different')
  })

  test('U2 (P36): what an officer has found about two names holds from then on', () => {
    const rulings = (isSame: boolean) =>
      tables({ rulings: [{ names: ['古建彩绘工', '古建彩画工'], isSame }] })
    const pair = [free('古建 彩画工'), free('古建彩绘工')] as const
    expect(compareOccupations(...pair, DEFAULT_SETTINGS, rulings(true))).toBe('same')
    expect(compareOccupations(...pair, DEFAULT_SETTINGS, rulings(false))).toBe('different')
    expect(compareOccupations(free('茶艺工'), free('茶艺师'), DEFAULT_SETTINGS, rulings(true))).toBe('near')
  })

  test('U2 (P36): a revised catalogue: an older title keeps its code and has the newer ones too', () => {
    const changes = [
      { from: '6-18-01-01', to: ['6-18-01-90'] },
      { from: '6-18-01-90', to: ['6-18-01-91', '6-18-01-92'] },
    ]
    const revised = (one: string, other: string) =>
      compareOccupations(occupationOf(one), occupationOf(other), DEFAULT_SETTINGS, tables({ changes }))
    expect(revised('6-18-01-90 新车工', '6-18-01-01 车工')).toBe('same')
    expect(revised('6-18-01-01 车工', '6-18-01-92 再新车工')).toBe('same')
    expect(revised('6-18-01-91 甲', '6-18-01-92 乙')).toBe('different')
    expect(DELIVERED_TABLES.changes).toEqual([])
  })
})

describe('what stands for an occupation in an index (P36)', () => {
  test.each([
    ['6-18-01-01 车工', '数控车工', '6-18-01-01', '6-18-01-01/数控车工'],
    ['6-18-01-01 车工', '', '6-18-01-01', '6-18-01-01'],
    ['古建 彩画工', '大木', '古建彩画工', '古建彩画工'],
  ])('P36: %s（%s）', (value, workType, plain, detailed) => {
    const occupation = occupationOf(value, workType)
    expect([occupationKey(occupation), occupationKey(occupation, byWorkType)]).toEqual([plain, detailed])
  })
})

describe('properties', () => {
  const name = fc.string({ unit: fc.constantFrom('古', '建', '彩', '画', '工', ' '), maxLength: 8 })

  test('P36: comparing is the same in both directions, and a name is always like itself', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(compareOccupations(free(one), free(other))).toBe(compareOccupations(free(other), free(one)))
        expect(compareOccupations(free(one), free(one))).toBe('same')
      }),
    )
  })

  test('the distance between two names is one', () => {
    expect(['', '车工', '数控车工'].map((to) => editDistance('车工', to))).toEqual([2, 0, 2])
    fc.assert(
      fc.property(name, name, name, (one, other, third) => {
        expect(editDistance(one, other)).toBe(editDistance(other, one))
        expect(editDistance(one, one)).toBe(0)
        expect(editDistance(one, third)).toBeLessThanOrEqual(
          editDistance(one, other) + editDistance(other, third),
        )
      }),
    )
  })
})
