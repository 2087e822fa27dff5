/** What may be uploaded, in one place: JPEG, PNG or WebP photos within these limits. */
export const IMAGE_RULES = {
  maxBytes: 10 * 1024 * 1024,
  /** Counted from the header, before anything is decoded. */
  maxPixels: 50_000_000,
  minSidePixels: 200,
  /** What is kept is redrawn to at most this. */
  longSidePixels: 2400,
  thumbSidePixels: 320,
  jpegQuality: 85,
  /** Photos one filing uses. */
  perFiling: 60,
  /** Photos one filing has sent, those it does not use (any more) too, until they are swept. */
  keptPerFiling: 200,
} as const
