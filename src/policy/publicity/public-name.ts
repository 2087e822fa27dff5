import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'

/** A leader's name as the public reads it (P27a): whole, or with only its first and last characters: 张*国, 李*. */
export function publicName(
  name: string,
  { publicLeaderName }: Pick<Settings, 'publicLeaderName'> = DEFAULT_SETTINGS,
): string {
  if (publicLeaderName === 'full') return name
  const [first = '', ...rest] = name
  const last = rest.length > 1 ? (rest.at(-1) ?? '') : ''
  return `${first}${'*'.repeat(Math.max(1, rest.length - last.length))}${last}`
}
