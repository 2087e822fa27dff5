import type { Lifecycle } from './transition'

export type EntryState = 'draft' | 'filed'
export type EntryEvent = 'submit'

/** 进展记录: noted by the leader, who is responsible for the daily work (P44a), or by the unit's contact. */
export const PROGRESS_ENTRY: Lifecycle<EntryState, EntryEvent> = {
  thing: '进展记录',
  initial: 'draft',
  final: ['filed'],
  publicName: { draft: '草稿', filed: '已记录' },
  rows: [
    {
      from: 'draft',
      event: 'submit',
      by: ['leader', 'contact'],
      to: 'filed',
      requires: '项目在建设期内或刚结束',
      cite: { kind: 'text', clause: 'P44a' },
    },
  ],
}
