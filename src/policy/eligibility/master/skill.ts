import type { Facts, FactValue } from '../facts'
import { known } from '../facts'
import type { RuleContext } from '../rule'
import { ask, defineRule } from '../rule'
import { byAnswer, discretion, met, unknown, unmet } from '../verdicts'

/** 技师及以上 (P6c). */
const TECHNICIAN_AND_ABOVE: readonly FactValue<'master.certificateLevel'>[] = [
  'level2',
  'level1',
  'special',
  'chief',
]

/** Whether a certificate of 技师 or above is held on the day; undefined while the level is not known. */
function holdsCertificate(facts: Facts, asOf: string): boolean | undefined {
  return isDatedAfter(facts, asOf) ? false : isTechnician(facts)
}

function isTechnician(facts: Facts): boolean | undefined {
  const level = known(facts, 'master.certificateLevel')
  return level === undefined ? undefined : TECHNICIAN_AND_ABOVE.includes(level)
}

/** 5.9, certificate dated after the round closed: it is not held, unless the bureau has set otherwise. */
function isDatedAfter(facts: Facts, asOf: string): boolean {
  return (known(facts, 'master.certificateIssuedOn') ?? asOf) > asOf
}

/**
 * Which way of P6/P7 is open: by experience when the occupation is not listed (P7a), or when there is no national
 * standard and no certificate is held (P7b), whether it is listed or not. A certificate that is held settles P6 whatever
 * the standard.
 */
function goesByExperience(facts: Facts, { asOf }: RuleContext): boolean {
  return (
    known(facts, 'master.occupationListed') === 'no' ||
    (known(facts, 'master.hasNationalStandard') === 'no' && holdsCertificate(facts, asOf) === false)
  )
}

/** P6 and P7: the certificate, or experience where none can be had; P61b: what the old edition refused. */
export const SKILL_RULES = [
  defineRule({
    id: 'master.certificate',
    group: 'master',
    title: '技师及以上证书',
    clause: 'P6c',
    covers: ['P6a', 'P6b', 'P7b'],
    questions: [
      ask(
        'master.occupationListed',
        '技能大师的职业（工种）列入国家职业分类大典或国家发布的新职业了吗？',
        '列入的看证书，没有列入的看实操经验，两条路都可以申报。',
      ),
      ask(
        'master.certificateLevel',
        '技能大师的职业资格证书或职业技能等级证书，最高是哪一级？',
        '列入大典的职业，原则上要有技师及以上证书，两种证书都可以。',
      ),
      ask(
        'master.hasNationalStandard',
        '这个职业有国家职业标准吗？',
        '还没有国家职业标准的职业，可以用实操经验代替证书。',
      ),
      ask(
        'master.exceptionReason',
        '没有技师及以上证书，有需要说明的特殊情况吗？',
        '政策写的是“原则上”，有特殊情况可以写明，由评审认定。',
      ),
    ],
    applies: (facts, context) => !goesByExperience(facts, context),
    check: (facts, { asOf, settings }) => {
      if (known(facts, 'master.occupationListed') === undefined) return unknown('master.occupationListed')
      const isHeld = holdsCertificate(facts, asOf)
      if (isHeld === undefined) return unknown('master.certificateLevel')
      if (isHeld) return met('职业已列入，并有技师及以上证书。')
      if (settings?.certificateAfterClose === 'held' && isDatedAfter(facts, asOf)) {
        const isEnough = isTechnician(facts)
        if (isEnough === undefined) return unknown('master.certificateLevel')
        if (isEnough)
          return discretion('证书在申报截止后取得。按本单位配置可以承认，授予称号前由经办人员核对。')
      }
      if (known(facts, 'master.exceptionReason') === 'yes') {
        return discretion('没有技师及以上证书，但有特殊情况说明，由评审认定。')
      }
      const open = (['master.hasNationalStandard', 'master.exceptionReason'] as const).filter(
        (id) => known(facts, id) === undefined,
      )
      if (open.length > 0) return unknown(...open)
      return unmet('职业已列入并有国家职业标准，但没有技师及以上证书，也没有特殊情况说明。')
    },
    evidenceWanted: ['国家职业资格证书或职业技能等级证书'],
    remedy: {
      unmet: '请取得技师及以上证书后再申报；确有特殊情况的，请写明理由，由评审认定。',
      unknown: '请核对职业名称和证书上的等级；有没有国家职业标准可以咨询区人力资源社会保障局。',
    },
  }),
  defineRule({
    id: 'master.experience',
    group: 'master',
    title: '丰富的实操经验',
    clause: 'P7c',
    covers: ['P7a', 'P7b'],
    questions: [
      ask(
        'master.experienceEvidence',
        '能拿出实操经验的证明吗，例如操作视频、作品照片或单位说明？',
        '没有列入大典或没有国家职业标准的职业不看证书，看实操经验和技艺。',
      ),
    ],
    applies: (facts, context) =>
      goesByExperience(facts, context) &&
      !(context.pack === 'daxing-1' && known(facts, 'master.occupationListed') !== 'yes'),
    check: byAnswer('master.experienceEvidence', {
      yes: discretion('有实操经验的证明，是否“丰富”“熟练”由评审认定。'),
      no: unmet('没有实操经验的证明。'),
    }),
    evidenceWanted: ['实操经验和技艺的文字说明', '操作视频、作品照片或单位说明，至少一项'],
    remedy: {
      unmet: '请准备操作视频、作品照片，或请单位写一份说明，有一项就可以。',
      unknown: '请想一想手头有没有视频、照片，或者能不能请单位写说明。',
    },
  }),
  defineRule({
    id: 'master.listedOnly',
    group: 'master',
    title: '职业已列入大典或新职业',
    clause: 'P61b',
    packs: ['daxing-1'],
    questions: [],
    check: byAnswer('master.occupationListed', {
      yes: met('职业已列入大典或新职业。'),
      no: unmet('更新前的办法不支持没有列入大典或新职业的职业（按新旧差异推定）。'),
    }),
    evidenceWanted: [],
    remedy: {
      unmet: '请在适用更新后办法的评选中申报，更新后已支持这类职业。',
      unknown: '请核对职业（工种）名称是否列入大典或新职业。',
    },
  }),
]
