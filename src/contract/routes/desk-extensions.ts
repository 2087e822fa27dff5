import * as v from 'valibot'
import { route } from '../route'
import { daySchema, idParams, idSchema, instantSchema, text, versionSchema } from '../schemas/common'
import { noticeSchema } from './public'

/** A later deadline that was given to one application: for whom, until when, why, by whom. */
export const extensionSchema = v.object({
  id: idSchema,
  filingId: idSchema,
  unitName: v.string(),
  /** The first moment that is too late. */
  closesAt: instantSchema,
  reason: v.string(),
  grantedBy: v.string(),
  grantedAt: instantSchema,
})

/** A submit that came too late for the round or for its place, with the unit's own words for itself. */
const refusedSubmitSchema = v.object({
  id: idSchema,
  filingId: idSchema,
  unitName: v.string(),
  leaderName: v.string(),
  at: instantSchema,
  note: v.string(),
})

/** What happened around the deadline of a round. */
const extensionsSchema = v.object({
  extensions: v.array(extensionSchema),
  refusedSubmits: v.array(refusedSubmitSchema),
})

export const extensionBody = v.strictObject({
  /** 统一社会信用代码: the unit whose unsubmitted applications get more time. */
  creditCode: text(30),
  /** The last day, to 24:00 in Beijing. */
  until: daySchema,
  reason: text(500),
})

/** 个别延长: more time to submit for one unit, with the reason on record. */
export const deskExtensionRoutes = {
  extensions: route({
    method: 'GET',
    path: '/api/desk/notices/:noticeId/extensions',
    summary: '个别延长记录',
    access: { who: 'desk', as: ['officer', 'signer'] },
    limit: 'read',
    params: idParams('noticeId'),
    response: extensionsSchema,
    errors: [],
  }),
  adoptForm: route({
    method: 'POST',
    path: '/api/desk/notices/:noticeId/form-version',
    summary: '改用新版申报表',
    access: { who: 'desk', as: ['officer'] },
    limit: 'write',
    params: idParams('noticeId'),
    /** Both, also the one that stays. */
    body: v.strictObject({ formVersion: versionSchema, projectFormVersion: versionSchema }),
    response: noticeSchema,
    errors: ['STATE_CONFLICT'],
  }),
  extend: route({
    method: 'POST',
    path: '/api/desk/notices/:noticeId/extensions',
    summary: '个别延长申报期',
    access: { who: 'desk', as: ['officer'] },
    limit: 'write',
    params: idParams('noticeId'),
    body: extensionBody,
    response: extensionsSchema,
    errors: ['EXTENSION_TOO_EARLY', 'NO_DRAFT_OF_UNIT', 'STATE_CONFLICT'],
  }),
} as const
