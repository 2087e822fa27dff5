import { readFileSync } from 'node:fs'

const css = readFileSync('src/miniapp/components/tokens.css', 'utf8')

/** The colours of one block of the token sheet. */
function colours(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]),
  )
}

const darkAt = css.indexOf('@media (prefers-color-scheme: dark)')
const modes = { light: colours(css.slice(0, darkAt)), dark: colours(css.slice(darkAt)) }

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'card']
const pairs: [ink: string, ground: string, atLeast: number][] = [
  ...grounds.map((ground): [string, string, number] => ['ink', ground, 7]),
  ...grounds.map((ground): [string, string, number] => ['ink-2', ground, 7]),
  ...['indigo', 'vermilion', 'pass', 'wait', 'stop'].flatMap((ink) =>
    grounds.map((ground): [string, string, number] => [ink, ground, 4.5]),
  ),
  ...['pass', 'wait', 'stop'].map((tone): [string, string, number] => [tone, `${tone}-soft`, 4.5]),
  ...['pass', 'wait', 'stop', 'indigo'].map((tone): [string, string, number] => ['ink', `${tone}-soft`, 7]),
  ['ink-2', 'indigo-soft', 4.5],
  ['on-indigo', 'indigo', 4.5],
  ...grounds.map((ground): [string, string, number] => ['edge', ground, 3]),
]

describe.each(Object.entries(modes))('colours in %s mode', (_mode, palette) => {
  test.each(pairs)('%s on %s keeps a contrast of at least %d', (ink, ground, atLeast) => {
    expect(contrast(palette[ink] ?? '', palette[ground] ?? '')).toBeGreaterThanOrEqual(atLeast)
  })
})

test('both modes name the same colours', () => {
  expect(Object.keys(modes.dark).sort()).toEqual(Object.keys(modes.light).sort())
})

test('长辈版 sets text of 20, 22, 24, 28 and 34 px and targets of at least 60 px', () => {
  const elder = css.slice(css.indexOf('.elder'))
  const sizes = [...elder.matchAll(/--text-\w+: (\d+)px/g)].map(([, size]) => Number(size))
  expect(sizes).toEqual([20, 20, 22, 24, 28, 34])
  expect(Number(/--target: (\d+)px/.exec(elder)?.[1])).toBeGreaterThanOrEqual(60)
  expect(Number(/--row: (\d+)px/.exec(elder)?.[1])).toBeGreaterThanOrEqual(60)
})
