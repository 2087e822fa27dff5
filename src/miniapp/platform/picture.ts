import type { PictureSource } from './kept-files'

/** An upright JPEG of at most 2000 px and 500 KB, still in a temporary place: hand it to `files.keep`. */
export interface Picture {
  readonly source: PictureSource
  readonly width: number
  readonly height: number
  readonly bytes: number
}

export type PictureOutcome =
  | { readonly kind: 'taken'; readonly picture: Picture }
  /** The sentence says what is wrong and what to do. */
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'cancelled' }

export type PictureFrom = 'camera' | 'album'
