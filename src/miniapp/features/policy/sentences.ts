import type { ClauseId, TextSection } from '#policy'

export interface Sentence {
  readonly id: ClauseId
  readonly text: string
}

/** The sentences of a section in order; a number or 「或」 of the text stands at the head of the sentence it opens. */
export function sentencesOf({ paragraphs }: TextSection): readonly Sentence[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.flatMap((piece, at): readonly Sentence[] => {
      if (typeof piece === 'string') return []
      const before = paragraph[at - 1]
      const [id, sentence] = piece
      return [{ id, text: typeof before === 'string' ? `${before}${sentence}` : sentence }]
    }),
  )
}
