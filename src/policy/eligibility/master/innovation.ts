import { ask, defineRule } from '../rule'
import { byAnswer, discretion, met, unmet } from '../verdicts'

/** P10 and P11: innovation, standards and what they brought. Experts judge the quality. */
export const INNOVATION_RULES = [
  defineRule({
    id: 'master.innovationRole',
    group: 'master',
    title: '主要参与发明创造或革新',
    clause: 'P10a',
    questions: [
      ask(
        'master.innovationRole',
        '在发明创造、技术或工艺革新中，技能大师是什么角色？',
        '政策要求是主要参与的人，主持也算。',
      ),
    ],
    check: byAnswer('master.innovationRole', {
      lead: met('主持了发明创造或革新。'),
      main: met('主要参与了发明创造或革新。'),
      minor: unmet('一般参与不算“主要参与”。'),
      none: unmet('没有参与过发明创造或革新。'),
    }),
    evidenceWanted: ['项目、专利或革新成果的名称和本人排名'],
    remedy: {
      unmet: '请找一找本人主持或主要参与的项目，小改小革也可以写。',
      unknown: '请核对项目文件、专利证书上的分工和排名。',
    },
  }),
  defineRule({
    id: 'master.keyRoleStatement',
    group: 'master',
    title: '发挥重要作用的技术骨干',
    clause: 'P10b',
    questions: [
      ask(
        'master.keyRoleStatement',
        '单位可以出具说明，写明技能大师发挥了重要作用吗？',
        '是不是技术骨干，要由单位确认。',
      ),
    ],
    check: byAnswer('master.keyRoleStatement', {
      yes: discretion('单位可以出具说明，作用是否“重要”由评审认定。'),
      no: unmet('单位不能出具说明。'),
    }),
    evidenceWanted: ['单位说明'],
    remedy: {
      unmet: '请与单位沟通，写明技能大师在革新中的分工和作用。',
      unknown: '请问一问单位能不能出具说明。',
    },
  }),
  defineRule({
    id: 'master.standardsOrMethods',
    group: 'master',
    title: '编制工艺标准、工作法的成绩',
    clause: 'P11a',
    questions: [
      ask(
        'master.standardsOrMethods',
        '技能大师参与编制过工艺标准、工作法之类的成果吗？',
        '单位内部使用的规程、工作法也可以列出。',
      ),
    ],
    check: byAnswer('master.standardsOrMethods', {
      yes: discretion('有编制工艺标准、工作法的成果，成绩是否“显著”由评审认定。'),
      no: unmet('没有编制工艺标准、工作法等成果。'),
    }),
    evidenceWanted: ['标准或工作法的名称、编号和本人分工'],
    remedy: {
      unmet: '请把日常的操作要领整理成工作法或规程，并由单位发布使用。',
      unknown: '请与单位技术部门核对。',
    },
  }),
  defineRule({
    id: 'master.benefit',
    group: 'master',
    title: '经济效益和社会效益',
    clause: 'P11b',
    questions: [
      ask(
        'master.benefit',
        '有材料说明这些成果带来的经济效益和社会效益吗？',
        '效益好不好由专家评审，先要有一份说明。',
      ),
    ],
    check: byAnswer('master.benefit', {
      yes: discretion('有效益说明，是否“较好”由评审认定。'),
      no: unmet('没有经济效益和社会效益的说明。'),
    }),
    evidenceWanted: ['效益说明，有金额的由单位财务盖章'],
    remedy: {
      unmet: '请与单位一起写一份效益说明，节约的成本、服务的人群都可以写。',
      unknown: '请与单位财务或生产部门核对。',
    },
  }),
]
