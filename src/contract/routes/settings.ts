import * as v from 'valibot'
import { route } from '../route'
import { instantSchema } from '../schemas/common'

/** One reading of ours beside the text: what it answers, what is in force, and whether somebody has confirmed it. */
export const settingSchema = v.object({
  id: v.string(),
  label: v.string(),
  /** The question it answers, in one sentence. */
  asks: v.string(),
  /** Its number in the list put to the bureau, where it has one. */
  question: v.nullable(v.number()),
  /** What the text leaves open. */
  open: v.string(),
  /** Where the text speaks of it: 四、（一）申报流程. */
  place: v.string(),
  clauses: v.array(v.string()),
  valueText: v.string(),
  isDefault: v.boolean(),
  /** False while nobody has confirmed it: the program's default is in force. */
  isConfirmed: v.boolean(),
  /** Where the program acts on it; null while it only records the answer. */
  usedBy: v.nullable(v.string()),
  /** Why it was set so; said in public. */
  reason: v.nullable(v.string()),
  since: v.nullable(instantSchema),
})

export type SettingLine = v.InferOutput<typeof settingSchema>

/** What is ours and not the text's, for everybody. */
export const settingRoutes = {
  settings: route({
    method: 'GET',
    path: '/api/settings',
    summary: '本单位配置',
    access: { who: 'anyone' },
    limit: 'read',
    response: v.object({
      /** 本单位配置，非政策原文. */
      label: v.string(),
      settings: v.array(settingSchema),
    }),
    errors: [],
  }),
} as const
