import type { Lifecycle } from './transition'

export type RecommendationState = 'proposed' | 'recommended' | 'dropped' | 'selected' | 'notSelected'
export type RecommendationEvent = 'recommend' | 'drop' | 'recordSelected' | 'recordNotSelected'

/** 优先推荐: a place in the order, never a result; nothing leads from the proposal to 入选 directly (P38, P64). */
export const RECOMMENDATION: Lifecycle<RecommendationState, RecommendationEvent> = {
  thing: '优先推荐',
  initial: 'proposed',
  final: ['dropped', 'selected', 'notSelected'],
  publicName: {
    proposed: '拟推荐',
    recommended: '已推荐',
    dropped: '未推荐',
    selected: '已入选',
    notSelected: '未入选',
  },
  rows: [
    {
      from: 'proposed',
      event: 'recommend',
      by: ['signer'],
      to: 'recommended',
      requires: '工作室有称号，写明推荐的理由和日期',
      cite: { kind: 'text', clause: 'P39a' },
    },
    {
      from: 'proposed',
      event: 'drop',
      by: ['officer'],
      to: 'dropped',
      requires: '写明不推荐的理由',
      cite: { kind: 'text', clause: 'P38' },
    },
    {
      from: 'recommended',
      event: 'recordSelected',
      by: ['officer'],
      to: 'selected',
      requires: '有评选结果文件',
      cite: { kind: 'text', clause: 'P39b' },
    },
    {
      from: 'recommended',
      event: 'recordNotSelected',
      by: ['officer'],
      to: 'notSelected',
      requires: '有评选结果文件',
      cite: { kind: 'text', clause: 'P39b' },
    },
  ],
}
