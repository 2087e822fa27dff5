import type { Lifecycle } from './transition'

export type PaymentState =
  'prepared' | 'approved' | 'sent' | 'paid' | 'frozen' | 'cancelled' | 'toRecover' | 'recovered'
export type PaymentEvent =
  | 'approve'
  | 'send'
  | 'bankConfirms'
  | 'bankRefuses'
  | 'freeze'
  | 'release'
  | 'cancel'
  | 'demandBack'
  | 'receiveBack'

const frozenFrom = (from: 'prepared' | 'approved') => ({
  from,
  event: 'freeze' as const,
  by: ['officer'] as const,
  to: 'frozen' as const,
  requires: '已对挪用、滥用经费或严重违纪违法的情形立案，或工作室正在整改',
  cite: { kind: 'text', clause: 'P55' } as const,
})
const cancelledFrom = (from: 'prepared' | 'frozen') => ({
  from,
  event: 'cancel' as const,
  by: ['signer'] as const,
  to: 'cancelled' as const,
  requires: '写明不予拨付的依据',
  cite: { kind: 'ours', note: '不予拨付' } as const,
})

/** 拨付 of a grant or a bonus: one person prepares, another approves, the bank's answer is recorded (P40–P43). */
export const PAYMENT: Lifecycle<PaymentState, PaymentEvent> = {
  thing: '拨付',
  initial: 'prepared',
  final: ['paid', 'cancelled', 'recovered'],
  publicName: {
    prepared: '待核定',
    approved: '已核定',
    sent: '银行办理中',
    paid: '已拨付',
    frozen: '暂缓拨付',
    cancelled: '不予拨付',
    toRecover: '应收回',
    recovered: '已收回',
  },
  rows: [
    {
      from: 'prepared',
      event: 'approve',
      by: ['signer'],
      to: 'approved',
      requires: '拨付条件全部满足，核定人不是经办人',
      cite: { kind: 'text', clause: 'P43c' },
    },
    {
      from: 'approved',
      event: 'send',
      by: ['officer'],
      to: 'sent',
      requires: '收款账户与单位账户一致，同一项目没有拨付过',
      cite: { kind: 'text', clause: 'P43c' },
    },
    {
      from: 'sent',
      event: 'bankConfirms',
      by: ['officer'],
      to: 'paid',
      requires: '银行回单已登记',
      cite: { kind: 'ours', note: '银行回单' },
    },
    {
      from: 'sent',
      event: 'bankRefuses',
      by: ['officer'],
      to: 'prepared',
      requires: '银行退回的原因已登记',
      cite: { kind: 'ours', note: '银行回单' },
    },
    frozenFrom('prepared'),
    frozenFrom('approved'),
    {
      from: 'frozen',
      event: 'release',
      by: ['signer'],
      to: 'prepared',
      requires: '立案的情形不成立，或整改已完成',
      cite: { kind: 'ours', note: '恢复拨付' },
    },
    cancelledFrom('prepared'),
    cancelledFrom('frozen'),
    {
      from: 'paid',
      event: 'demandBack',
      by: ['signer'],
      to: 'toRecover',
      requires: '查实挪用、滥用项目经费，写明金额和依据',
      cite: { kind: 'text', clause: 'P55' },
    },
    {
      from: 'toRecover',
      event: 'receiveBack',
      by: ['officer'],
      to: 'recovered',
      requires: '应收回的金额已全部到账',
      cite: { kind: 'ours', note: '收回经费' },
    },
  ],
}
