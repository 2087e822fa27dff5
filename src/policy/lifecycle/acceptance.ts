import type { Lifecycle } from './transition'

export type AcceptanceState = 'draft' | 'submitted' | 'reviewing' | 'rectifying' | 'passed' | 'failed'
export type AcceptanceEvent =
  'submit' | 'return' | 'assign' | 'score' | 'pass' | 'askRectification' | 'handInAgain' | 'fail'

/** 评审考核（验收）: asked for by the unit after the project's end, seen by experts, concluded by the bureau (P43). */
export const ACCEPTANCE: Lifecycle<AcceptanceState, AcceptanceEvent> = {
  thing: '评审考核（验收）',
  initial: 'draft',
  final: ['passed', 'failed'],
  publicName: {
    draft: '填写中',
    submitted: '已申请验收',
    reviewing: '评审考核中',
    rectifying: '整改后复评',
    passed: '验收通过',
    failed: '验收未通过',
  },
  rows: [
    {
      from: 'draft',
      event: 'submit',
      by: ['contact'],
      to: 'submitted',
      requires: '项目已结束，总结、指标和经费决算已填写',
      cite: { kind: 'text', clause: 'P43a' },
    },
    {
      from: 'submitted',
      event: 'return',
      by: ['officer'],
      to: 'draft',
      requires: '写明需补正的部分和原因',
      cite: { kind: 'ours', note: '补正程序与期限' },
    },
    {
      from: 'submitted',
      event: 'assign',
      by: ['officer'],
      to: 'reviewing',
      requires: '专家与单位、团队没有利害关系',
      cite: { kind: 'text', clause: 'P26b' },
    },
    {
      from: 'reviewing',
      event: 'score',
      by: ['expert'],
      to: 'reviewing',
      requires: '已声明没有需要回避的情形',
      cite: { kind: 'text', clause: 'P43b' },
    },
    {
      from: 'reviewing',
      event: 'pass',
      by: ['officer'],
      to: 'passed',
      requires: '专家意见齐全，写明依据和拨付金额',
      cite: { kind: 'text', clause: 'P43b' },
    },
    {
      from: 'reviewing',
      event: 'askRectification',
      by: ['officer'],
      to: 'rectifying',
      requires: '写明整改事项和期限',
      cite: { kind: 'ours', note: '整改后复评' },
    },
    {
      from: 'rectifying',
      event: 'handInAgain',
      by: ['contact'],
      to: 'reviewing',
      requires: '已提交整改材料',
      cite: { kind: 'ours', note: '整改后复评' },
    },
    {
      from: 'reviewing',
      event: 'fail',
      by: ['officer'],
      to: 'failed',
      requires: '专家意见齐全，写明依据',
      cite: { kind: 'text', clause: 'P43b' },
    },
  ],
}
