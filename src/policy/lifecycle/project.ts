import type { Lifecycle } from './transition'

export type ProjectState = 'planned' | 'running' | 'ended' | 'rectifying' | 'passed' | 'failed' | 'paid'
export type ProjectEvent =
  'start' | 'end' | 'finishEarly' | 'pass' | 'askRectification' | 'handInAgain' | 'fail' | 'pay'

/** 建设项目: made from a decided list entry (P29a), run by its plan, assessed after its end, then paid (P43). */
export const PROJECT: Lifecycle<ProjectState, ProjectEvent> = {
  thing: '建设项目',
  initial: 'planned',
  publicName: {
    planned: '待开始',
    running: '建设中',
    ended: '建设期满，待验收',
    rectifying: '整改后复评',
    passed: '验收通过',
    failed: '验收未通过',
    paid: '补助已拨付',
  },
  rows: [
    {
      from: 'planned',
      event: 'start',
      by: ['clock'],
      to: 'running',
      requires: '到了计划书的开始日期',
      cite: { kind: 'text', clause: 'P29b' },
    },
    {
      from: 'running',
      event: 'end',
      by: ['clock'],
      to: 'ended',
      requires: '到了计划书的结束日期',
      cite: { kind: 'text', clause: 'P43a' },
    },
    {
      from: 'running',
      event: 'finishEarly',
      by: ['contact'],
      to: 'ended',
      requires: '计划内容已全部完成',
      cite: { kind: 'text', clause: 'P43a' },
    },
    {
      from: 'ended',
      event: 'pass',
      by: ['officer'],
      to: 'passed',
      requires: '评审考核通过，写明依据',
      cite: { kind: 'text', clause: 'P43b' },
    },
    {
      from: 'ended',
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
      to: 'ended',
      requires: '已提交整改材料',
      cite: { kind: 'ours', note: '整改后复评' },
    },
    {
      from: 'ended',
      event: 'fail',
      by: ['officer'],
      to: 'failed',
      requires: '评审考核未通过，写明依据',
      cite: { kind: 'text', clause: 'P43b' },
    },
    {
      from: 'passed',
      event: 'pay',
      by: ['signer'],
      to: 'paid',
      requires: '金额不超过核定额，专账证明齐全，收款人是单位',
      cite: { kind: 'text', clause: 'P43c' },
    },
  ],
}
