import { PHOTO_LIMITS } from '#contract'

/** What may be uploaded: photos, and PDF where a field takes one, within the limits the phone knows as well (see README.md). */
export const FILE_RULES = {
  ...PHOTO_LIMITS,
  /** What is kept of a photo is redrawn to at most this. */
  longSidePixels: 2400,
  thumbSidePixels: 320,
  jpegQuality: 85,
  pdfPages: 100,
  /** Everything packed in a PDF, unpacked: fifteen screens of a phone in colour; scans are packed in ways of their own. */
  pdfUnpackedBytes: 128 * 1024 * 1024,
  /** Files one filing uses. */
  perFiling: 60,
  /** Files one filing has sent, those it does not use (any more) too, until they are swept. */
  keptPerFiling: 200,
} as const
