import type { Lifecycle } from './transition'

export type PlaqueState = 'toMake' | 'issued' | 'notMade' | 'toRecover' | 'recovered' | 'unrecoverable'
export type PlaqueEvent = 'issue' | 'drop' | 'askBack' | 'recover' | 'writeOff'

/** 铭牌: made at the award (P28c), taken back when the title ends (P60b). */
export const PLAQUE: Lifecycle<PlaqueState, PlaqueEvent> = {
  thing: '铭牌',
  initial: 'toMake',
  final: ['notMade', 'recovered', 'unrecoverable'],
  publicName: {
    toMake: '待制作',
    issued: '已发',
    notMade: '不再制作',
    toRecover: '待收回',
    recovered: '已收回',
    unrecoverable: '无法收回',
  },
  rows: [
    {
      from: 'toMake',
      event: 'issue',
      by: ['officer'],
      to: 'issued',
      requires: '编号没有重复，有交接记录',
      cite: { kind: 'text', clause: 'P28c' },
    },
    {
      from: 'toMake',
      event: 'drop',
      by: ['officer'],
      to: 'notMade',
      requires: '制作前称号已取消或退出',
      cite: { kind: 'ours', note: '制作前称号已结束' },
    },
    {
      from: 'issued',
      event: 'askBack',
      by: ['officer'],
      to: 'toRecover',
      requires: '称号已取消或退出',
      cite: { kind: 'text', clause: 'P60b' },
    },
    {
      from: 'toRecover',
      event: 'recover',
      by: ['officer'],
      to: 'recovered',
      requires: '有收回记录',
      cite: { kind: 'text', clause: 'P60b' },
    },
    {
      from: 'toRecover',
      event: 'writeOff',
      by: ['officer'],
      to: 'unrecoverable',
      requires: '写明无法收回的原因',
      cite: { kind: 'ours', note: '铭牌无法收回' },
    },
  ],
}
