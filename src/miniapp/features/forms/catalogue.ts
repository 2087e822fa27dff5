import type { Choice } from '../../components/choice-row'

/** One place of a table that is a tree: what may be chosen there, and what stands below. */
export interface Branch {
  readonly code: string
  readonly choice: Choice
  readonly hasMore: boolean
}

/** One of the big tables: how to look an entry up. */
export interface Catalogue {
  readonly find: (query: string) => readonly Choice[]
  /** The branches below a code, the outermost without one; absent where the table is no tree. */
  readonly under?: (code?: string) => readonly Branch[]
}
