import type { Form } from '../definition'
import { ACCEPTANCE_REPORT_FORM } from './acceptance-report'
import { ANNUAL_REPORT_FORM } from './annual-report'
import { CHANGE_REQUEST_FORM } from './change-request'
import { COMBINED_APPLICATION_FORM } from './combined-application'
import { OBJECTION_FORM } from './objection'
import { PROGRESS_ENTRY_FORM } from './progress-entry'
import { PROJECT_APPLICATION_FORM } from './project-application'
import { PROJECT_PLAN_FORM } from './project-plan'
import { PUBLICITY_NOTICE_FORM } from './publicity-notice'
import { REVIEW_SHEET_FORM } from './review-sheet'
import { REVOCATION_CASE_FORM } from './revocation-case'

/**
 * Every form of the programme, in the order of a workshop's life. Apart from `FORMS`: the phone carries only what is
 * filled in on it.
 */
export const ALL_FORMS: readonly Form[] = [
  COMBINED_APPLICATION_FORM,
  REVIEW_SHEET_FORM,
  PUBLICITY_NOTICE_FORM,
  OBJECTION_FORM,
  PROJECT_PLAN_FORM,
  PROGRESS_ENTRY_FORM,
  ACCEPTANCE_REPORT_FORM,
  ANNUAL_REPORT_FORM,
  CHANGE_REQUEST_FORM,
  PROJECT_APPLICATION_FORM,
  REVOCATION_CASE_FORM,
]
