import type { Lifecycle } from './transition'

export type ApplicationState =
  'draft' | 'submitted' | 'returned' | 'accepted' | 'refused' | 'withdrawn' | 'notSelected'
export type ApplicationEvent =
  'submit' | 'return' | 'accept' | 'refuse' | 'withdraw' | 'restore' | 'reopen' | 'decide'

/**
 * 申报: from the first keystroke to 受理, or to the decision that it is not on the list. What follows for one that is
 * (publicity, award) lives on list entries.
 */
export const APPLICATION: Lifecycle<ApplicationState, ApplicationEvent> = {
  thing: '申报',
  initial: 'draft',
  final: ['accepted', 'refused', 'withdrawn', 'notSelected'],
  publicName: {
    draft: '草稿',
    submitted: '已提交',
    returned: '需补正',
    accepted: '已受理',
    refused: '不予受理',
    withdrawn: '已撤回',
    notSelected: '未入选',
  },
  rows: [
    {
      from: 'draft',
      event: 'submit',
      by: ['contact'],
      to: 'submitted',
      requires: '在评选通知的申报期内，材料齐全，资格无未达到项',
      cite: { kind: 'text', clause: 'P25b' },
    },
    {
      from: 'returned',
      event: 'submit',
      by: ['contact'],
      to: 'submitted',
      requires: '在补正期限内，退回的部分已更正',
      cite: { kind: 'ours', note: '补正程序与期限' },
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
      from: 'submitted',
      event: 'accept',
      by: ['officer'],
      to: 'accepted',
      requires: '形式审查通过',
      cite: { kind: 'text', clause: 'P26a' },
    },
    {
      from: 'submitted',
      event: 'refuse',
      by: ['officer'],
      to: 'refused',
      requires: '写明不符合的条款',
      cite: { kind: 'text', clause: 'P4' },
    },
    {
      from: 'submitted',
      event: 'withdraw',
      by: ['contact'],
      to: 'withdrawn',
      requires: '在申报期内',
      cite: { kind: 'ours', note: '撤回' },
    },
    {
      from: 'withdrawn',
      event: 'restore',
      by: ['contact'],
      to: 'submitted',
      requires: '在申报期内，领办人和职业的名额没有被别的申报占用',
      cite: { kind: 'ours', note: '撤回后恢复' },
    },
    {
      from: 'withdrawn',
      event: 'reopen',
      by: ['contact'],
      to: 'draft',
      requires: '在申报期内，没有另一份在填的申报',
      cite: { kind: 'ours', note: '撤回后恢复' },
    },
    {
      from: 'accepted',
      event: 'decide',
      by: ['signer'],
      to: 'notSelected',
      requires: '名单已核定，这份申报没有列入',
      cite: { kind: 'text', clause: 'P26d' },
    },
  ],
}
