import type { Lifecycle } from './transition'

export type ReportState = 'draft' | 'filed'
export type ReportEvent = 'submit' | 'correct'

/** 年度报告: filed by the unit (P47b). A late one is accepted and marked; a correction is a new version beside the old. */
export const ANNUAL_REPORT: Lifecycle<ReportState, ReportEvent> = {
  thing: '年度报告',
  initial: 'draft',
  publicName: { draft: '填写中', filed: '已报送' },
  rows: [
    {
      from: 'draft',
      event: 'submit',
      by: ['contact'],
      to: 'filed',
      requires: '已到填报时间，总结和计划都已填写',
      cite: { kind: 'text', clause: 'P47b' },
    },
    {
      from: 'filed',
      event: 'correct',
      by: ['contact'],
      to: 'filed',
      requires: '两个版本都保留，报送时间以第一次为准',
      cite: { kind: 'ours', note: '报送后更正' },
    },
  ],
}
