import type { FilingForm, NumberField, TextField } from '../definition'
import { ours, text } from './basis'
import type { ActivityKind } from './progress-entry'

/** The two fields of the report that sum up one kind of activity. */
export function fieldsOfKind(kind: ActivityKind): { readonly count: string; readonly summary: string } {
  return { count: `${kind}Count`, summary: `${kind}Summary` }
}

function countOf(kind: ActivityKind, label: string): NumberField {
  return {
    id: fieldsOfKind(kind).count,
    type: 'integer',
    label: `${label}的次数`,
    why: '由进展记录汇总，您可以改。',
    basis: text('P2c'),
    required: true,
    blind: false,
    min: 0,
    max: 9999,
    unit: '次',
  }
}

function summaryOf(kind: ActivityKind, label: string): TextField {
  return {
    id: fieldsOfKind(kind).summary,
    type: 'longText',
    label: `${label}的总结`,
    why: '由进展记录汇总，您可以改。没有的可以不填。',
    basis: text('P47c'),
    required: false,
    blind: false,
    maxLength: 2000,
  }
}

/** 当年度工作总结及下一年度工作计划 (P47), filed by the unit. */
export const ANNUAL_REPORT_FORM: FilingForm = {
  id: 'annual-report',
  version: 1,
  title: '年度工作总结及下一年度工作计划',
  sections: [
    {
      id: 'summary',
      title: '总结本年度工作',
      owner: 'leader',
      fields: [
        countOf('research', '技能研发、技术攻关'),
        summaryOf('research', '技能研发、技术攻关'),
        countOf('mentoring', '带徒传技'),
        summaryOf('mentoring', '带徒传技'),
        countOf('exchange', '技艺交流'),
        summaryOf('exchange', '技艺交流'),
        countOf('other', '其他工作'),
        summaryOf('other', '其他工作'),
        {
          id: 'peopleTrained',
          type: 'integer',
          label: '全年带徒和培训的人数',
          why: '动态管理要看技能人才带动作用。',
          basis: text('P58'),
          required: true,
          blind: false,
          min: 0,
          max: 99999,
          unit: '人',
        },
        {
          id: 'outputs',
          type: 'longText',
          label: '全年形成的成果',
          why: '标准、工作法、专利、奖项等。没有的写“无”。',
          basis: text('P11a'),
          required: true,
          blind: false,
          maxLength: 2000,
        },
        {
          id: 'benefits',
          type: 'longText',
          label: '全年的经济效益和社会效益',
          why: '政策要求促进发挥社会效益。',
          basis: text('P44c'),
          required: true,
          blind: false,
          maxLength: 1000,
        },
        {
          id: 'problems',
          type: 'longText',
          label: '遇到的问题和建议',
          why: '我们据此改进服务。没有的可以不填。',
          basis: ours('服务改进'),
          required: false,
          blind: false,
          maxLength: 1000,
        },
      ],
    },
    {
      id: 'nextYear',
      title: '写下一年度计划',
      owner: 'leader',
      fields: [
        {
          id: 'goals',
          type: 'longText',
          label: '下一年度的目标',
          why: '下一年总结时对照这里。',
          basis: text('P47d'),
          required: true,
          blind: false,
          maxLength: 1000,
        },
        {
          id: 'tasks',
          type: 'rows',
          label: '下一年度的任务',
          why: '下一年总结时对照这里。',
          basis: text('P47d'),
          required: true,
          blind: false,
          min: 1,
          max: 20,
          rowName: '任务',
          columns: [
            {
              id: 'what',
              type: 'text',
              label: '任务',
              why: '写一件具体的事。',
              basis: text('P47d'),
              required: true,
              blind: false,
              maxLength: 200,
            },
            {
              id: 'dueOn',
              type: 'date',
              label: '完成时间',
              why: '写计划完成的日期。',
              basis: text('P47d'),
              required: true,
              blind: false,
            },
            {
              id: 'who',
              type: 'text',
              label: '负责人',
              why: '写谁负责。',
              basis: text('P47d'),
              required: true,
              blind: true,
              maxLength: 30,
            },
          ],
        },
      ],
    },
    {
      id: 'unitPart',
      title: '填写单位意见',
      owner: 'unit',
      fields: [
        {
          id: 'ownFundingFen',
          type: 'money',
          label: '单位本年度投入工作室的经费',
          why: '政策要求单位加大经费支持。',
          basis: text('P46b'),
          required: true,
          blind: false,
          minFen: 0,
          maxFen: 10_000_000_000,
        },
        {
          id: 'management',
          type: 'longText',
          label: '单位怎样管理和支持工作室',
          why: '政策要求单位加强管理。',
          basis: text('P46a'),
          required: true,
          blind: false,
          maxLength: 1000,
        },
        {
          id: 'agrees',
          type: 'yesNo',
          label: '单位同意报送，总结和计划属实',
          why: '年度总结和计划由单位报送。',
          basis: text('P47b'),
          required: true,
          mustBeYes: true,
          blind: false,
        },
      ],
    },
  ],
}
