/** What may be uploaded, in one place: photos, and PDF where a field takes one, within these limits (see README.md). */
export const FILE_RULES = {
  maxBytes: 10 * 1024 * 1024,
  /** Counted from the header, before anything is decoded. */
  maxPixels: 50_000_000,
  minSidePixels: 200,
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
