import type { FilingForm, Section } from '../definition'
import { optionsOf, text } from './basis'
import { CONTENT } from './combined-application/content'
import { FUNDING } from './combined-application/funding'
import { GROUNDS } from './combined-application/grounds'
import { OPINIONS } from './combined-application/opinions'
import { ORGANISATION } from './combined-application/organisation'
import { PLAN } from './combined-application/plan'
import { PROJECT } from './combined-application/project'
import { day, kept, line, pick, promise, whole } from './fields'

/** What the register knows of the workshop: P34c asks a titled workshop for nothing but the project. */
const WORKSHOP: Section = {
  id: 'workshop',
  title: '所属工作室',
  owner: 'unit',
  fields: [
    line(['name', '所属工作室', '每个项目属于一个工作室。', text('P31')], 60, kept('title', '工作室名称')),
    line(['unitName', '申报单位', '申报由单位提交。', text('P25a')], 80, {
      ...kept('title', '所在单位'),
      blind: true,
      onPaper: 'seal',
    }),
    line(['leaderName', '领办人', '领办人是第一责任人。', text('P44a')], 30, {
      ...kept('title', '领办人'),
      blind: true,
    }),
    whole(
      ['year', '申报年度', '建设项目每年评选一次。', text('P32a')],
      9999,
      '年',
      kept('round', '申报年度'),
    ),
    pick(
      ['titleState', '称号状态', '正常运转的工作室只需提交项目申报材料。', text('P34b')],
      optionsOf('project.workshopTitle'),
      { ...kept('title', '称号状态'), fact: 'project.workshopTitle' },
    ),
    day(['awardedOn', '授牌日期', '修订前满两年才可申报项目。', text('P62')], {
      ...kept('title', '授牌日期'),
      fact: 'project.titleAwardedOn',
    }),
  ],
}

const LEADER_PROMISE: Section = {
  id: 'leaderPromise',
  title: '作出领办人承诺',
  owner: 'leader',
  fields: [
    promise(['agrees', '本人对项目申报内容负责，内容和照片真实', '领办人是第一责任人。', text('P44a')], {
      onPaper: 'signature',
    }),
  ],
}

const UNIT_PROMISE: Section = {
  id: 'unitPromise',
  title: '作出单位承诺',
  owner: 'unit',
  fields: [
    promise(['agrees', '单位同意申报这个项目，内容和照片真实', '申报由单位提交，单位负责。', text('P25a')], {
      onPaper: 'seal',
    }),
  ],
}

/** 已挂牌工作室只申报建设项目 (P34c): the project part of the combined form, the rest from the register. */
export const PROJECT_APPLICATION_FORM: FilingForm = {
  id: 'project-application',
  version: 1,
  title: '大兴区技能大师工作室建设项目申报书',
  sections: [
    WORKSHOP,
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
  implies: { 'project.appliesTogether': 'no' },
}
