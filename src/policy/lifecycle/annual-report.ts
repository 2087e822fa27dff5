import type { Lifecycle } from './transition'

export type ReportState = 'draft' | 'filed' | 'exempted'
export type ReportEvent = 'submit' | 'correct' | 'exempt'

/** 年度报告: filed by the unit (P47b). A late one is accepted and marked; a correction is a new version beside the old. */
export const ANNUAL_REPORT: Lifecycle<ReportState, ReportEvent> = {
  thing: '年度报告',
  initial: 'draft',
  final: ['filed', 'exempted'],
  publicName: { draft: '填写中', filed: '已报送', exempted: '当年免报' },
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
    {
      from: 'draft',
      event: 'exempt',
      by: ['officer'],
      to: 'exempted',
      requires: '当年第四季度授牌，或当年已取消称号，写明理由',
      cite: { kind: 'ours', note: '免报' },
    },
  ],
}
