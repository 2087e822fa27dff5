import * as v from 'valibot'
import { route } from '../route'
import {
  daySchema,
  fenSchema,
  idParams,
  idSchema,
  instantSchema,
  statusSchema,
  timelineSchema,
  yearSchema,
} from '../schemas/common'
import { memberRoleSchema } from '../schemas/filing'

const BOTH = ['leader', 'contact'] as const

export const progressSchema = v.object({
  filingId: idSchema,
  happenedOn: daySchema,
  kind: v.string(),
  summary: v.string(),
  photoIds: v.array(idSchema),
  loggedAt: instantSchema,
  loggedBy: v.string(),
})

export const projectSchema = v.object({
  id: idSchema,
  workshopId: idSchema,
  name: v.string(),
  programmeYear: yearSchema,
  startsOn: daySchema,
  endsOn: daySchema,
  /** 核定补助上限, in fen; money is paid only after acceptance (P43a, P43b). */
  approvedFen: fenSchema,
  status: statusSchema,
  progress: v.array(progressSchema),
  timeline: timelineSchema,
  can: v.object({ logProgress: v.boolean() }),
})

export const workshopSchema = v.object({
  id: idSchema,
  name: v.string(),
  plaqueNo: v.string(),
  unitName: v.string(),
  leaderName: v.string(),
  occupation: v.string(),
  address: v.string(),
  awardedOn: daySchema,
  status: statusSchema,
  myRole: v.nullable(memberRoleSchema),
  projects: v.array(v.object({ id: idSchema, name: v.string(), status: statusSchema, endsOn: daySchema })),
  annualReports: v.array(
    v.object({
      year: yearSchema,
      filingId: v.nullable(idSchema),
      opensOn: daySchema,
      dueAt: instantSchema,
      status: statusSchema,
      canOpen: v.boolean(),
    }),
  ),
})

export type Project = v.InferOutput<typeof projectSchema>
export type Workshop = v.InferOutput<typeof workshopSchema>

/** A titled workshop and its projects, for its own people and the desk. */
export const workshopRoutes = {
  get: route({
    method: 'GET',
    path: '/api/workshops/:workshopId',
    summary: '看工作室',
    access: { who: 'member', of: 'workshop', param: 'workshopId', as: BOTH, desk: ['officer', 'signer'] },
    limit: 'read',
    params: idParams('workshopId'),
    response: workshopSchema,
    errors: [],
  }),
  project: route({
    method: 'GET',
    path: '/api/projects/:projectId',
    summary: '看建设项目',
    access: { who: 'member', of: 'project', param: 'projectId', as: BOTH, desk: ['officer', 'signer'] },
    limit: 'read',
    params: idParams('projectId'),
    response: projectSchema,
    errors: [],
  }),
} as const
