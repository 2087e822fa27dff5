import { defineRule } from '../rule'
import { byRegister, met, unmet } from '../verdicts'

/** P35: one workshop per leader. The register answers; the reason never says where or with whom. */
export const LEADING_RULES = [
  defineRule({
    id: 'master.leadsOne',
    group: 'master',
    title: '只领办一个工作室',
    clause: 'P35',
    questions: [],
    ...byRegister('master.leadsAnother', {
      no: met('与名录核对，没有领办其他工作室。'),
      yes: unmet('与名录核对，目前不能再领办一个工作室。'),
    }),
    evidenceWanted: [],
    remedy: {
      unmet: '同一技能大师只能领办一个工作室。请另选领办人；有疑问的请联系区人力资源社会保障局核对。',
      unknown: '不用填写，提交时由系统与名录核对。',
    },
  }),
]
