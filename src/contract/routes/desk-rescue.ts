import * as v from 'valibot'
import { route } from '../route'
import { idSchema, instantSchema, sha256Schema, text } from '../schemas/common'
import { rescueFileBody } from '../schemas/rescue'
import { fileRoutes } from './files'

const OFFICER = { who: 'desk', as: ['officer'] } as const

const previewSchema = v.object({
  filingId: idSchema,
  /** The server was never told of this filing: the import makes the draft. */
  isNew: v.boolean(),
  /** When this very file was imported before. */
  importedAt: v.nullable(instantSchema),
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
  photos: v.array(
    v.object({
      id: idSchema,
      /** Which question it answers. */
      label: v.string(),
      sha256: sha256Schema,
      size: v.number(),
      state: v.picklist(['stored', 'missing', 'refused']),
      why: v.nullable(v.string()),
    }),
  ),
  leftOut: v.number(),
})

const withReason = v.strictObject({ ...rescueFileBody.entries, reason: text(500) })
const FILE_ERRORS = [
  'RESCUE_DAMAGED',
  'RESCUE_TOO_LARGE',
  'RESCUE_FOREIGN',
  'RESCUE_PERSON_UNKNOWN',
  'RESCUE_DRAFT_EXISTS',
  'FORM_UNKNOWN',
  'NOT_FOUND',
] as const
const START_ERRORS = [
  'FORM_AHEAD',
  'NOTICE_CLOSED',
  'NO_WORKSHOP_ROUND',
  'TITLE_ENDED',
  'REPORT_NOT_OPEN',
  'PROJECT_ENDED',
  'LEADER_TAKEN',
  'STATE_CONFLICT',
] as const

/** 代为导入: what a phone could not send, brought by its owner as a file. Its photos go first, then the answers that name them. */
export const deskRescueRoutes = {
  previewRescue: route({
    method: 'POST',
    path: '/api/desk/rescue/preview',
    summary: '查看导出文件',
    access: OFFICER,
    limit: 'write',
    /** `carried`: the photos whose bytes the officer has as well. */
    body: v.strictObject({
      ...rescueFileBody.entries,
      carried: v.pipe(v.array(idSchema), v.maxLength(200)),
    }),
    response: previewSchema,
    errors: [...FILE_ERRORS, ...START_ERRORS],
  }),
  beginRescue: route({
    method: 'POST',
    path: '/api/desk/rescue/begin',
    summary: '代为导入：建草稿、登记照片',
    access: OFFICER,
    limit: 'write',
    body: withReason,
    response: v.object({
      photos: v.array(
        v.object({
          id: idSchema,
          state: v.picklist(['stored', 'receiving', 'refused']),
          offset: v.number(),
          why: v.nullable(v.string()),
        }),
      ),
    }),
    errors: [...FILE_ERRORS, ...START_ERRORS, 'FILING_LOCKED'],
  }),
  /** Only into what the same officer has announced. */
  sendRescued: route({
    ...fileRoutes.chunk,
    path: '/api/desk/rescue/uploads/:fileId/bytes/:offset',
    summary: '代为导入：上传一段照片',
    access: OFFICER,
    errors: [...fileRoutes.chunk.errors, 'NOT_FOUND'],
  }),
  importRescue: route({
    method: 'POST',
    path: '/api/desk/rescue/import',
    summary: '经办代为导入',
    access: OFFICER,
    limit: 'write',
    body: withReason,
    response: v.object({
      applied: v.number(),
      clashes: v.number(),
      refused: v.number(),
      /** Photos of the file that this import brought. */
      photos: v.number(),
    }),
    errors: [...FILE_ERRORS, 'FILING_LOCKED', 'CHANGE_INVALID'],
  }),
} as const
