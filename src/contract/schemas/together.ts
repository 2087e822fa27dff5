import * as v from 'valibot'
import { idSchema, instantSchema, sha256Schema, text, versionSchema } from './common'
import { memberRoleSchema } from './role'

export const sectionIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,60}$/))

/** A signature as the finger drew it: strokes of points `x,y` in a box of 900 × 360, `;` between strokes. */
const signatureSchema = v.pipe(
  v.string(),
  v.maxLength(8000),
  v.regex(/^\d{1,3},\d{1,3}(?:[ ;]\d{1,3},\d{1,3})*$/),
)

export const certificationBody = v.strictObject({ name: text(30), signature: v.optional(signatureSchema) })
export type Certifying = v.InferOutput<typeof certificationBody>

/** Certifies exactly what the person saw: these versions, these files. */
export const certifyBody = v.strictObject({
  ...certificationBody.entries,
  sections: v.record(v.string(), versionSchema),
  files: v.array(v.strictObject({ id: idSchema, sha256: sha256Schema })),
  declared: v.literal(true),
})

const marks = v.array(v.strictObject({ section: sectionIdSchema, note: text(300) }))
export const sendBackBody = v.strictObject({ marks: v.pipe(marks, v.minLength(1), v.maxLength(40)) })
export const declineBody = v.strictObject({ reason: text(300), marks: v.pipe(marks, v.maxLength(40)) })
export const noteBody = v.strictObject({ id: idSchema, text: text(500) })
export const beHereBody = v.strictObject({ section: v.nullable(sectionIdSchema) })
export const codeBody = v.strictObject({ code: text(12) })
export const roleBody = v.strictObject({ role: memberRoleSchema })

const hereSchema = v.array(
  v.object({ name: v.string(), role: memberRoleSchema, section: v.string(), until: instantSchema }),
)
/** Who else has a section open now; not believed any more after `until`. */
export const hereResponse = v.object({ here: hereSchema })

export const notesResponse = v.object({
  notes: v.array(
    v.object({
      id: idSchema,
      text: v.string(),
      by: v.string(),
      role: v.nullable(memberRoleSchema),
      isMine: v.boolean(),
      at: instantSchema,
    }),
  ),
})
export type WireNote = v.InferOutput<typeof notesResponse>['notes'][number]

export const lookUpResponse = v.object({
  title: v.string(),
  role: memberRoleSchema,
  expiresAt: instantSchema,
})

/** What the people of one filing tell each other. */
export const togetherSchema = v.object({
  here: hereSchema,
  /** 退回修改: open until worked on and said to be done. */
  marks: v.array(
    v.object({
      section: v.string(),
      note: v.string(),
      by: v.string(),
      at: instantSchema,
      isMine: v.boolean(),
      /** Worked on since. */
      isChanged: v.boolean(),
    }),
  ),
  /** Whose part is said to be filled in. */
  handedOver: v.array(v.picklist(['leader', 'unit'])),
  notes: v.array(v.object({ section: v.string(), count: v.number(), unread: v.number() })),
  /** The standing certification; the answers are locked as long as it stands. */
  certified: v.nullable(v.object({ name: v.string(), at: instantSchema })),
  can: v.object({
    handOver: v.boolean(),
    sendBack: v.boolean(),
    certify: v.boolean(),
    takeBack: v.boolean(),
    /** Roles whose holder may be taken out, the reader's own (to leave) among them. */
    remove: v.array(memberRoleSchema),
    changeRole: v.boolean(),
  }),
})
export type Together = v.InferOutput<typeof togetherSchema>
