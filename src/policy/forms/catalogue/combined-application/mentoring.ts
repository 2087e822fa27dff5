import type { Condition, Section } from '../../definition'
import { optionsOf, ours, practice, text } from '../basis'
import { day, line, OPTIONAL, photos, pick, prose, rows, yesNo } from '../fields'
import { PURPOSE } from './purpose'

const HANGZHOU = practice('杭州市考核评估标准')
const LEVELS = optionsOf('master.certificateLevel')
const outcomeIs = (...is: readonly string[]): readonly Condition[] => [
  { field: 'mentoring.apprenticesOrContests', is },
]

export const MENTORING: Section = {
  id: 'mentoring',
  title: '填写带徒传技',
  owner: 'leader',
  carries: true,
  across: ['apprentices'],
  fields: [
    prose(['technicalTeam', '推广技术、培养人才的团队', '政策要求有明确的优秀技术团队。', text('P9a')], 500, {
      fact: 'master.technicalTeam',
    }),
    prose(['passesOnSkill', '怎样传授技艺', '政策要求发扬团队精神，传授技艺。', text('P9b')], 500, {
      fact: 'master.passesOnSkill',
    }),
    pick(
      ['apprenticesOrContests', '徒弟成才或竞赛成绩', '两样有一样即可。', text('P9c')],
      optionsOf('master.apprenticesOrContests'),
      { fact: 'master.apprenticesOrContests' },
    ),
    rows(
      ['apprentices', '成为技能骨干的徒弟', '政策要求所带徒弟成为技能骨干。', text('P9c')],
      '徒弟',
      [
        line(['name', '徒弟姓名', '便于核对。', text('P9c')], 30, { blind: true }),
        line(['post', '徒弟的单位和岗位', '便于核对。没有的可以不填。', ours('便于核对')], 80, {
          ...OPTIONAL,
          blind: true,
        }),
        pick(['levelThen', '拜师时的等级', '说明带徒的成效。记不清的可以不选。', HANGZHOU], LEVELS, OPTIONAL),
        pick(['levelNow', '现在的等级', '说明带徒的成效。没有的可以不选。', HANGZHOU], LEVELS, OPTIONAL),
        day(['startsOn', '带徒开始', '记不清的可以不填。', HANGZHOU], { ...OPTIONAL, notAfterToday: true }),
        day(['endsOn', '带徒结束', '还在带的可以不填。', HANGZHOU], {
          ...OPTIONAL,
          ends: { from: 'startsOn', period: '带徒时间' },
        }),
        yesNo(
          ['hasAgreement', '有没有师徒协议', '有协议的，拍在下面的照片里。可以不答。', HANGZHOU],
          OPTIONAL,
        ),
        line(['outcome', '怎样成为技能骨干或取得竞赛成绩', '写岗位、等级或名次。', text('P9c')], 100),
      ],
      {
        when: outcomeIs('apprentices', 'both'),
        blind: true,
        counter: '人',
        headline: ['name', 'levelNow', 'outcome'],
      },
    ),
    prose(['contests', '竞赛成绩', '政策认可在各类技能竞赛中取得优异成绩。', text('P9c')], 500, {
      when: outcomeIs('contests', 'both'),
      hint: '写竞赛名称、年份和名次。',
    }),
    photos(
      ['proofPhotos', '带徒或竞赛的证明照片', '师徒协议、徒弟证书或获奖证明，任选一种。', text('P9c')],
      'apprenticeship',
      PURPOSE,
      { when: outcomeIs('apprentices', 'contests', 'both') },
    ),
  ],
}
