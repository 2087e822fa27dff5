import * as v from 'valibot'
import { route } from '../route'
import { healthRoute } from './health'
import {
  daySchema,
  fenSchema,
  idParams,
  idSchema,
  instantSchema,
  sha256Schema,
  statusSchema,
  text,
  versionSchema,
  yearSchema,
} from '../schemas/common'

export const noticeSchema = v.object({
  id: idSchema,
  programmeYear: yearSchema,
  title: v.string(),
  body: v.string(),
  opensAt: instantSchema,
  closesAt: instantSchema,
  /** Computed from the server's clock. */
  phase: v.picklist(['upcoming', 'open', 'closed']),
  status: statusSchema,
  workshopQuota: versionSchema,
  projectQuota: versionSchema,
  /** When the round was closed: every list of it is public, no other follows. */
  decidedAt: v.nullable(instantSchema),
  /** The forms this round is filed with: both parts together, and the project alone. */
  formVersion: versionSchema,
  projectFormVersion: versionSchema,
  workingDaysLeft: v.nullable(v.number()),
  calendarDaysLeft: v.nullable(v.number()),
})

export const publicityEntrySchema = v.object({
  id: idSchema,
  kind: v.picklist(['workshop', 'project']),
  workshopName: v.string(),
  projectName: v.nullable(v.string()),
  unitName: v.string(),
  leaderName: v.string(),
  occupation: v.string(),
  /** Only where the bureau shows amounts. */
  approvedFen: v.optional(fenSchema),
  status: statusSchema,
})

export const publicitySchema = v.object({
  id: idSchema,
  title: v.string(),
  startsOn: daySchema,
  endsOn: daySchema,
  endsAt: instantSchema,
  /** 第 2/5 个工作日 / 公示期满. */
  progress: v.string(),
  workingDays: v.array(daySchema),
  phase: v.picklist(['running', 'ended']),
  contact: v.string(),
  entries: v.array(publicityEntrySchema),
})

export const registerEntrySchema = v.object({
  id: idSchema,
  plaqueNo: v.string(),
  workshopName: v.string(),
  unitName: v.string(),
  leaderName: v.string(),
  occupation: v.string(),
  awardedOn: daySchema,
  status: statusSchema,
  projects: v.array(v.object({ name: v.string(), status: statusSchema })),
})

export type Notice = v.InferOutput<typeof noticeSchema>
export type Publicity = v.InferOutput<typeof publicitySchema>
export type RegisterEntry = v.InferOutput<typeof registerEntrySchema>

const anyone = { who: 'anyone' } as const

/** What anybody may read without an account, and the state of the service. */
export const publicRoutes = {
  health: healthRoute,
  openapi: route({
    method: 'GET',
    path: '/api/openapi.json',
    summary: '接口说明',
    access: anyone,
    limit: 'read',
    response: v.record(v.string(), v.unknown()),
    errors: [],
  }),
  notices: route({
    method: 'GET',
    path: '/api/public/notices',
    summary: '评选通知列表',
    access: anyone,
    limit: 'read',
    response: v.object({ notices: v.array(noticeSchema) }),
    errors: [],
  }),
  notice: route({
    method: 'GET',
    path: '/api/public/notices/:noticeId',
    summary: '评选通知',
    access: anyone,
    limit: 'read',
    params: idParams('noticeId'),
    response: noticeSchema,
    errors: [],
  }),
  publicities: route({
    method: 'GET',
    path: '/api/public/publicities',
    summary: '公示列表',
    access: anyone,
    limit: 'read',
    response: v.object({ publicities: v.array(publicitySchema) }),
    errors: [],
  }),
  publicity: route({
    method: 'GET',
    path: '/api/public/publicities/:publicityId',
    summary: '公示名单',
    access: anyone,
    limit: 'read',
    params: idParams('publicityId'),
    response: publicitySchema,
    errors: [],
  }),
  register: route({
    method: 'GET',
    path: '/api/public/register',
    summary: '工作室名录',
    access: anyone,
    limit: 'read',
    response: v.object({ workshops: v.array(registerEntrySchema) }),
    errors: [],
  }),
  registerEntry: route({
    method: 'GET',
    path: '/api/public/register/:plaqueNo',
    summary: '查验铭牌',
    access: anyone,
    limit: 'read',
    params: v.strictObject({ plaqueNo: text(40) }),
    response: registerEntrySchema,
    errors: [],
  }),
  receipt: route({
    method: 'GET',
    path: '/api/public/receipts/:receiptNo/:hash',
    summary: '查验回执',
    access: anyone,
    limit: 'read',
    // Only who holds the receipt knows its hash: nobody can go through the numbers.
    params: v.strictObject({ receiptNo: text(40), hash: sha256Schema }),
    response: v.object({ receiptNo: v.string(), packageNo: v.number(), submittedAt: instantSchema }),
    errors: [],
  }),
} as const
