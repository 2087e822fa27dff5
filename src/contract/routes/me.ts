import * as v from 'valibot'
import { route } from '../route'
import {
  acknowledged,
  idParams,
  idSchema,
  instantSchema,
  statusSchema,
  text,
  versionSchema,
} from '../schemas/common'
import { certificateSchema, filingSummarySchema, formIdSchema, memberRoleSchema } from '../schemas/filing'
import { deskRoleSchema } from './auth'

/** Where a tap leads: a place of the mini-program, with the id it needs. */
export const linkSchema = v.object({
  to: v.picklist([
    'filing',
    'receipt',
    'workshop',
    'project',
    'publicity',
    'register',
    'notice',
    'annualReport',
  ]),
  id: idSchema,
})

export const messageSchema = v.object({
  id: idSchema,
  at: instantSchema,
  title: v.string(),
  /** What happened, what to do, by when. */
  body: v.string(),
  /** The clause it rests on, when the text has one. */
  clause: v.nullable(v.string()),
  /** The clause in its own words and where it stands, so that a phone need not carry the text. */
  quote: v.nullable(v.object({ place: v.string(), text: v.string() })),
  link: v.nullable(linkSchema),
  readAt: v.nullable(instantSchema),
})

export const homeTaskSchema = v.object({
  title: v.string(),
  detail: v.string(),
  dueAt: v.nullable(instantSchema),
  link: linkSchema,
})

export const workshopSummarySchema = v.object({
  id: idSchema,
  name: v.string(),
  unitName: v.string(),
  myRole: memberRoleSchema,
  status: statusSchema,
})

/** One way this person may apply in a round, as the register has it: with a titled workshop (P34c), or both parts (P33a). */
export const waySchema = v.object({
  noticeId: idSchema,
  form: formIdSchema,
  formVersion: versionSchema,
  /** The titled workshop that puts the project forward; null for both parts together. */
  workshopId: v.nullable(idSchema),
  title: v.string(),
  /** As the workshop has it; null where the person says. */
  role: v.nullable(memberRoleSchema),
  /** False: it cannot be begun; `note` says why. */
  isOpen: v.boolean(),
  note: v.string(),
  quote: v.object({ place: v.string(), text: v.string() }),
  /** What is in hand already. */
  filingId: v.nullable(idSchema),
})

export type Way = v.InferOutput<typeof waySchema>
export type Message = v.InferOutput<typeof messageSchema>
export type Link = v.InferOutput<typeof linkSchema>
export type HomeTask = v.InferOutput<typeof homeTaskSchema>

/** The signed-in person: who, what waits, what has been said. */
export const meRoutes = {
  get: route({
    method: 'GET',
    path: '/api/me',
    summary: '我是谁',
    access: { who: 'signedIn' },
    limit: 'read',
    response: v.object({
      id: idSchema,
      name: v.nullable(v.string()),
      phoneMasked: v.nullable(v.string()),
      deskRoles: v.array(deskRoleSchema),
    }),
    errors: [],
  }),
  rename: route({
    method: 'PUT',
    path: '/api/me',
    summary: '填写姓名',
    access: { who: 'person' },
    limit: 'write',
    body: v.strictObject({ name: text(30) }),
    response: acknowledged,
    errors: [],
  }),
  home: route({
    method: 'GET',
    path: '/api/me/home',
    summary: '首页：现在等我做什么',
    access: { who: 'person' },
    limit: 'read',
    response: v.object({
      tasks: v.array(homeTaskSchema),
      filings: v.array(filingSummarySchema),
      workshops: v.array(workshopSummarySchema),
      unreadMessages: v.number(),
    }),
    errors: [],
  }),
  certificates: route({
    method: 'GET',
    path: '/api/me/certificates',
    summary: '我的证书夹',
    // Only what stands in the filings the caller leads: nobody reads another's.
    access: { who: 'person' },
    limit: 'read',
    response: v.object({ certificates: v.array(certificateSchema) }),
    errors: [],
  }),
  ways: route({
    method: 'GET',
    path: '/api/me/ways',
    summary: '我可以怎样申报',
    access: { who: 'person' },
    limit: 'read',
    response: v.object({ ways: v.array(waySchema) }),
    errors: [],
  }),
  messages: route({
    method: 'GET',
    path: '/api/me/messages',
    summary: '我的消息',
    access: { who: 'person' },
    limit: 'read',
    response: v.object({ messages: v.array(messageSchema) }),
    errors: [],
  }),
  readMessage: route({
    method: 'POST',
    path: '/api/me/messages/:messageId/read',
    summary: '消息已读',
    access: { who: 'member', of: 'message', param: 'messageId', as: ['leader', 'contact'] },
    limit: 'write',
    params: idParams('messageId'),
    body: v.strictObject({}),
    response: acknowledged,
    errors: [],
  }),
} as const
