import { DEFAULT_SETTINGS } from '../../src/policy/settings/settings'
import { scopeKey, scopeOf, unitOfScope, type Site } from '../../src/policy/uniqueness/scope'
import { OTHER_UNIT, UNIT } from './uniqueness-case'

const site = (id: string, changes: Partial<Site> = {}): Site => ({
  id,
  kind: 'branchOffice',
  inDistrict: true,
  address: `大兴区 ${id} 路 1 号`,
  isRegistered: false,
  isSplit: false,
  ...changes,
})
const head = site('总部', { kind: 'headquarters' })
const [a, b] = [site('a'), site('b')]
const plant = (changes: Partial<Site> = {}) => site('分厂', { kind: 'plant', ...changes })
const scope = (sites: readonly Site[], id: string, settings = DEFAULT_SETTINGS) => {
  const found = scopeOf({ code: UNIT, sites }, id, settings)
  return found.kind === 'scope' ? found.key : found.kind
}
const withoutHead = { ...DEFAULT_SETTINGS, headquartersIsScope: false }

describe('U2 (P36, P37a): where a workshop is counted', () => {
  test('P36: a unit with one place is one scope, whichever place that is', () => {
    expect(scope([head], '总部')).toBe(UNIT)
    expect(scope([a], 'a')).toBe(UNIT)
  })

  test('U2 (P37b): a unit with branches A and B in the district has one scope each', () => {
    expect([scope([a, b], 'a'), scope([a, b], 'b')]).toEqual([`${UNIT}/a`, `${UNIT}/b`])
  })

  test('U2 (P37a): a 分公司 with a licence of its own is a site', () => {
    expect(scope([head, a], 'a')).toBe(`${UNIT}/a`)
  })

  test('U2 (P37a): a 分厂 without a licence is one only after an officer has registered it', () => {
    expect(scope([head, plant()], '分厂')).toBe('officer')
    expect(scope([head, plant({ isRegistered: true })], '分厂')).toBe(`${UNIT}/分厂`)
    expect(scope([head, plant()], '总部')).toBe(UNIT)
    expect(scope([head], '没有登记的')).toBe('officer')
  })

  test('U2 (P37a): a branch outside the district is never a scope, and does not make its unit have two', () => {
    const away = site('远', { inDistrict: false })
    expect(scope([head, away], '远')).toBe('none')
    expect(scope([head, away], '总部')).toBe(UNIT)
  })

  test('U2 (P37a): headquarters beside a branch is a scope of its own, unless the bureau says otherwise', () => {
    expect(scope([head, a], '总部')).toBe(`${UNIT}/总部`)
    expect(scope([head, a, b], '总部', withoutHead)).toBe('none')
    expect(scope([head, a, b], 'a', withoutHead)).toBe(`${UNIT}/a`)
    expect(scope([head, a], 'a', withoutHead)).toBe(UNIT)
  })

  test('U2 (P36): a 子公司 is a legal person with a code of its own: a unit of its own', () => {
    const found = scopeOf({ code: OTHER_UNIT, sites: [head] }, '总部')
    expect(found).toEqual({ kind: 'scope', key: OTHER_UNIT })
  })

  test('U2 (P37a): two sites at one address are one scope, until an officer splits them', () => {
    const address = '大兴区样例路 8 号'
    const [x, y] = [site('x', { address }), site('y', { address: '大兴区样例路8号' })]
    expect([scope([x, y], 'x'), scope([x, y], 'y')]).toEqual([UNIT, UNIT])
    expect([scope([x, y, a], 'x'), scope([x, y, a], 'y')]).toEqual([`${UNIT}/x`, `${UNIT}/x`])
    const split = { ...y, isSplit: true }
    expect([scope([x, split], 'x'), scope([x, split], 'y')]).toEqual([`${UNIT}/x`, `${UNIT}/y`])
  })

  test('P36: sites without an address are not taken for one', () => {
    const nowhere = [site('x', { address: '' }), site('y', { address: '' })]
    expect(scope(nowhere, 'y')).toBe(`${UNIT}/y`)
  })

  test('P37b: one written form of a site, and the unit it belongs to', () => {
    expect(scopeKey(UNIT, ' 一 分厂（北区）')).toBe(scopeKey(UNIT, '一分厂(北区)'))
    expect([scopeKey(UNIT), scopeKey(UNIT, ' ')]).toEqual([UNIT, UNIT])
    expect([unitOfScope(`${UNIT}/a`), unitOfScope(UNIT)]).toEqual([UNIT, UNIT])
  })
})
