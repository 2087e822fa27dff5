import { bare, gradeOf } from '../search/initials'
import { OCCUPATIONS, type Occupation } from './catalogue'
import { isSkillOccupation } from './code'
import { WORK_TYPES } from './work-types'

/** An occupation that answers what was typed; `workType` when it was found by one of its 工种. */
export interface OccupationFound {
  readonly occupation: Occupation
  readonly workType?: string
}

const entries = OCCUPATIONS.map((occupation) => ({
  occupation,
  code: bare(occupation.code),
  name: bare(occupation.name),
  workTypes: WORK_TYPES.filter(({ code }) => code === occupation.code).map(({ name }) => ({
    name,
    bare: bare(name),
  })),
}))
type Entry = (typeof entries)[number]

/** The whole name or code, whatever its class; below it skill-type occupations stand first. */
const WHOLE = 9

/**
 * Occupations for what a person typed: a code or its beginning, with or without dashes; a name or a part of it, in
 * characters, pinyin initials or both; a 工种; last, occupations whose name ends what was typed (数控车工 finds 车工).
 */
export function searchOccupations(query: string, limit: number): readonly OccupationFound[] {
  const typed = bare(query)
  if (typed === '') return []
  return entries
    .flatMap((entry) => {
      const { rank, ...found } = answerOf(entry, typed)
      if (rank === 0) return []
      const isFirst = rank === WHOLE || isSkillOccupation(entry.occupation.code)
      return [{ found, rank: rank + (isFirst ? WHOLE : 0) }]
    })
    .sort((a, b) => b.rank - a.rank)
    .slice(0, limit)
    .map(({ found }) => found)
}

function answerOf(
  { occupation, code, name, workTypes }: Entry,
  typed: string,
): OccupationFound & { rank: number } {
  if (/^\d/.test(typed)) {
    const place = code.startsWith(typed) ? 1 : 0
    return { occupation, rank: code === typed ? WHOLE : place }
  }
  const grade = gradeOf(name, typed)
  if (grade > 0) return { occupation, rank: name === typed ? WHOLE : grade * 2 }
  const workType = workTypes.find((each) => gradeOf(each.bare, typed) > 0)?.name
  if (workType !== undefined) return { occupation, workType, rank: 2 }
  return { occupation, rank: typed.endsWith(name) ? 1 : 0 }
}
