import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pinyin } from 'pinyin-pro'
import { INDUSTRY_ROWS } from '../../src/policy/industries/industries.data'
import { OCCUPATION_ROWS } from '../../src/policy/occupations/occupations.data'
import { WORK_TYPE_ROWS } from '../../src/policy/occupations/work-types.data'

const TABLE = path.resolve(__dirname, '../../src/policy/search/initials.data.ts')

const HEAD = `/**
 * The initials of every character in the names of occupations, 工种 and industries: a letter, then the characters that
 * may be read with it; one that has several readings stands under each. Generated from pinyin-pro (MIT) by
 * \`npm run policy -- initials\`; a test compares.
 */`

/** The module `initials.data.ts` as it should be for the catalogues of today. */
export function initialsModule(): string {
  const characters = [
    ...new Set(`${OCCUPATION_ROWS}${WORK_TYPE_ROWS}${INDUSTRY_ROWS}`.match(/\p{Script=Han}/gu)),
  ].sort()
  const rows = new Map<string, string>()
  for (const character of characters)
    for (const letter of lettersOf(character)) rows.set(letter, `${rows.get(letter) ?? ''}${character}`)
  const lines = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([letter, read]) => `${letter}${read}`)
  return `${HEAD}\nexport const INITIAL_ROWS = \`\n${lines.join('\n')}\n\`\n`
}

/** The first letter of every reading of a character. */
const lettersOf = (character: string): readonly string[] => [
  ...new Set(
    pinyin(character, { multiple: true, toneType: 'none', type: 'array' }).map((reading) =>
      reading.charAt(0),
    ),
  ),
]

/** `npm run policy -- initials`: writes the table anew. */
export function runInitials(): number {
  writeFileSync(TABLE, initialsModule())
  return 0
}
