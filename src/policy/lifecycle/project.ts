import type { Lifecycle } from './transition'

export type ProjectState =
  'planned' | 'running' | 'ended' | 'rectifying' | 'passed' | 'failed' | 'paid' | 'stopped'
export type ProjectEvent =
  | 'start'
  | 'extend'
  | 'end'
  | 'finishEarly'
  | 'pass'
  | 'askRectification'
  | 'handInAgain'
  | 'fail'
  | 'pay'
  | 'stop'

/** 建设项目: made from a decided list entry (P29a), run by its plan, assessed after its end, then paid (P43). */
export const PROJECT: Lifecycle<ProjectState, ProjectEvent> = {
  thing: '建设项目',
  initial: 'planned',
  final: ['failed', 'paid', 'stopped'],
  publicName: {
    planned: '待开始',
    running: '建设中',
    ended: '建设期满，待验收',
    rectifying: '整改后复评',
    passed: '验收通过',
    failed: '验收未通过',
    paid: '补助已拨付',
    stopped: '已终止',
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
      event: 'extend',
      by: ['signer'],
      to: 'running',
      requires: '到期前申请，写明理由，批准人不是经办人',
      cite: { kind: 'text', clause: 'P32c' },
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
    {
      from: 'planned',
      event: 'stop',
      by: ['signer'],
      to: 'stopped',
      requires: '工作室称号已取消，或单位书面放弃',
      cite: { kind: 'ours', note: '项目终止' },
    },
    {
      from: 'running',
      event: 'stop',
      by: ['signer'],
      to: 'stopped',
      requires: '工作室称号已取消，或单位书面放弃',
      cite: { kind: 'ours', note: '项目终止' },
    },
    {
      from: 'ended',
      event: 'stop',
      by: ['signer'],
      to: 'stopped',
      requires: '工作室称号在验收前已取消，或单位书面放弃',
      cite: { kind: 'ours', note: '项目终止' },
    },
    {
      from: 'rectifying',
      event: 'stop',
      by: ['signer'],
      to: 'stopped',
      requires: '工作室称号在验收前已取消，或单位书面放弃',
      cite: { kind: 'ours', note: '项目终止' },
    },
    {
      from: 'passed',
      event: 'stop',
      by: ['signer'],
      to: 'stopped',
      requires: '取消称号后不再拨付，写明依据',
      cite: { kind: 'ours', note: '项目终止' },
    },
  ],
}
