import type { Lifecycle } from './transition'

export type CaseState =
  'open' | 'notified' | 'heard' | 'rectifying' | 'proposed' | 'revoked' | 'kept' | 'closed'
export type CaseEvent =
  | 'notify'
  | 'reply'
  | 'replyPeriodEnds'
  | 'askRectification'
  | 'handInAgain'
  | 'propose'
  | 'sendBack'
  | 'decideRevoke'
  | 'decideKeep'
  | 'close'

/** 取消称号审核: notice, reply, perhaps 整改, then the decision of a second person; no clock decides (P48–P60). */
export const REVOCATION_CASE: Lifecycle<CaseState, CaseEvent> = {
  thing: '取消称号审核',
  initial: 'open',
  final: ['kept', 'closed'],
  publicName: {
    open: '已立案',
    notified: '已告知，等待申辩',
    heard: '申辩已结束，待审核',
    rectifying: '整改中',
    proposed: '已提出处理意见',
    revoked: '已决定取消称号',
    kept: '已决定保留称号',
    closed: '已办结',
  },
  rows: [
    {
      from: 'open',
      event: 'notify',
      by: ['officer'],
      to: 'notified',
      requires: '告知书写明情形、事实和申辩期限，并已送达',
      cite: { kind: 'ours', note: '告知与申辩' },
    },
    {
      from: 'notified',
      event: 'reply',
      by: ['contact'],
      to: 'heard',
      requires: '在申辩期限内',
      cite: { kind: 'ours', note: '告知与申辩' },
    },
    {
      from: 'notified',
      event: 'replyPeriodEnds',
      by: ['clock'],
      to: 'heard',
      requires: '申辩期限已过',
      cite: { kind: 'ours', note: '告知与申辩' },
    },
    {
      from: 'heard',
      event: 'askRectification',
      by: ['officer'],
      to: 'rectifying',
      requires: '写明整改事项和期限',
      cite: { kind: 'ours', note: '整改' },
    },
    {
      from: 'rectifying',
      event: 'handInAgain',
      by: ['contact'],
      to: 'heard',
      requires: '已提交整改材料',
      cite: { kind: 'ours', note: '整改' },
    },
    {
      from: 'heard',
      event: 'propose',
      by: ['officer'],
      to: 'proposed',
      requires: '情形所需的证据齐全，写明处理意见',
      cite: { kind: 'text', clause: 'P48' },
    },
    {
      from: 'proposed',
      event: 'sendBack',
      by: ['signer'],
      to: 'heard',
      requires: '写明需要补充核查的事项',
      cite: { kind: 'ours', note: '退回补充核查' },
    },
    {
      from: 'proposed',
      event: 'decideRevoke',
      by: ['signer'],
      to: 'revoked',
      requires: '写明生效日期、情形和文件，决定人不是经办人',
      cite: { kind: 'text', clause: 'P60a' },
    },
    {
      from: 'proposed',
      event: 'decideKeep',
      by: ['signer'],
      to: 'kept',
      requires: '写明保留的理由，决定人不是经办人',
      cite: { kind: 'text', clause: 'P48' },
    },
    {
      from: 'revoked',
      event: 'close',
      by: ['officer'],
      to: 'closed',
      requires: '铭牌已收回，或写明无法收回的原因',
      cite: { kind: 'text', clause: 'P60b' },
    },
  ],
}
