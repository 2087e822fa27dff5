import * as v from 'valibot'
import { idSchema, instantSchema, sha256Schema, versionSchema } from './common'
import { changeSchema, formIdSchema } from './filing'

/** What one phone still has of one filing and the server does not: the content of a rescue file, without its photos' bytes. */
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
  content: v.pipe(v.string(), v.maxLength(400_000)),
  sha256: sha256Schema,
})
