import { receiptSchema, sha256Schema } from '#contract'
import * as v from 'valibot'

/** The parts of a proof pack (存证包): a ZIP anybody can open, checked offline by `npm run verify -- receipt FILE`. */
export const PART = {
  /** The canonical JSON of the frozen package, byte for byte what the receipt's SHA-256 is of. */
  frozen: 'frozen.json',
  receipt: 'receipt.json',
  paper: 'receipt.pdf',
  readMe: 'README.txt',
  index: 'index.json',
} as const

/**
 * The server's copy of an attachment. A photo is re-drawn without place and device data, so its hash is not the
 * original's; a PDF is kept as it came, so its hash is.
 */
export const copyPart = (fileId: string, kind: 'photo' | 'pdf'): string =>
  kind === 'pdf' ? `documents/${fileId}.pdf` : `photos/${fileId}.jpg`

export const FORMAT = 'daxing-proof-1'

/** Names every other part with its hash, in canonical JSON. */
export const indexSchema = v.strictObject({
  format: v.literal(FORMAT),
  parts: v.array(v.strictObject({ name: v.string(), sha256: sha256Schema, size: v.number() })),
})

export const proofReceiptSchema = v.strictObject(receiptSchema.entries)

/** What a check reads of the frozen package; it holds more. */
export const frozenSchema = v.object({
  receiptNo: v.string(),
  packageNo: v.number(),
  submittedAt: v.string(),
  files: v.array(v.object({ id: v.string(), sha256: sha256Schema, size: v.number() })),
})
