import type { Section } from '../../definition'
import { practice, text } from '../basis'
import { day, line, OPTIONAL, rows } from '../fields'

export const PLAN: Section = {
  id: 'plan',
  title: '填写实施计划',
  owner: 'leader',
  across: ['stages'],
  fields: [
    rows(
      ['stages', '分阶段的计划', '评审通过后按计划书执行，进展对照这里。', text('P29b')],
      '阶段',
      [
        line(['what', '工作内容', '写这一阶段做什么。', text('P29b')], 200),
        day(['startsOn', '阶段开始', '应在项目建设期内。', text('P29b')]),
        day(['endsOn', '阶段结束', '应在项目建设期内。', text('P29b')], {
          ends: { from: 'startsOn', period: '阶段起止' },
        }),
        line(['who', '阶段责任人', '写谁来负责。没定的可以不填。', practice('新郑市项目申报书')], 30, {
          ...OPTIONAL,
          blind: true,
        }),
        line(['result', '阶段成果', '写能看得见的结果。', text('P29b')], 200),
      ],
      { max: 12, sortBy: 'startsOn', headline: ['startsOn', 'endsOn', 'what'] },
    ),
  ],
}
