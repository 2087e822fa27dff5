import type { ApplicationSummary } from './types'

/** What an application puts forward: a workshop with its project (P33a), or a titled one's project alone (P34c). */
export type Parts = 'both' | 'project'

export const partsNames: Readonly<Record<Parts, string>> = {
  both: '工作室和项目',
  project: '只申报项目',
}

export const partsOf = ({ isProjectOnly }: Pick<ApplicationSummary, 'isProjectOnly'>): Parts =>
  isProjectOnly ? 'project' : 'both'

export const isParts = (value: string | null): value is Parts => value !== null && value in partsNames
