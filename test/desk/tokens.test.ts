import { tokensFor } from '../../src/desk/theme/tokens'

/** Contrast of two colours as WCAG 2 counts it. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = parseInt(colour.slice(at, at + 2), 16) / 255
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

describe.each([
  ['light', false],
  ['dark', true],
])('the colours of the desk in %s', (_, isDark) => {
  const t = tokensFor(isDark)

  test('text stands out at 7:1 on both grounds', () => {
    for (const ground of [t.paper, t.card])
      for (const text of [t.ink, t['ink-2']]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(7)
  })

  test('links, states and buttons stand out at 4.5:1', () => {
    const pairs = [
      [t.indigo, t.card],
      [t['on-indigo'], t.indigo],
      [t['on-indigo'], t.stop],
      [t.indigo, t['indigo-soft']],
      [t.vermilion, t.card],
      [t.pass, t['pass-soft']],
      [t.wait, t['wait-soft']],
      [t.stop, t['stop-soft']],
    ] as const
    for (const [text, ground] of pairs) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })
})
