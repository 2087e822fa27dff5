/** What a photo may be when it is sent: the phone keeps to it before sending, the server refuses the rest. */
export const PHOTO_LIMITS = {
  maxBytes: 10 * 1024 * 1024,
  /** Counted from the header, before anything is decoded. */
  maxPixels: 50_000_000,
  minSidePixels: 200,
} as const
