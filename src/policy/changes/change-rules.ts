import type { ClauseId } from '../cite'

export type ChangeKind = 'leader' | 'unit' | 'address' | 'memberLeaves' | 'memberJoins' | 'contact'

/** A row of the table of changes (P45): which sentences are checked again, who decides, what holds when refused. */
export interface ChangeRule {
  readonly title: string
  readonly clause: ClauseId
  /** Whole sentences: `P16` stands for P16a to P16c. */
  readonly rechecks: readonly ClauseId[]
  /** `nobody`: it is noted and takes effect. */
  readonly decidedBy: 'officer' | 'nobody'
  readonly ifRefused: string
}

/** P45: leader, unit and address change only with the bureau's consent; the rest is noted. */
export const CHANGE_RULES: Readonly<Record<ChangeKind, ChangeRule>> = {
  leader: {
    title: '变更领办人',
    clause: 'P45a',
    rechecks: ['P5', 'P6', 'P7', 'P8', 'P9', 'P10', 'P11', 'P35'],
    decidedBy: 'officer',
    ifRefused: '仍由原领办人领办；原领办人不能继续的，单位应在期限内另选。',
  },
  unit: {
    title: '变更所在单位',
    clause: 'P45b',
    rechecks: ['P2', 'P3', 'P12', 'P13', 'P14', 'P15', 'P16', 'P36'],
    decidedBy: 'officer',
    ifRefused: '所在单位不变。',
  },
  address: {
    title: '变更工作地址',
    clause: 'P45c',
    rechecks: ['P14', 'P36'],
    decidedBy: 'officer',
    ifRefused: '工作地址不变。',
  },
  memberLeaves: {
    title: '团队成员离开',
    clause: 'P16a',
    rechecks: ['P16'],
    decidedBy: 'nobody',
    ifRefused: '成员离开不用批准；不足人数的应在期限内补足。',
  },
  memberJoins: {
    title: '增加团队成员',
    clause: 'P16b',
    rechecks: ['P16'],
    decidedBy: 'nobody',
    ifRefused: '不计入团队人数。',
  },
  contact: {
    title: '变更电话、联系人',
    clause: 'P45a',
    rechecks: [],
    decidedBy: 'nobody',
    ifRefused: '登记后生效，不用批准。',
  },
}
