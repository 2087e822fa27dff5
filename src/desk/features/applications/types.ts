import type { ResponseOf, Routes } from '#contract'

export type Application = ResponseOf<Routes['desk']['application']>
export type ApplicationSummary = ResponseOf<Routes['desk']['applications']>['applications'][number]
export type Finding = Application['findings'][number]
