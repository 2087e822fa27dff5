import type { Lifecycle } from './transition'

export type PublicityState = 'draft' | 'running' | 'ended'
export type PublicityEvent = 'publish' | 'restart' | 'expire'

/** 公示: a list in public for 5 working days. It ends by the calendar alone, never early (P27b). */
export const PUBLICITY: Lifecycle<PublicityState, PublicityEvent> = {
  thing: '公示',
  initial: 'draft',
  final: ['ended'],
  publicName: { draft: '名单拟定中', running: '公示中', ended: '公示期满' },
  rows: [
    {
      from: 'draft',
      event: 'publish',
      by: ['signer'],
      to: 'running',
      requires: '名单不超过名额，签发人不是拟定人，五个工作日的放假安排已公布',
      cite: { kind: 'text', clause: 'P27a' },
    },
    {
      from: 'running',
      event: 'restart',
      by: ['signer'],
      to: 'running',
      requires: '公示内容有实质更正，公示期重新计算',
      cite: { kind: 'ours', note: '实质更正后重新公示' },
    },
    {
      from: 'running',
      event: 'expire',
      by: ['clock'],
      to: 'ended',
      requires: '第 5 个工作日的 24:00 已过',
      cite: { kind: 'text', clause: 'P27b' },
    },
  ],
}
