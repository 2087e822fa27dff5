import type { Finding } from '../../finding'
import type { Settings } from '../../settings/settings'
import { ask, defineRule } from '../rule'
import { byAnswer, discretion, met, unmet } from '../verdicts'

/** 「在职在聘」 does not say whether 返聘 is included: the officer decides, unless the bureau has. */
const REHIRED: Readonly<Record<Settings['rehired'], Finding>> = {
  officer: discretion('退休后返聘是否算“在职在聘”，政策没有写明，由区人力资源社会保障局认定。'),
  inPost: met('退休后返聘。按本单位配置，返聘算“在职在聘”。'),
  notInPost: unmet('退休后返聘。按本单位配置，返聘不算“在职在聘”。'),
}

/** P5: on the line, employed and appointed. */
export const POST_RULES = [
  defineRule({
    id: 'master.onTheLine',
    group: 'master',
    title: '在生产服务一线工作',
    clause: 'P5a',
    questions: [
      ask(
        'master.onTheLine',
        '技能大师（领办人）现在是在生产服务一线岗位工作吗？',
        '政策要求技能大师长期坚守在生产服务一线。',
      ),
    ],
    check: byAnswer('master.onTheLine', {
      yes: discretion('在一线工作。多长时间算“长期”政策没有规定，由评审认定。'),
      no: unmet('现在不在生产服务一线岗位。'),
    }),
    evidenceWanted: ['岗位说明或单位证明', '从事本职业（工种）的年限'],
    remedy: {
      unmet: '如果实际承担一线工作，请由单位出具岗位说明后重新选择；否则请另选一位在一线的领办人。',
      unknown: '请与单位人事部门核对现在的岗位。',
    },
  }),
  defineRule({
    id: 'master.employment',
    group: 'master',
    title: '在职在聘',
    clause: 'P5b',
    questions: [
      ask(
        'master.employment',
        '技能大师与申报单位是什么关系？',
        '技能大师要在申报单位在职在聘，授牌时还会再核对一次。',
      ),
    ],
    check: (facts, { settings }) =>
      byAnswer('master.employment', {
        employed: met('在申报单位在职在聘。'),
        rehired: REHIRED[settings?.rehired ?? 'officer'],
        no: unmet('没有在申报单位在职在聘。'),
      })(facts),
    evidenceWanted: ['劳动合同或聘用合同', '社会保险缴纳证明'],
    remedy: {
      unmet: '请由实际聘用技能大师的单位申报，或在签订合同、缴纳社会保险后再申报。',
      unknown: '请与单位人事部门核对合同和社会保险。',
    },
  }),
]
