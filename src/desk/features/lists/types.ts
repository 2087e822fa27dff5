import type { ResponseOf, Routes } from '#contract'

export type List = ResponseOf<Routes['desk']['list']>
export type Entry = List['entries'][number]
export type Award = ResponseOf<Routes['desk']['award']>

/** Entries that stand on the list: a removed one frees its place. */
export const standing = (list: List, kind: Entry['kind']): readonly Entry[] =>
  list.entries.filter((entry) => entry.kind === kind && entry.state !== 'removed')

export const kindNames: Readonly<Record<Entry['kind'], string>> = { workshop: '工作室', project: '建设项目' }
