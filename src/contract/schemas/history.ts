import * as v from 'valibot'
import { idSchema, instantSchema } from './common'
import { memberRoleSchema } from './role'

/** One edit as people read it; sensitive answers masked. */
const pastChangeSchema = v.object({
  id: idSchema,
  at: instantSchema,
  by: v.string(),
  /** The place the person has in the filing today; null for somebody who has left it. */
  role: v.nullable(memberRoleSchema),
  isMine: v.boolean(),
  /** 团队成员 2 · 成员姓名. */
  label: v.string(),
  path: v.string(),
  /** Null: nothing stood there. */
  from: v.nullable(v.string()),
  to: v.nullable(v.string()),
  /** 代为导入, chosen between two answers, or brought along by a newer form; else typed. */
  why: v.picklist(['typed', 'chosen', 'imported', 'moved']),
  /** `unused` 未采用: it met another answer and lost; `waiting` for a choice; `usedLater`: it stands or stood after all. */
  outcome: v.picklist(['used', 'unused', 'waiting', 'usedLater']),
  /** Who decided against it, and when. */
  decided: v.nullable(v.object({ by: v.string(), at: instantSchema })),
  /**
   * What can be typed again: the new answer, or the one it removed. `isPart`: cells that leave the server only masked
   * are not in it. Null for what cannot be, photos among it, and for the desk.
   */
  back: v.nullable(v.object({ value: v.unknown(), isPart: v.boolean() })),
})
export type PastChange = v.InferOutput<typeof pastChangeSchema>

export const changesQuery = v.strictObject({
  /** `next` of the page before. */
  before: v.optional(idSchema),
})
export const changesResponse = v.object({
  /** Newest first. */
  changes: v.array(pastChangeSchema),
  /** Where the older ones begin; null at the end. */
  next: v.nullable(idSchema),
})
