/** A document as content, before it is PDF or DOCX: both are drawn from the same paper and say the same. */
export interface Paper {
  readonly title: string
  /** Lines under the title. */
  readonly lead: readonly string[]
  readonly parts: readonly PaperPart[]
  /** At the foot of every page, beside the page number. */
  readonly foot: string
  /** The instant the document speaks of; the same paper gives the same bytes, whenever it is made. */
  readonly madeAt: string
}

export type PaperPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  /** Answers beside their labels. */
  | {
      readonly kind: 'pairs'
      readonly caption?: string
      readonly pairs: readonly Pair[]
      /** The table goes on without a gap. */
      readonly isTight?: boolean
    }
  | {
      readonly kind: 'grid'
      readonly caption: string
      readonly columns: readonly string[]
      /** Per cent of the width for each column; equal when absent. */
      readonly shares?: readonly number[]
      readonly rows: readonly (readonly string[])[]
    }
  /** A square code to scan; PDF only. */
  | { readonly kind: 'code'; readonly text: string; readonly beside: string }

export interface Pair {
  readonly label: string
  readonly text: string
  readonly isLong?: boolean
  readonly place?: 'signature' | 'seal'
  /** A signature drawn on a screen: stands in its place. */
  readonly ink?: string
}

/** One line of a table of pairs: two short answers side by side, or one over the whole width. */
export type PairRow = readonly [Pair] | readonly [Pair, Pair]

/** Longer answers get the whole width: about what fits beside another one on one line of A4. */
const SHORT = 16

/** Lays answers out two by two as the official forms do; order is kept. */
export function pairRows(pairs: readonly Pair[]): readonly PairRow[] {
  const rows: PairRow[] = []
  let waiting: Pair | undefined
  for (const pair of pairs) {
    const isShort =
      pair.isLong !== true &&
      pair.place === undefined &&
      pair.ink === undefined &&
      Array.from(pair.text).length <= SHORT
    if (!isShort) {
      if (waiting) rows.push([waiting])
      rows.push([pair])
      waiting = undefined
    } else if (waiting === undefined) {
      waiting = pair
    } else {
      rows.push([waiting, pair])
      waiting = undefined
    }
  }
  if (waiting) rows.push([waiting])
  return rows
}

/** What stands in a place to sign or for the seal. */
export const PLACE_WORDS = {
  signature: '签字：　　　　　　　　　　年　　月　　日',
  seal: '（公章）　　　　　　　　　　年　　月　　日',
} as const

/** Every word that will be drawn: for finding characters the font does not have. */
export function wordsOf({ title, lead, parts, foot }: Paper): readonly string[] {
  return [title, ...lead, foot, ...parts.flatMap(wordsOfPart)]
}

function wordsOfPart(part: PaperPart): readonly string[] {
  switch (part.kind) {
    case 'heading':
    case 'note':
      return [part.text]
    case 'pairs':
      return [part.caption ?? '', ...part.pairs.flatMap(({ label, text }) => [label, text])]
    case 'grid':
      return [part.caption, ...part.columns, ...part.rows.flat()]
    case 'code':
      return [part.beside]
  }
}
