import type { Lifecycle } from './transition'

export type ListEntryState = 'proposed' | 'publicised' | 'onHold' | 'awarded' | 'removed'
export type ListEntryEvent =
  'publish' | 'object' | 'dismissObjection' | 'upholdObjection' | 'republish' | 'award' | 'remove'

/** 名单条目: one workshop or one project on a proposed list (拟定名单), through publicity to award. */
export const LIST_ENTRY: Lifecycle<ListEntryState, ListEntryEvent> = {
  thing: '名单条目',
  initial: 'proposed',
  final: ['awarded', 'removed'],
  publicName: {
    proposed: '评审中',
    publicised: '公示中',
    onHold: '公示异议核查中',
    awarded: '已授牌',
    removed: '未入选',
  },
  rows: [
    {
      from: 'proposed',
      event: 'publish',
      by: ['signer'],
      to: 'publicised',
      requires: '名单已核定，核定人不是拟定人',
      cite: { kind: 'text', clause: 'P27a' },
    },
    {
      from: 'proposed',
      event: 'remove',
      by: ['officer'],
      to: 'removed',
      requires: '名单尚未核定',
      cite: { kind: 'text', clause: 'P26d' },
    },
    {
      from: 'publicised',
      event: 'object',
      by: ['officer'],
      to: 'onHold',
      requires: '登记异议人、事实和时间',
      cite: { kind: 'text', clause: 'P28a' },
    },
    {
      from: 'onHold',
      event: 'dismissObjection',
      by: ['officer'],
      to: 'publicised',
      requires: '写明核查结论',
      cite: { kind: 'text', clause: 'P28a' },
    },
    {
      from: 'onHold',
      event: 'upholdObjection',
      by: ['officer'],
      to: 'removed',
      requires: '写明核查结论',
      cite: { kind: 'text', clause: 'P28a' },
    },
    {
      from: 'onHold',
      event: 'republish',
      by: ['signer'],
      to: 'publicised',
      requires: '异议部分成立，材料已更正，重新公示满 5 个工作日',
      cite: { kind: 'ours', note: '实质更正后重新公示' },
    },
    {
      from: 'publicised',
      event: 'republish',
      by: ['signer'],
      to: 'publicised',
      requires: '条目有实质更正，重新公示满 5 个工作日',
      cite: { kind: 'ours', note: '实质更正后重新公示' },
    },
    {
      from: 'publicised',
      event: 'award',
      by: ['signer'],
      to: 'awarded',
      requires: '公示期满且没有未办结的异议',
      cite: { kind: 'text', clause: 'P28b' },
    },
  ],
}
