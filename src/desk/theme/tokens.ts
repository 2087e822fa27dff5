/** The colours of look.md: the one place where the desk names a colour. */
const light = {
  ink: '#1B1F23',
  'ink-2': '#46505A',
  paper: '#F5F6F8',
  card: '#FFFFFF',
  line: '#C9CED4',
  'line-soft': '#E3E6EA',
  indigo: '#1F4E79',
  'on-indigo': '#FFFFFF',
  'indigo-soft': '#E8EFF6',
  vermilion: '#A8321F',
  pass: '#1E6B45',
  'pass-soft': '#E6F2EB',
  wait: '#7A5200',
  'wait-soft': '#FBF2DF',
  stop: '#9B1C1C',
  'stop-soft': '#FBE9E7',
} as const

type Tokens = Readonly<Record<keyof typeof light, string>>

const dark: Tokens = {
  ink: '#EDEFF2',
  'ink-2': '#B7C0CA',
  paper: '#14171A',
  card: '#1D2126',
  line: '#39414A',
  'line-soft': '#2B3138',
  indigo: '#8FBCE6',
  'on-indigo': '#14171A',
  'indigo-soft': '#22303D',
  vermilion: '#FF9B85',
  pass: '#7BD3A2',
  'pass-soft': '#1C3127',
  wait: '#F0C36A',
  'wait-soft': '#362D1B',
  stop: '#FF9A94',
  'stop-soft': '#3B2423',
}

export const tokensFor = (isDark: boolean): Tokens => (isDark ? dark : light)

/** Makes every token a CSS variable of the document, for `desk.css`. */
export function applyTokens(isDark: boolean): void {
  const { style } = document.documentElement
  for (const [name, value] of Object.entries(tokensFor(isDark))) style.setProperty(`--${name}`, value)
  style.colorScheme = isDark ? 'dark' : 'light'
}
