import type { ClauseId } from '../cite'

/** A numbered sentence of the text, or the plain words between two of them. */
export type Piece = string | readonly [ClauseId, string]
export type Paragraph = readonly Piece[]

/** A heading of the policy text with the paragraphs under it, in the order and words of the source. */
export interface TextSection {
  /** Stable address of the section on the policy page: '3-1'. */
  readonly anchor: string
  readonly level: 1 | 2
  readonly heading: string
  readonly paragraphs: readonly Paragraph[]
}
