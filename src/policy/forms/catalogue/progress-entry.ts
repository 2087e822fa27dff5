import type { FilingForm, Option } from '../definition'
import { ours, practice, text } from './basis'
import { day, line, money, OPTIONAL, photos, pick, prose, whole } from './fields'

/** 工作室的工作内容: kinds of activity in plan, progress and report (P2c, P44b). */
export const ACTIVITY_KINDS = [
  { value: 'research', label: '技能研发、技术攻关' },
  { value: 'mentoring', label: '带徒传技' },
  { value: 'exchange', label: '技艺交流' },
  { value: 'other', label: '其他' },
] as const satisfies readonly Option[]

export type ActivityKind = (typeof ACTIVITY_KINDS)[number]['value']

/** 项目进展记录: one thing done, noted when it happened; only the day, the kind and the words are required. */
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
        day(['happenedOn', '哪一天', '超过一年没有开展工作会被提醒。', text('P49')], { notAfterToday: true }),
        pick(['kind', '哪一类工作', '年底按类汇总，不用再写一遍。', text('P44b')], ACTIVITY_KINDS),
        prose(['what', '做了什么', '项目按计划书执行，这里留下记录。', text('P29b')], 500),
        photos(
          ['photos', '现场照片', '证明工作已经开展，年底直接引用。没有的可以不拍。', text('P49')],
          'activity',
          '大兴区技能大师工作室项目进展',
          { ...OPTIONAL, max: 6 },
        ),
        whole(
          ['peopleTrained', '带了或培训了多少人', '年底汇总人才带动情况。没有的可以不填。', text('P58')],
          9999,
          '人',
          OPTIONAL,
        ),
        line(
          [
            'output',
            '形成了什么成果',
            '标准、工作法、专利、奖项等。没有的可以不填。',
            practice('杭州市考核评估标准'),
          ],
          200,
          OPTIONAL,
        ),
        money(['spentFen', '花了多少钱', '专账支出对照预算。没有的可以不填。', text('P14d')], OPTIONAL),
        line(
          ['milestone', '对应计划书的哪个阶段', '对照计划书看进度。不属于哪个阶段的可以不填。', text('P29b')],
          200,
          OPTIONAL,
        ),
        whole(
          ['percent', '这个阶段完成了多少', '对照计划书看进度。说不准的可以不填。', ours('跟踪项目进展')],
          100,
          '%',
          OPTIONAL,
        ),
        prose(
          [
            'issue',
            '问题，或计划要调整的地方',
            '年底写总结时自动带入。没有的可以不填。',
            ours('跟踪项目进展'),
          ],
          500,
          OPTIONAL,
        ),
      ],
    },
  ],
}
