import type { ClauseId } from '../cite'
import { CONDITIONS } from './conditions'
import { PARTS } from './parts'
import { PROCEDURE } from './procedure'
import type { TextSection } from './section'

/** The bureau's own explanation of the measure, whole and verbatim. It is not the text of the measure itself. */
export const POLICY_TEXT: readonly TextSection[] = [...CONDITIONS, ...PROCEDURE]

export interface Clause {
  readonly id: ClauseId
  /** The words a rule stands on, verbatim. */
  readonly quote: string
  /** The whole sentence around the quote. */
  readonly sentence: string
  /** Address of the sentence on the policy page. */
  readonly anchor: ClauseId
  /** Where it stands, for people: 「三、（二）所在单位条件」. */
  readonly place: string
}

const clauses = new Map<ClauseId, Clause>()
let chapter = ''
for (const section of POLICY_TEXT) {
  if (section.level === 1) chapter = section.heading
  const place = section.level === 1 ? chapter : chapter.slice(0, chapter.indexOf('、') + 1) + section.heading
  for (const piece of section.paragraphs.flat()) {
    if (typeof piece === 'string') continue
    const [id, sentence] = piece
    clauses.set(id, { id, quote: sentence.replace(/[，；、：。]$/, ''), sentence, anchor: id, place })
  }
}
for (const [part, quote] of Object.entries(PARTS) as [ClauseId, string][]) {
  const whole = clauses.get(part.slice(0, -1) as ClauseId)
  if (whole) clauses.set(part, { ...whole, id: part, quote })
}

/** Every clause by id, sentences before their parts. */
export const CLAUSES: ReadonlyMap<ClauseId, Clause> = clauses

/** The clause with this id; an id the text does not have is a mistake in the program. */
export function clause(id: ClauseId): Clause {
  const found = clauses.get(id)
  if (!found) throw new RangeError(`No clause ${id} in the policy text`)
  return found
}

/** The whole text as one string, one paragraph a line: what every quote must be found in. */
export function plainText(): string {
  const line = (pieces: TextSection['paragraphs'][number]) =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : piece[1])).join('')
  return POLICY_TEXT.flatMap((section) => [section.heading, ...section.paragraphs.map(line)]).join('\n')
}
