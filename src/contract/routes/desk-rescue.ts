import * as v from 'valibot'
import { route } from '../route'
import { idSchema, instantSchema, text } from '../schemas/common'
import { rescueFileBody } from '../schemas/rescue'

const OFFICER = { who: 'desk', as: ['officer'] } as const

const previewSchema = v.object({
  filingId: idSchema,
  title: v.string(),
  /** 领办人 张三. */
  who: v.string(),
  savedAt: instantSchema,
  sections: v.array(
    v.object({
      title: v.string(),
      changes: v.array(
        v.object({
          label: v.string(),
          /** What stands on the server, and what the file brings; sensitive answers masked. */
          now: v.nullable(v.string()),
          brings: v.nullable(v.string()),
          outcome: v.picklist(['applies', 'same', 'clash', 'refused']),
          /** Why it is not imported. */
          why: v.nullable(v.string()),
        }),
      ),
    }),
  ),
  photos: v.object({ stored: v.number(), missing: v.number() }),
  leftOut: v.number(),
})

/** 代为导入: what a phone could not send, brought by its owner as a file. */
export const deskRescueRoutes = {
  previewRescue: route({
    method: 'POST',
    path: '/api/desk/rescue/preview',
    summary: '查看导出文件',
    access: OFFICER,
    limit: 'write',
    body: rescueFileBody,
    response: previewSchema,
    errors: ['RESCUE_DAMAGED', 'RESCUE_FOREIGN', 'FORM_UNKNOWN', 'NOT_FOUND'],
  }),
  importRescue: route({
    method: 'POST',
    path: '/api/desk/rescue/import',
    summary: '经办代为导入',
    access: OFFICER,
    limit: 'write',
    body: v.strictObject({ ...rescueFileBody.entries, reason: text(500) }),
    response: v.object({ applied: v.number(), clashes: v.number(), refused: v.number() }),
    errors: [
      'RESCUE_DAMAGED',
      'RESCUE_FOREIGN',
      'FORM_UNKNOWN',
      'FILING_LOCKED',
      'CHANGE_INVALID',
      'NOT_FOUND',
    ],
  }),
} as const
