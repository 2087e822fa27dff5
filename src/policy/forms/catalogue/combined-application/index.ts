import type { FilingForm } from '../../definition'
import { ACHIEVEMENTS } from './achievements'
import { CERTIFICATE } from './certificate'
import { CONDITIONS } from './conditions'
import { CONTENT } from './content'
import { FUNDING } from './funding'
import { LEADER } from './leader'
import { MENTORING } from './mentoring'
import { OPINIONS } from './opinions'
import { PLAN } from './plan'
import { PROJECT } from './project'
import { LEADER_PROMISE, UNIT_PROMISE } from './promises'
import { TEAM } from './team'
import { UNIT } from './unit'

/** 工作室与建设项目同步申报 (P33a): one package, both parts mandatory. */
export const COMBINED_APPLICATION_FORM: FilingForm = {
  id: 'combined-application',
  version: 1,
  title: '技能大师工作室及建设项目申报表',
  sections: [
    LEADER,
    CERTIFICATE,
    ACHIEVEMENTS,
    MENTORING,
    UNIT,
    CONDITIONS,
    TEAM,
    PROJECT,
    CONTENT,
    PLAN,
    FUNDING,
    LEADER_PROMISE,
    UNIT_PROMISE,
    OPINIONS,
  ],
  implies: { 'project.appliesTogether': 'yes', 'project.workshopTitle': 'none' },
}
