import * as v from 'valibot'
import { idSchema, instantSchema, sha256Schema, versionSchema } from './common'
import { changeSchema, formIdSchema, subjectSchema } from './filing'

/** More text than a filing can hold: such a file did not come from a phone. With JSON around it it fits a request. */
export const RESCUE_MAX_CHARS = 300_000

/** What one phone still has of one filing and the server does not: the content of a rescue file. Its photos stand beside it. */
export const rescueSchema = v.strictObject({
  kind: v.literal('skill-studio-rescue'),
  format: v.literal(1),
  filingId: idSchema,
  form: formIdSchema,
  formVersion: versionSchema,
  title: v.pipe(v.string(), v.maxLength(200)),
  /** Whose work it is: the account that was signed in. */
  accountId: idSchema,
  savedAt: instantSchema,
  /** The server was never told of the filing: what it needs to make the draft. Absent in files of older phones. */
  onlyHere: v.optional(
    v.strictObject({
      subject: subjectSchema,
      role: v.picklist(['leader', 'contact']),
      another: v.optional(v.boolean()),
    }),
  ),
  sections: v.pipe(
    v.array(
      v.strictObject({
        section: v.pipe(v.string(), v.maxLength(60)),
        baseVersion: versionSchema,
        changes: v.pipe(v.array(changeSchema), v.maxLength(500)),
      }),
    ),
    v.maxLength(60),
  ),
  photos: v.pipe(
    v.array(
      v.strictObject({
        id: idSchema,
        section: v.pipe(v.string(), v.maxLength(60)),
        path: v.pipe(v.string(), v.maxLength(160)),
        sha256: sha256Schema,
        size: versionSchema,
      }),
    ),
    v.maxLength(200),
  ),
  /** How many sensitive answers the person chose to leave out. */
  leftOut: versionSchema,
})
export type Rescue = v.InferOutput<typeof rescueSchema>

/** The file as the desk sends it: the content as text, and the hash the phone wrote beside it. */
export const rescueFileBody = v.strictObject({
  content: v.string(),
  sha256: sha256Schema,
})
