import type { Section } from '../../definition'
import { text } from '../basis'

export const PLAN: Section = {
  id: 'plan',
  title: '填写实施计划',
  owner: 'leader',
  across: ['stages'],
  fields: [
    {
      id: 'stages',
      type: 'rows',
      label: '分阶段的计划',
      why: '评审通过后按计划书执行，进展对照这里。',
      basis: text('P29b'),
      required: true,
      blind: false,
      min: 1,
      max: 12,
      rowName: '阶段',
      columns: [
        {
          id: 'what',
          type: 'text',
          label: '工作内容',
          why: '写这一阶段做什么。',
          basis: text('P29b'),
          required: true,
          blind: false,
          maxLength: 200,
        },
        {
          id: 'startsOn',
          type: 'date',
          label: '阶段开始',
          why: '应在项目建设期内。',
          basis: text('P29b'),
          required: true,
          blind: false,
        },
        {
          id: 'endsOn',
          type: 'date',
          label: '阶段结束',
          why: '应在项目建设期内。',
          basis: text('P29b'),
          required: true,
          blind: false,
        },
        {
          id: 'result',
          type: 'text',
          label: '阶段成果',
          why: '写能看得见的结果。',
          basis: text('P29b'),
          required: true,
          blind: false,
          maxLength: 200,
        },
      ],
    },
  ],
}
