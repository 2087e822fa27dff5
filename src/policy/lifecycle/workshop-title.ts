import type { Lifecycle } from './transition'

export type TitleState = 'active' | 'suspended' | 'revoking' | 'revoked' | 'closed'
export type TitleEvent = 'suspend' | 'resume' | 'openCase' | 'dropCase' | 'revoke' | 'close' | 'restore'

/** 称号: from award to its end. Live while active, suspended or revoking; only a person's decision ends it (P60). */
export const WORKSHOP_TITLE: Lifecycle<TitleState, TitleEvent> = {
  thing: '称号',
  initial: 'active',
  final: ['revoked', 'closed'],
  publicName: {
    active: '已授牌',
    suspended: '整改中',
    revoking: '核查中',
    revoked: '已取消',
    closed: '已退出',
  },
  rows: [
    {
      from: 'active',
      event: 'suspend',
      by: ['officer'],
      to: 'suspended',
      requires: '写明整改事项和期限',
      cite: { kind: 'ours', note: '整改' },
    },
    {
      from: 'suspended',
      event: 'resume',
      by: ['officer'],
      to: 'active',
      requires: '整改事项已核实',
      cite: { kind: 'ours', note: '整改' },
    },
    {
      from: 'active',
      event: 'openCase',
      by: ['officer'],
      to: 'revoking',
      requires: '写明情形、事实和证据',
      cite: { kind: 'text', clause: 'P48' },
    },
    {
      from: 'suspended',
      event: 'openCase',
      by: ['officer'],
      to: 'revoking',
      requires: '写明情形、事实和证据',
      cite: { kind: 'text', clause: 'P48' },
    },
    {
      from: 'revoking',
      event: 'dropCase',
      by: ['signer'],
      to: 'active',
      requires: '写明不取消的理由',
      cite: { kind: 'text', clause: 'P48' },
    },
    {
      from: 'revoking',
      event: 'revoke',
      by: ['signer'],
      to: 'revoked',
      requires: '已告知并听取申辩，决定人不是经办人',
      cite: { kind: 'text', clause: 'P60a' },
    },
    {
      from: 'active',
      event: 'close',
      by: ['signer'],
      to: 'closed',
      requires: '单位书面申请退出',
      cite: { kind: 'ours', note: '主动退出' },
    },
    {
      from: 'revoked',
      event: 'restore',
      by: ['signer'],
      to: 'active',
      requires: '复查后作出新的决定，领办人和职业（工种）没有被别的工作室占用',
      cite: { kind: 'ours', note: '复查后恢复' },
    },
  ],
}

/** Whether a title in this state still holds its leader and its occupation (P35, P36). */
export function isLiveTitle(state: TitleState): boolean {
  return state !== 'revoked' && state !== 'closed'
}
