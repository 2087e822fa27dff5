import type { Section } from '../../definition'
import { ours, practice, text } from '../basis'
import { day, entry, follows, kept, line } from '../fields'

/** The cover of the official form: everything on it is answered elsewhere or known. */
export const COVER: Section = {
  id: 'cover',
  title: '封面',
  owner: 'unit',
  fields: [
    line(['workshopName', '工作室名称', '公示和铭牌上用。', practice('凉山州2024年申报通知')], 60, {
      ...follows('conditions.workshopName', 'same'),
      blind: true,
    }),
    entry(
      'occupation',
      ['occupation', '职业（工种）', '名单上要写。', text('P36')],
      follows('leader.occupation', 'same'),
    ),
    line(['unitName', '申报单位', '申报由单位提交。', text('P25a')], 80, {
      ...follows('unit.name', 'same'),
      blind: true,
      onPaper: 'seal',
    }),
    line(['leaderName', '领办人', '名单上要写。', text('P35')], 30, {
      ...follows('leader.name', 'same'),
      blind: true,
    }),
    day(['filedOn', '填报日期', '以提交当天为准。', ours('填报日期')], kept('round', '提交日期')),
    line(['round', '申报批次', '按年度评选通知申报。', text('P25b')], 60, kept('round', '评选通知')),
  ],
}
