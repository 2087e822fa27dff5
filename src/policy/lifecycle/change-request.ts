import type { Lifecycle } from './transition'

export type ChangeState = 'draft' | 'submitted' | 'returned' | 'approved' | 'refused' | 'withdrawn'
export type ChangeEvent = 'submit' | 'return' | 'withdraw' | 'approve' | 'refuse'

/** 变更申请: leader, unit and address change only this way (P45); nothing changes before the approval. */
export const CHANGE_REQUEST: Lifecycle<ChangeState, ChangeEvent> = {
  thing: '变更申请',
  initial: 'draft',
  final: ['approved', 'refused', 'withdrawn'],
  publicName: {
    draft: '草稿',
    submitted: '已提交',
    returned: '需补正',
    approved: '已同意变更',
    refused: '未同意变更',
    withdrawn: '已撤回',
  },
  rows: [
    {
      from: 'draft',
      event: 'submit',
      by: ['contact'],
      to: 'submitted',
      requires: '写明变更事项、变更前后和理由',
      cite: { kind: 'text', clause: 'P45a' },
    },
    {
      from: 'submitted',
      event: 'return',
      by: ['officer'],
      to: 'returned',
      requires: '写明需补正的部分、原因和期限',
      cite: { kind: 'ours', note: '补正程序与期限' },
    },
    {
      from: 'returned',
      event: 'submit',
      by: ['contact'],
      to: 'submitted',
      requires: '退回的部分已更正',
      cite: { kind: 'ours', note: '补正程序与期限' },
    },
    {
      from: 'submitted',
      event: 'withdraw',
      by: ['contact'],
      to: 'withdrawn',
      requires: '还没有作出决定',
      cite: { kind: 'ours', note: '撤回' },
    },
    {
      from: 'submitted',
      event: 'approve',
      by: ['signer'],
      to: 'approved',
      requires: '重新核对的条件没有未达到项，决定人不是经办人',
      cite: { kind: 'text', clause: 'P45b' },
    },
    {
      from: 'submitted',
      event: 'refuse',
      by: ['signer'],
      to: 'refused',
      requires: '写明不同意的条款和理由',
      cite: { kind: 'text', clause: 'P45c' },
    },
  ],
}
