import { ask, defineRule } from '../rule'
import { byAnswer, discretion, met, unmet } from '../verdicts'

/** P8 and P9: method or record, productivity, team, apprentices. Experts judge the quality. */
export const ACHIEVEMENT_RULES = [
  defineRule({
    id: 'master.methodOrRecord',
    group: 'master',
    title: '先进操作方法或较高生产记录',
    clause: 'P8a',
    questions: [
      ask(
        'master.methodOrRecord',
        '技能大师创造过先进操作方法，或同行业较高的生产记录吗？',
        '两样有一样就可以，要由单位确认。',
      ),
    ],
    check: byAnswer('master.methodOrRecord', {
      method: discretion('有先进操作方法，是否“公认”“先进”由评审认定。'),
      record: discretion('有生产记录，是否为“同行业较高”由评审认定。'),
      both: discretion('操作方法和生产记录都有，是否“公认”“较高”由评审认定。'),
      none: unmet('没有先进操作方法，也没有较高生产记录。'),
    }),
    evidenceWanted: ['操作方法或生产记录的说明', '单位确认意见'],
    remedy: {
      unmet: '请整理日常工作中的操作方法或生产记录，并请单位确认，两样有一样就可以。',
      unknown: '请与单位技术或生产部门核对。',
    },
  }),
  defineRule({
    id: 'master.productivityGain',
    group: 'master',
    title: '提高了单位劳动生产率',
    clause: 'P8b',
    questions: [
      ask(
        'master.productivityGain',
        '有材料说明这些方法或记录提高了单位的劳动生产率吗？',
        '可以是前后对比的数字，也可以是单位的文字说明。',
      ),
    ],
    check: byAnswer('master.productivityGain', {
      yes: discretion('有劳动生产率提高的材料，由评审认定。'),
      no: unmet('没有劳动生产率提高的材料。'),
    }),
    evidenceWanted: ['前后对比的数字或单位说明'],
    remedy: {
      unmet: '请单位出具提高劳动生产率的说明，有前后对比的数字更好。',
      unknown: '请与单位生产或财务部门核对。',
    },
  }),
  defineRule({
    id: 'master.technicalTeam',
    group: 'master',
    title: '明确的优秀技术团队',
    clause: 'P9a',
    questions: [
      ask(
        'master.technicalTeam',
        '技能大师身边有一支固定的技术团队吗？',
        '推广技术、培养后备人才要靠团队，团队成员会在申报时填写。',
      ),
    ],
    check: byAnswer('master.technicalTeam', {
      yes: discretion('有技术团队，是否“优秀”由评审认定。'),
      no: unmet('没有明确的技术团队。'),
    }),
    evidenceWanted: ['团队成员名单'],
    remedy: {
      unmet: '请与单位商量确定团队成员，并列出名单。',
      unknown: '请与单位核对团队成员。',
    },
  }),
  defineRule({
    id: 'master.passesOnSkill',
    group: 'master',
    title: '传授技艺',
    clause: 'P9b',
    questions: [
      ask(
        'master.passesOnSkill',
        '技能大师带过徒弟，或者传授过技艺吗？',
        '政策要求发扬团队精神、传授技艺，申报时要写一段经过。',
      ),
    ],
    check: byAnswer('master.passesOnSkill', {
      yes: discretion('有传授技艺的经历，由评审认定。'),
      no: unmet('没有传授技艺的经历。'),
    }),
    evidenceWanted: ['带徒传技的文字说明', '师徒协议或培训记录'],
    remedy: {
      unmet: '请先开展带徒或培训，并留下记录；已经做过的请补写经过。',
      unknown: '请回想一下带徒、培训、讲课的经历，都可以算。',
    },
  }),
  defineRule({
    id: 'master.apprenticesOrContests',
    group: 'master',
    title: '徒弟成为骨干或竞赛成绩',
    clause: 'P9c',
    questions: [
      ask(
        'master.apprenticesOrContests',
        '徒弟成了单位的技能骨干，或者在技能竞赛中取得过优异成绩吗？',
        '两样有一样就可以。',
      ),
    ],
    check: byAnswer('master.apprenticesOrContests', {
      apprentices: met('所带徒弟成为技能骨干。'),
      contests: met('在技能竞赛中取得优异成绩。'),
      both: met('徒弟成为技能骨干，并有竞赛成绩。'),
      none: unmet('没有成为骨干的徒弟，也没有竞赛成绩。'),
    }),
    evidenceWanted: ['徒弟名单和现任岗位，或竞赛获奖证书'],
    remedy: {
      unmet: '两样有一样就可以：请整理徒弟的成长情况，或竞赛获奖证书。',
      unknown: '请与徒弟所在单位核对，或找一找获奖证书。',
    },
  }),
]
