import { ask, defineRule } from '../rule'
import { byAnswer, discretion, met, unmet } from '../verdicts'

/** P12b–P14: people, systems, money and place the unit brings. */
export const SUPPORT_RULES = [
  defineRule({
    id: 'unit.echelon',
    group: 'unit',
    title: '技能人才梯队',
    clause: 'P12b',
    questions: [
      ask(
        'unit.echelon',
        '单位里相关职业、岗位有不同等级的技能人才吗？',
        '政策要求有人才梯队，申报时填写各等级的人数。',
      ),
    ],
    check: byAnswer('unit.echelon', {
      yes: met('有相关职业、岗位的技能人才梯队。'),
      no: unmet('没有相关职业、岗位的技能人才梯队。'),
    }),
    evidenceWanted: ['各等级技能人才人数，由单位确认'],
    remedy: {
      unmet: '请统计相关岗位的技能人才，包括正在培养的人员。',
      unknown: '请与单位人事部门核对各等级的人数。',
    },
  }),
  defineRule({
    id: 'unit.talentSystem',
    group: 'unit',
    title: '技能人才制度',
    clause: 'P13b',
    questions: [
      ask(
        'unit.talentSystem',
        '技能人才的培养、选拔、使用、评价、激励，单位都有制度吗？',
        '政策列出了这五项制度，申报时附上文件或写明情况。',
      ),
    ],
    check: byAnswer('unit.talentSystem', {
      all: discretion('五项制度都有，是否“较为完善”由评审认定。'),
      some: discretion('只有一部分制度，请写明其余情况，由区人力资源社会保障局认定。'),
      none: unmet('培养、选拔、使用、评价、激励制度都没有。'),
    }),
    evidenceWanted: ['五项制度的文件，没有文件的写明情况'],
    remedy: {
      unmet: '请单位先建立有关制度，可以写在一份文件里。',
      unknown: '请与单位人事部门核对。',
    },
  }),
  defineRule({
    id: 'unit.funding',
    group: 'unit',
    title: '必要的经费支持',
    clause: 'P14a',
    questions: [ask('unit.funding', '单位能为工作室提供经费支持吗？', '申报时填写每年支持的金额。')],
    check: byAnswer('unit.funding', {
      yes: met('单位能提供经费支持。'),
      no: unmet('单位不能提供经费支持。'),
    }),
    evidenceWanted: ['经费支持的金额、年度和单位承诺'],
    remedy: {
      unmet: '请与单位商定每年的经费支持，政策没有规定最低金额。',
      unknown: '请与单位负责人或财务部门确认。',
    },
  }),
  defineRule({
    id: 'unit.premises',
    group: 'unit',
    title: '工作场地和设备设施',
    clause: 'P14b',
    questions: [
      ask(
        'unit.premises',
        '有供工作室使用的场地和设备吗？',
        '攻关、创新、交流、传艺要有地方和设备，申报时要上传场地照片。',
      ),
    ],
    check: byAnswer('unit.premises', {
      inDistrict: met('有场地和设备，在大兴区。'),
      elsewhere: discretion('场地不在大兴区，是否可以由区人力资源社会保障局认定。'),
      none: unmet('没有工作场地和设备。'),
    }),
    evidenceWanted: ['工作室地址和面积', '场地照片', '设备设施清单'],
    remedy: {
      unmet: '请单位安排场地和设备，可以利用现有车间、实训室。',
      unknown: '请与单位确认可以使用的场地和设备。',
    },
  }),
  defineRule({
    id: 'unit.ledger',
    group: 'unit',
    title: '资金管理专门账目',
    clause: 'P14c',
    questions: [
      ask(
        'unit.ledger',
        '单位能为工作室单独设立账目（科目）吗？',
        '经费要专账管理，以后拨付补助时还会核对。',
      ),
    ],
    check: byAnswer('unit.ledger', {
      yes: met('单位能设立专门账目（科目）。'),
      no: unmet('单位不能设立专门账目（科目）。'),
    }),
    evidenceWanted: ['账目（科目）名称或编号'],
    remedy: {
      unmet: '请与单位财务商量，在现有账上增设一个科目就可以。',
      unknown: '请问一问单位财务。',
    },
  }),
]
