import type { FilingForm } from '../../definition'
import { ACHIEVEMENTS } from './achievements'
import { CERTIFICATE } from './certificate'
import { CONDITIONS } from './conditions'
import { CONTENT } from './content'
import { COVER } from './cover'
import { FUNDING } from './funding'
import { GROUNDS } from './grounds'
import { LEADER } from './leader'
import { MENTORING } from './mentoring'
import { OPINIONS } from './opinions'
import { ORGANISATION } from './organisation'
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
    COVER,
    LEADER,
    CERTIFICATE,
    ACHIEVEMENTS,
    MENTORING,
    UNIT,
    CONDITIONS,
    TEAM,
    PROJECT,
    GROUNDS,
    CONTENT,
    PLAN,
    ORGANISATION,
    FUNDING,
    LEADER_PROMISE,
    UNIT_PROMISE,
    OPINIONS,
  ],
  implies: { 'project.appliesTogether': 'yes', 'project.workshopTitle': 'none' },
}
