import * as v from 'valibot'
import { route } from '../route'
import { acknowledged, idParams, idSchema, instantSchema, text } from '../schemas/common'
import { settingSchema } from './settings'

/** Of the shape of a setting; whether it is allowed is checked against the setting itself. */
const settingValueSchema = v.union([
  v.pipe(v.string(), v.maxLength(200)),
  v.number(),
  v.boolean(),
  v.pipe(v.array(v.number()), v.maxLength(20)),
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(20)),
])

/** A change that waits for its approval. */
const proposalSchema = v.object({
  id: idSchema,
  valueText: v.string(),
  reason: v.string(),
  by: v.string(),
  at: instantSchema,
  can: v.object({ approve: v.boolean(), reject: v.boolean() }),
})

export const deskSettingSchema = v.object({
  ...settingSchema.entries,
  value: settingValueSchema,
  /** Why what is stored is not in force; the default then is. */
  ignored: v.nullable(v.string()),
  proposal: v.nullable(proposalSchema),
  /** What was decided, newest first. */
  history: v.array(
    v.object({
      id: idSchema,
      valueText: v.string(),
      reason: v.string(),
      by: v.string(),
      outcome: v.picklist(['approved', 'rejected']),
      decidedBy: v.string(),
      decidedAt: instantSchema,
      note: v.nullable(v.string()),
    }),
  ),
  can: v.object({ propose: v.boolean() }),
})

const OFFICER = { who: 'desk', as: ['officer'] } as const
const SIGNER = { who: 'desk', as: ['signer'] } as const

/** 配置: proposed by one person, approved by another, in force from the approval. */
export const deskSettingRoutes = {
  settings: route({
    method: 'GET',
    path: '/api/desk/settings',
    summary: '配置',
    access: { who: 'desk', as: ['officer', 'signer'] },
    limit: 'read',
    response: v.object({ settings: v.array(deskSettingSchema) }),
    errors: [],
  }),
  proposeSetting: route({
    method: 'POST',
    path: '/api/desk/settings/:settingId/proposals',
    summary: '拟定配置改动',
    access: OFFICER,
    limit: 'write',
    params: v.strictObject({ settingId: text(40) }),
    body: v.strictObject({ value: settingValueSchema, reason: text(500) }),
    response: acknowledged,
    errors: ['SETTING_INVALID', 'SETTING_PROPOSED'],
  }),
  approveSetting: route({
    method: 'POST',
    path: '/api/desk/settings/proposals/:proposalId/approve',
    summary: '核定配置改动',
    access: SIGNER,
    limit: 'write',
    params: idParams('proposalId'),
    body: v.strictObject({}),
    response: acknowledged,
    errors: ['SAME_PERSON', 'SETTING_INVALID', 'STATE_CONFLICT'],
  }),
  rejectSetting: route({
    method: 'POST',
    path: '/api/desk/settings/proposals/:proposalId/reject',
    summary: '退回配置改动',
    access: SIGNER,
    limit: 'write',
    params: idParams('proposalId'),
    body: v.strictObject({ reason: text(500) }),
    response: acknowledged,
    errors: ['STATE_CONFLICT'],
  }),
} as const
