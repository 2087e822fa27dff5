import type { GreyPicture } from './grey'
import type { PictureSource } from './kept-files'

/** An upright JPEG of at most 2000 px and 500 KB, still in a temporary place: hand it to `files.keep`. */
export interface Picture {
  readonly source: PictureSource
  readonly width: number
  readonly height: number
  readonly bytes: number
  /** To judge it by; undefined where the phone does not give pixels away. */
  readonly small: GreyPicture | undefined
}

export type PictureOutcome =
  | { readonly kind: 'ready'; readonly picture: Picture }
  /** The sentence says what is wrong and what to do. */
  | { readonly kind: 'refused'; readonly sentence: string }

export type PictureFrom = 'camera' | 'album' | 'either'

/** What the person chose, as it lies in the album: `preparePicture` makes it fit to be kept. */
export type Choice =
  | { readonly kind: 'chosen'; readonly sources: readonly PictureSource[] }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'cancelled' }
