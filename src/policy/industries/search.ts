import { bare, gradeOf } from '../search/initials'
import { INDUSTRIES, type Industry } from './catalogue'

const entries = INDUSTRIES.map((industry) => ({
  industry,
  code: industry.code.toLowerCase(),
  name: bare(industry.name),
}))

/**
 * Industries for what a person typed: a code or its beginning; a name or a part of it, in characters, pinyin initials or
 * both. The whole code or name first, then the finer levels: they are what a form wants.
 */
export function searchIndustries(query: string, limit: number): readonly Industry[] {
  const typed = bare(query)
  if (typed === '') return []
  return entries
    .flatMap(({ industry, code, name }) => {
      const isWhole = code === typed || name === typed
      const grade = /^\d/.test(typed) ? (code.startsWith(typed) ? 1 : 0) : gradeOf(name, typed)
      return isWhole || grade > 0 ? [{ industry, rank: isWhole ? 99 : industry.level * 5 + grade }] : []
    })
    .sort((a, b) => b.rank - a.rank)
    .slice(0, limit)
    .map(({ industry }) => industry)
}
