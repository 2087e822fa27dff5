import fc from 'fast-check'
import { medianOf, panelPoints, pointsOf, pointsText } from '../../src/policy/rounds/score'

const rule = (scoringRule: 'mean' | 'trimmedMean' | 'median') => ({ scoringRule })

describe('points in the declared precision (P26c)', () => {
  test.each([
    ['86', 2, 8600],
    ['86.4', 2, 8640],
    ['86.454', 2, 8645],
    ['86.455', 2, 8646],
    ['86.45499999', 2, 8645],
    ['99.995', 2, 10_000],
    ['0.005', 2, 1],
    ['86.5', 0, 87],
    ['86.4999', 0, 86],
  ])('P26c: %s with %i decimals is %i', (text, scoreDecimals, points) => {
    expect(pointsOf(text, { scoreDecimals })).toBe(points)
  })

  test.each(['', '-1', '1,5', '.5', '5.', '1e3', ' 5', 'NaN'])('P26c: “%s” is no score', (text) => {
    expect(pointsOf(text)).toBeUndefined()
  })

  test('equality test: two ways to the same decimal are equal, whatever floats make of them', () => {
    expect(0.1 + 0.7).not.toBe(0.8)
    expect(pointsOf('0.10')).toBe(10)
    expect((pointsOf('0.1') ?? 0) + (pointsOf('0.7') ?? 0)).toBe(pointsOf('0.80'))
  })

  test('points are written back as they were read', () => {
    expect([pointsText(8646), pointsText(5), pointsText(87, { scoreDecimals: 0 })]).toEqual([
      '86.46',
      '0.05',
      '87',
    ])
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(4), (points, scoreDecimals) => {
        expect(pointsOf(pointsText(points, { scoreDecimals }), { scoreDecimals })).toBe(points)
      }),
    )
  })
})

describe('what the sheets of a panel come to (P26c)', () => {
  test.each([
    ['mean', [8000, 8001], 8001],
    ['mean', [8000, 8000, 8001], 8000],
    ['mean', [8000, 8001, 8001], 8001],
    ['trimmedMean', [1000, 8000, 8002, 10_000], 8001],
    ['trimmedMean', [1000, 10_000], undefined],
    ['median', [1, 9, 5], 5],
    ['median', [1, 2], 2],
    ['median', [], undefined],
    ['mean', [], undefined],
  ] as const)('P26c: %s of %j is %p', (name, sheets, points) => {
    expect(panelPoints(sheets, rule(name))).toBe(points)
  })

  test('the order of the sheets does not matter, and the result lies between the extremes', () => {
    const sheets = fc.array(fc.nat(10_000), { minLength: 3, maxLength: 15 })
    fc.assert(
      fc.property(sheets, fc.constantFrom('mean', 'trimmedMean', 'median'), (points, name) => {
        const result = panelPoints(points, rule(name as 'mean')) ?? -1
        expect(panelPoints([...points].reverse(), rule(name as 'mean'))).toBe(result)
        expect(result).toBeGreaterThanOrEqual(Math.min(...points))
        expect(result).toBeLessThanOrEqual(Math.max(...points))
        expect(Number.isInteger(result)).toBe(true)
      }),
    )
    expect(medianOf([3, 1, 2])).toBe(2)
  })
})
