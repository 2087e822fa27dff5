import type { Finding } from '../../finding'
import { worstOutcome } from '../../finding'
import { MASTER_RULES } from '../master'
import type { Facts } from '../facts'
import type { RuleContext } from '../rule'
import { ask, defineRule } from '../rule'
import { byAnswer, discretion, met, unmet } from '../verdicts'

/** P12a: the unit's result carries the master's. */
function masterResult(facts: Facts, context: RuleContext): Finding {
  const findings = MASTER_RULES.filter(
    (rule) => rule.packs.includes(context.pack) && rule.applies(facts, context),
  ).map((rule) => rule.check(facts, context))
  switch (worstOutcome(findings.map((finding) => finding.outcome))) {
    case 'met':
      return met('技能大师条件都已符合。')
    case 'discretion':
      return discretion('技能大师条件没有未达到的，有的要由评审认定。')
    case 'unmet':
      return unmet('技能大师条件还有未达到的。')
    case 'unknown':
      return {
        outcome: 'unknown',
        reason: '技能大师条件还有没有答案的。',
        missing: findings.flatMap((finding) => finding.missing ?? []),
      }
  }
}

/** P2, P3, P12a: which unit may apply, and for whom. */
export const IDENTITY_RULES = [
  defineRule({
    id: 'unit.kind',
    group: 'unit',
    title: '企业或事业单位',
    clause: 'P2a',
    covers: ['P3a'],
    questions: [ask('unit.kind', '申报单位是哪一类？', '工作室由企业或事业单位建立，个人不能申报。')],
    check: byAnswer('unit.kind', {
      enterprise: met('申报单位是企业。'),
      institution: met('申报单位是事业单位。'),
      socialGroup: unmet('社会团体不属于企事业单位。'),
      individual: unmet('个人不能申报，要由所在单位申报。'),
      other: discretion('是否属于“企事业单位”，由区人力资源社会保障局认定。'),
    }),
    evidenceWanted: ['营业执照或事业单位法人证书'],
    remedy: {
      unmet: '请由技能大师所在的企业或事业单位申报。',
      unknown: '请看营业执照或法人证书上的类型。',
    },
  }),
  defineRule({
    id: 'unit.inDistrict',
    group: 'unit',
    title: '在大兴区注册或经营',
    clause: 'P3a',
    covers: ['P2a'],
    questions: [ask('unit.inDistrict', '申报单位在大兴区注册或经营吗？', '在大兴注册或经营，有一样就可以。')],
    check: byAnswer('unit.inDistrict', {
      both: met('在大兴区注册并经营。'),
      registered: met('在大兴区注册。'),
      operates: met('在大兴区经营，注册地不在大兴也可以，要有经营证明。'),
      neither: unmet('没有在大兴区注册，也没有在大兴区经营。'),
    }),
    evidenceWanted: ['营业执照或法人证书', '只在大兴经营的：租赁合同、纳税证明等经营证明'],
    remedy: {
      unmet: '在大兴区没有注册也没有经营的单位不能申报；有分厂、分公司在大兴的，可以由它申报。',
      unknown: '请看营业执照上的住所，并核对实际经营地址。',
    },
  }),
  defineRule({
    id: 'unit.master',
    group: 'unit',
    title: '有符合条件的技能大师',
    clause: 'P12a',
    covers: ['P2b', 'P3b'],
    questions: [],
    check: masterResult,
    evidenceWanted: [],
    remedy: {
      unmet: '请先看技能大师条件中还差的几条。',
      unknown: '请先把技能大师条件的问题答完。',
    },
  }),
]
