import * as v from 'valibot'
import { certificationBody, togetherSchema } from './together'
import { memberRoleSchema } from './role'
import {
  daySchema,
  idSchema,
  instantSchema,
  sha256Schema,
  statusSchema,
  text,
  timelineSchema,
  versionSchema,
  yearSchema,
} from './common'

export const formIdSchema = v.picklist([
  'combined-application',
  'project-application',
  'progress-entry',
  'annual-report',
])
export { memberRoleSchema }

/**
 * What a filing is about: a call notice, a project, or one year of a workshop. With a notice, `workshopId` names the
 * titled workshop that puts forward a project alone (P34c).
 */
export const subjectSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('notice'), noticeId: idSchema, workshopId: v.optional(idSchema) }),
  v.strictObject({ kind: v.literal('project'), projectId: idSchema }),
  v.strictObject({ kind: v.literal('workshopYear'), workshopId: idSchema, year: yearSchema }),
])
export type Subject = v.InferOutput<typeof subjectSchema>

const scalarSchema = v.union([
  v.pipe(v.string(), v.maxLength(4000)),
  v.number(),
  v.boolean(),
  v.null(),
  v.array(v.pipe(v.string(), v.maxLength(200))),
])
const rowSchema = v.intersect([v.object({ id: idSchema }), v.record(v.string(), scalarSchema)])
/** The structure of any answer; whether it fits its field is checked against the form definition. */
export const fieldValueSchema = v.union([
  scalarSchema,
  v.pipe(v.array(rowSchema), v.maxLength(100)),
  rowSchema,
])
export const sectionValuesSchema = v.record(v.string(), fieldValueSchema)

export const changeSchema = v.strictObject({
  path: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]+(\/[A-Za-z0-9-]+){0,2}$/)),
  from: v.optional(fieldValueSchema, null),
  to: v.optional(fieldValueSchema, null),
})

/** Two people gave the same field different answers; both are kept until a person chooses. */
export const clashSchema = v.object({
  /** Stands for these two answers: a newer answer of the same person is another clash. */
  id: v.string(),
  path: v.string(),
  /** The answer that waits, by `mineBy`; `isMine` when that is the reader. */
  mine: v.unknown(),
  mineBy: v.string(),
  isMine: v.boolean(),
  /** The answer that stands. */
  theirs: v.unknown(),
  theirsBy: v.string(),
  theirsAt: instantSchema,
})
export type WireClash = v.InferOutput<typeof clashSchema>

export const problemSchema = v.object({ section: v.string(), path: v.string(), message: v.string() })

export const filingStateSchema = v.picklist([
  'draft',
  'submitted',
  'returned',
  'accepted',
  'refused',
  'withdrawn',
  'notSelected',
  'filed',
])

export const fileSchema = v.object({
  id: idSchema,
  /** What the server found in the bytes: a picture it drew anew, or a PDF it keeps as it came. */
  kind: v.picklist(['photo', 'pdf']),
  /** `held` 待安全检查: here, and opened by nobody until the scanner has spoken. `refused`: it failed, the bytes are gone. */
  state: v.picklist(['held', 'stored', 'refused']),
  section: v.string(),
  path: v.string(),
  sha256: sha256Schema,
  size: v.number(),
  /** 材料可信等级 of 国办函〔2016〕108号: uploads start at C. */
  grade: v.picklist(['A', 'B', 'C', 'D']),
})

/** 证书夹: a row the person entered in a filing of theirs; sensitive cells masked, as everywhere outside the vault. */
export const certificateSchema = v.object({
  /** The row it comes from. */
  id: idSchema,
  cells: v.record(v.string(), scalarSchema),
  /** Pictures that came with it: shown by their id, and named again by their hash they need not be sent again. */
  photos: v.array(v.object({ id: idSchema, sha256: sha256Schema, size: v.number() })),
  /** The filing it was entered in last. */
  from: v.string(),
})
export type Certificate = v.InferOutput<typeof certificateSchema>

/** The proof of a filing. `packageSha256` is of the canonical JSON of the frozen package. */
export const receiptSchema = v.object({
  receiptNo: v.string(),
  submittedAt: instantSchema,
  packageSha256: sha256Schema,
  packageNo: v.number(),
  nonce: v.string(),
  /** Who certified it for the unit, where the form is certified. */
  certifiedBy: v.optional(v.string()),
})
export type Receipt = v.InferOutput<typeof receiptSchema>

export const filingSummarySchema = v.object({
  id: idSchema,
  form: formIdSchema,
  formVersion: v.number(),
  subject: subjectSchema,
  title: v.string(),
  state: filingStateSchema,
  status: statusSchema,
  /** Who acts next, in words: 等您填写 / 等经办人员形式审查. */
  waitingFor: v.string(),
  dueAt: v.nullable(instantSchema),
  updatedAt: instantSchema,
  myRole: v.nullable(memberRoleSchema),
})
export type FilingSummary = v.InferOutput<typeof filingSummarySchema>

export const sectionStateSchema = v.object({
  id: v.string(),
  version: versionSchema,
  values: sectionValuesSchema,
  updatedAt: v.nullable(instantSchema),
  updatedBy: v.nullable(v.string()),
  /** False while the filing or this section may not be edited. */
  editable: v.boolean(),
  /** The officer's remark when the section was returned. */
  returnNote: v.nullable(v.string()),
})

/** What stands against a live application elsewhere; nothing is refused for it before the submit. */
export const remarkSchema = v.object({
  ...problemSchema.entries,
  /** The other filing, where the reader belongs to it too. */
  filingId: v.nullable(idSchema),
})

export const suggestionSchema = v.object({
  section: v.string(),
  field: v.string(),
  value: fieldValueSchema,
  /** Where it comes from, for the person: 3 月 12 日 进展记录. */
  sources: v.array(v.object({ filingId: idSchema, label: v.string() })),
  /** The year of the earlier application it stands in: taken over section by section. */
  year: v.optional(yearSchema),
})

export const filingDetailSchema = v.object({
  ...filingSummarySchema.entries,
  sections: v.array(sectionStateSchema),
  files: v.array(fileSchema),
  members: v.array(v.object({ role: memberRoleSchema, name: v.string(), me: v.boolean() })),
  correction: v.nullable(
    v.object({
      reason: v.string(),
      dueOn: daySchema,
      sections: v.array(v.string()),
      /** The returned sections as they were submitted, masked, for comparing with what stands there now. */
      submitted: v.record(v.string(), sectionValuesSchema),
    }),
  ),
  clashes: v.array(v.object({ section: v.string(), ...clashSchema.entries })),
  suggestions: v.array(suggestionSchema),
  remarks: v.optional(v.array(remarkSchema)),
  /** The version of the form this draft has to move to before it can be submitted; null when it is up to date. */
  movesTo: v.nullable(versionSchema),
  receipts: v.array(receiptSchema),
  timeline: timelineSchema,
  /** What the people of one filing tell each other; absent in what an older program kept on a phone. */
  together: v.optional(togetherSchema),
  can: v.object({
    edit: v.boolean(),
    submit: v.boolean(),
    withdraw: v.boolean(),
    /** 撤回后恢复: as it was submitted, or as a draft. */
    restore: v.boolean(),
    invite: v.boolean(),
  }),
})
export type FilingDetail = v.InferOutput<typeof filingDetailSchema>

export const createFilingBody = v.strictObject({
  id: idSchema,
  form: formIdSchema,
  formVersion: versionSchema,
  subject: subjectSchema,
  /** A certifier is invited, never the one who begins. */
  role: v.picklist(['leader', 'contact']),
  /** The person was asked and wants one more beside the one that is being filled in (P36). */
  another: v.optional(v.boolean()),
})

export const moveFormBody = v.strictObject({ formVersion: versionSchema })

export const saveSectionBody = v.strictObject({
  baseVersion: versionSchema,
  changes: v.pipe(v.array(changeSchema), v.minLength(1), v.maxLength(500)),
  /** The clashes these changes decide; absent from older programs, whose edit decides all it has seen at its place. */
  settles: v.optional(v.pipe(v.array(idSchema), v.maxLength(500))),
})
export const saveSectionResponse = v.object({
  version: versionSchema,
  /** The section as the server now holds it; sensitive answers masked. */
  values: sectionValuesSchema,
  clashes: v.array(clashSchema),
  remarks: v.optional(v.array(remarkSchema)),
  savedAt: instantSchema,
})

export const submitBody = v.strictObject({
  /** The section versions the person saw; anything else is FILING_STALE. */
  sections: v.record(v.string(), versionSchema),
  files: v.array(v.strictObject({ id: idSchema, sha256: sha256Schema })),
  /** The person ticked the declaration of truth. */
  declared: v.literal(true),
  /** The contact certifies with the submit where no certifier has joined; older phones do not send it. */
  certification: v.optional(certificationBody),
  /** How many packages the person knew of: a submit that others overtook is FILING_STALE. Older phones do not send it. */
  after: v.optional(versionSchema),
  nonce: idSchema,
})

/** 恢复提交: the package stands again as it was; 取回修改: it is a draft again. */
export const restoreBody = v.strictObject({ as: v.picklist(['submitted', 'draft']) })

export const inviteBody = v.strictObject({ role: memberRoleSchema })
export const inviteResponse = v.object({ code: v.string(), role: memberRoleSchema, expiresAt: instantSchema })
export const joinBody = v.strictObject({ code: text(12) })
export const joinResponse = v.object({ filingId: idSchema, role: memberRoleSchema })
