/** Answers of the desk's routes, as small as the schemas allow; every test overrides what it is about. */
const SHA = 'a'.repeat(64)

export const summary = (part: object = {}) => ({
  id: 'filing-0001',
  receiptNo: 'SB-2026-000001',
  noticeId: 'notice-2026',
  programmeYear: 2026,
  workshopName: '张建国焊接技能大师工作室',
  unitName: '大兴示例装备制造有限公司',
  leaderName: '张建国',
  occupation: '6-18-02-04 焊工',
  state: 'submitted',
  status: { phrase: '已提交', tone: 'wait' },
  submittedAt: '2026-11-20T01:30:00.000Z',
  stateVersion: 3,
  ...part,
})

export const application = (part: object = {}) => ({
  ...summary(),
  form: { id: 'combined-application', version: 1 },
  packageNo: 1,
  packageSha256: SHA,
  sections: [
    { id: 'leader', values: { name: '张建国' }, returnNote: null },
    { id: 'certificate', values: {}, returnNote: null },
  ],
  files: [],
  revision: null,
  rulePack: 'daxing-2',
  findings: [
    {
      ruleId: 'unit.team',
      group: 'unit',
      clause: 'P16a',
      quote: '除技能大师外，应为工作室配备一支由3名以上正式员工组成的技术技能人才团队',
      outcome: 'unmet',
      reason: '团队现有 2 人，至少需要 3 人。',
    },
    {
      ruleId: 'master.service',
      group: 'master',
      clause: 'P5b',
      quote: '在职在聘',
      outcome: 'met',
      reason: '领办人在职在聘。',
    },
  ],
  register: [{ clause: 'P35', outcome: 'met', text: '名录和在办申报中没有同一领办人。' }],
  members: [
    { role: '领办人', name: '张建国' },
    { role: '单位联系人', name: '刘敏' },
  ],
  timeline: [{ at: '2026-11-20T01:30:00.000Z', what: '提交申报', by: '单位联系人' }],
  usualCorrection: { workingDays: 5, dueOn: '2026-11-27' },
  can: { accept: true, return: true, refuse: true, propose: false },
  ...part,
})

export const entry = (part: object = {}) => ({
  id: 'entry-00001',
  kind: 'workshop',
  applicationId: 'filing-0001',
  workshopName: '张建国焊接技能大师工作室',
  projectName: null,
  unitName: '大兴示例装备制造有限公司',
  leaderName: '张建国',
  occupation: '6-18-02-04 焊工',
  approvedFen: null,
  basis: '11 月 25 日专业评审通过',
  state: 'proposed',
  status: { phrase: '评审中', tone: 'plain' },
  stateVersion: 1,
  objections: [],
  can: { remove: false, award: false, object: false },
  ...part,
})

export const list = (part: object = {}) => ({
  id: 'list-00001',
  noticeId: 'notice-2026',
  title: '2026年度拟定名单',
  state: 'draft',
  stateVersion: 5,
  workshopQuota: 3,
  projectQuota: 10,
  entries: [],
  publicity: null,
  preview: {
    startsOn: '2026-11-23',
    endsOn: '2026-11-30',
    endsAt: '2026-11-30T16:00:00.000Z',
    workingDays: ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'],
  },
  objectionAnswerWorkingDays: 10,
  can: { edit: true, publish: false },
  ...part,
})

export const publicity = (part: object = {}) => ({
  id: 'publicity-01',
  startsOn: '2026-11-23',
  endsOn: '2026-11-30',
  endsAt: '2026-11-30T16:00:00.000Z',
  workingDays: ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'],
  progress: '第 2/5 个工作日',
  ended: false,
  ...part,
})

export const setting = (part: object = {}) => ({
  id: 'correctionWorkingDays',
  label: '补正期限',
  asks: '退回补正时，一般给几个工作日？',
  question: null,
  open: '原文没有写补正期限。',
  place: '四、（一）申报流程',
  clauses: ['P25b'],
  valueText: '5 个工作日',
  value: 5,
  isDefault: true,
  isConfirmed: false,
  usedBy: '退回补正时预填截止日',
  reason: null,
  since: null,
  ignored: null,
  proposal: null,
  history: [],
  can: { propose: true },
  ...part,
})
