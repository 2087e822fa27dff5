import type { Basis } from '../cite'
import type { Lifecycle } from './transition'

export type ObjectionState =
  'raised' | 'lead' | 'linked' | 'examined' | 'withdrawn' | 'notUpheld' | 'partlyUpheld' | 'upheld'
export type ObjectionEvent =
  'noteAsLead' | 'upgrade' | 'link' | 'accept' | 'withdraw' | 'dismiss' | 'upholdPartly' | 'uphold'

const concludedFrom = (from: 'examined' | 'withdrawn') => {
  const row = <Event extends ObjectionEvent, To extends ObjectionState>(
    event: Event,
    to: To,
    cite: Basis,
  ) => ({
    from,
    event,
    by: ['officer'] as const,
    to,
    requires: '写明核查结论，核查人与异议没有利害关系',
    cite,
  })
  return [
    row('dismiss', 'notUpheld', { kind: 'text', clause: 'P28a' }),
    row('upholdPartly', 'partlyUpheld', { kind: 'ours', note: '异议部分成立，更正后重新公示' }),
    row('uphold', 'upheld', { kind: 'text', clause: 'P28a' }),
  ]
}

/** 异议: from the public to a written conclusion. A withdrawn one still needs its conclusion (P28a). */
export const OBJECTION: Lifecycle<ObjectionState, ObjectionEvent> = {
  thing: '异议',
  initial: 'raised',
  final: ['lead', 'linked', 'notUpheld', 'partlyUpheld', 'upheld'],
  publicName: {
    raised: '已提出',
    lead: '已记为线索',
    linked: '已并入同一异议',
    examined: '核查中',
    withdrawn: '已撤回，待出结论',
    notUpheld: '异议不成立',
    partlyUpheld: '异议部分成立',
    upheld: '异议成立',
  },
  rows: [
    {
      from: 'raised',
      event: 'accept',
      by: ['officer'],
      to: 'examined',
      requires: '写明异议人、对象、事实和时间',
      cite: { kind: 'text', clause: 'P28a' },
    },
    {
      from: 'raised',
      event: 'noteAsLead',
      by: ['officer'],
      to: 'lead',
      requires: '匿名，或没有写明事实',
      cite: { kind: 'ours', note: '匿名异议记为线索' },
    },
    {
      from: 'lead',
      event: 'upgrade',
      by: ['officer'],
      to: 'examined',
      requires: '写明按异议办理的理由',
      cite: { kind: 'ours', note: '匿名异议记为线索' },
    },
    {
      from: 'raised',
      event: 'link',
      by: ['officer'],
      to: 'linked',
      requires: '与已登记的异议相同',
      cite: { kind: 'ours', note: '重复异议并案' },
    },
    {
      from: 'examined',
      event: 'withdraw',
      by: ['public'],
      to: 'withdrawn',
      requires: '异议人书面撤回',
      cite: { kind: 'ours', note: '异议撤回' },
    },
    ...concludedFrom('examined'),
    ...concludedFrom('withdrawn'),
  ],
}
