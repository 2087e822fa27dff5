import { defineRule } from '../rule'
import { discretion } from '../verdicts'

/** Conditions that no answer settles: attitude (P13a) and what is still to come (P14d, P15c). Experts read the papers. */
export const READ_BY_EXPERTS_RULES = [
  defineRule({
    id: 'unit.valuesSkill',
    group: 'unit',
    title: '重视技能人才队伍建设',
    clause: 'P13a',
    questions: [],
    check: () => discretion('是否“高度重视”由评审阅读材料后认定。'),
    evidenceWanted: ['单位技能人才队伍建设情况'],
    remedy: {
      unmet: '请补充单位技能人才队伍建设的情况。',
      unknown: '请写明单位技能人才队伍建设的情况。',
    },
  }),
  defineRule({
    id: 'unit.properUse',
    group: 'unit',
    title: '资金规范使用',
    clause: 'P14d',
    questions: [],
    check: () => discretion('能否“确保资金规范使用”由评审认定，项目实施中再按支出核对。'),
    evidenceWanted: ['经费管理办法或说明'],
    remedy: {
      unmet: '请写明经费怎么批、怎么记账、谁负责。',
      unknown: '请写明经费怎么管理。',
    },
  }),
  defineRule({
    id: 'unit.keepsGoing',
    group: 'unit',
    title: '工作室持续推进',
    clause: 'P15c',
    questions: [],
    check: () => discretion('能否“确保持续推进”由评审认定，以后由年度总结对照目标。'),
    evidenceWanted: ['分年度的目标任务'],
    remedy: {
      unmet: '请写明以后几年的目标和安排。',
      unknown: '请写明以后几年的目标和安排。',
    },
  }),
]
