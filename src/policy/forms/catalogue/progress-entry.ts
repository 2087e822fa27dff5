import type { FilingForm, Option } from '../definition'
import { practice, text } from './basis'

/** 工作室的工作内容: kinds of activity in plan, progress and report (P2c, P44b). */
export const ACTIVITY_KINDS = [
  { value: 'research', label: '技能研发、技术攻关' },
  { value: 'mentoring', label: '带徒传技' },
  { value: 'exchange', label: '技艺交流' },
  { value: 'other', label: '其他' },
] as const satisfies readonly Option[]

export type ActivityKind = (typeof ACTIVITY_KINDS)[number]['value']

/** 项目进展记录: one thing done, noted when it happened. */
export const PROGRESS_ENTRY_FORM: FilingForm = {
  id: 'progress-entry',
  version: 1,
  title: '项目进展记录',
  sections: [
    {
      id: 'entry',
      title: '记录一次进展',
      owner: 'leader',
      fields: [
        {
          id: 'happenedOn',
          type: 'date',
          label: '哪一天',
          why: '超过一年没有开展工作会被提醒。',
          basis: text('P49'),
          required: true,
          blind: false,
          notAfterToday: true,
        },
        {
          id: 'kind',
          type: 'choice',
          label: '哪一类工作',
          why: '年底按类汇总，不用再写一遍。',
          basis: text('P44b'),
          required: true,
          blind: false,
          options: ACTIVITY_KINDS,
        },
        {
          id: 'what',
          type: 'longText',
          label: '做了什么',
          why: '项目按计划书执行，这里留下记录。',
          basis: text('P29b'),
          required: true,
          blind: false,
          maxLength: 500,
        },
        {
          id: 'peopleTrained',
          type: 'integer',
          label: '带了或培训了多少人',
          why: '年底汇总人才带动情况。没有的可以不填。',
          basis: text('P58'),
          required: false,
          blind: false,
          min: 0,
          max: 9999,
          unit: '人',
        },
        {
          id: 'output',
          type: 'text',
          label: '形成了什么成果',
          why: '标准、工作法、专利、奖项等。没有的可以不填。',
          basis: practice('杭州市考核评估标准'),
          required: false,
          blind: false,
          maxLength: 200,
        },
        {
          id: 'spentFen',
          type: 'money',
          label: '花了多少钱',
          why: '专账支出对照预算。没有的可以不填。',
          basis: text('P14d'),
          required: false,
          blind: false,
          minFen: 0,
          maxFen: 10_000_000_000,
        },
        {
          id: 'photos',
          type: 'photos',
          evidence: 'activity',
          label: '现场照片',
          why: '证明工作已经开展，年底直接引用。没有的可以不拍。',
          basis: text('P49'),
          required: false,
          blind: true,
          min: 0,
          max: 6,
          purpose: '大兴区技能大师工作室项目进展',
        },
      ],
    },
  ],
}
