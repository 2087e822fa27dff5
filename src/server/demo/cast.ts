import type { DeskRole } from '#contract'
import type { SampleCase } from './sample-application'

/** Who may sign in to the demo. All of it is made up; none of it exists in production. */
export const DEMO_PEOPLE = {
  leader: { phone: '13800000001', name: '示例领办人甲', note: '领办人，还没有申报' },
  contact: { phone: '13800000002', name: '示例联系人甲', note: '单位联系人，还没有申报' },
  titledLeader: { phone: '13800000003', name: '示例领办人乙', note: '领办人，已授牌' },
  titledContact: { phone: '13800000004', name: '示例联系人乙', note: '单位联系人，已授牌' },
  waitingLeader: { phone: '13800000005', name: '示例领办人丙', note: '领办人，申报等形式审查' },
  waitingContact: { phone: '13800000006', name: '示例联系人丙', note: '单位联系人，申报等形式审查' },
} as const
export type DemoPerson = keyof typeof DEMO_PEOPLE

export interface DemoDeskUser {
  readonly username: string
  readonly name: string
  readonly roles: readonly DeskRole[]
  readonly password: string
  /** Base32, for the authenticator app. */
  readonly totpSecret: string
}

export const DEMO_DESK: readonly DemoDeskUser[] = [
  {
    username: 'jingban',
    name: '示例经办',
    roles: ['officer'],
    password: 'demo-jingban-2026',
    totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  },
  {
    username: 'qianfa',
    name: '示例签发',
    roles: ['signer'],
    password: 'demo-qianfa-2026',
    totpSecret: 'KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU',
  },
]

type FixedCase = Omit<SampleCase, 'startsOn' | 'endsOn' | 'certificateIssuedOn'>

export const TITLED_CASE: FixedCase = {
  unitName: '示例精密制造有限公司（虚构）',
  creditCode: '91110115MA0000015Y',
  contactName: DEMO_PEOPLE.titledContact.name,
  contactPhone: DEMO_PEOPLE.titledContact.phone,
  leaderName: DEMO_PEOPLE.titledLeader.name,
  leaderIdNumber: '110115198001019013',
  leaderPhone: DEMO_PEOPLE.titledLeader.phone,
  occupation: '6-18-01-01 车工',
  certificateNumber: 'S000011010001191000001',
  teamIdNumbers: ['110115198202029023', '110115198403039033', '110115198604049043'],
  workshopName: '示例车工技能大师工作室',
  projectName: '示例：青年车工带徒培训项目',
}

export const WAITING_CASE: FixedCase = {
  unitName: '示例焊接装备有限公司（虚构）',
  creditCode: '91110115MA0000023R',
  contactName: DEMO_PEOPLE.waitingContact.name,
  contactPhone: DEMO_PEOPLE.waitingContact.phone,
  leaderName: DEMO_PEOPLE.waitingLeader.name,
  leaderIdNumber: '110115198805059053',
  leaderPhone: DEMO_PEOPLE.waitingLeader.phone,
  occupation: '6-18-02-04 焊工',
  certificateNumber: 'S000011010001191000002',
  teamIdNumbers: ['110115199006069065', '110115199207079075', '110115199408089085'],
  workshopName: '示例焊工技能大师工作室',
  projectName: '示例：焊接工艺传承培训项目',
}

/** The day on both certificates; their numbers name the same year. */
export const CERTIFICATE_DAY = '2019-06-15'

/** What the titled workshop logged, month and day of the programme year. */
export const PROGRESS = [
  { on: '03-12', kind: 'mentoring', what: '示例：第一批 4 名青年车工拜师，开始带徒。', peopleTrained: 4 },
  { on: '05-20', kind: 'exchange', what: '示例：与兄弟单位开展装夹工艺交流。', peopleTrained: 12 },
  {
    on: '08-18',
    kind: 'research',
    what: '示例：改进专用夹具，完成试制。',
    output: '示例：专用夹具图纸一套',
  },
  { on: '10-26', kind: 'mentoring', what: '示例：第二批 5 名青年车工完成阶段考核。', peopleTrained: 5 },
] as const
