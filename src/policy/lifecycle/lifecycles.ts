import { ACCEPTANCE } from './acceptance'
import { ANNUAL_REPORT } from './annual-report'
import { APPLICATION } from './application'
import { CHANGE_REQUEST } from './change-request'
import { LIST_ENTRY } from './list-entry'
import { OBJECTION } from './objection'
import { PAYMENT } from './payment'
import { PLAQUE } from './plaque'
import { PROGRESS_ENTRY } from './progress-entry'
import { PROJECT } from './project'
import { PUBLICITY } from './publicity'
import { RECOMMENDATION } from './recommendation'
import { REVOCATION_CASE } from './revocation-case'
import type { Lifecycle } from './transition'
import { WORKSHOP_TITLE } from './workshop-title'

/** Every thing that has a life, in the order of a workshop's years; ids are those that rows are traced by. */
export const LIFECYCLES = {
  application: APPLICATION,
  listEntry: LIST_ENTRY,
  publicity: PUBLICITY,
  objection: OBJECTION,
  title: WORKSHOP_TITLE,
  plaque: PLAQUE,
  changeRequest: CHANGE_REQUEST,
  project: PROJECT,
  progressEntry: PROGRESS_ENTRY,
  acceptance: ACCEPTANCE,
  payment: PAYMENT,
  annualReport: ANNUAL_REPORT,
  revocationCase: REVOCATION_CASE,
  recommendation: RECOMMENDATION,
} as const satisfies Readonly<Record<string, Lifecycle<string, string>>>

export type LifecycleId = keyof typeof LIFECYCLES
