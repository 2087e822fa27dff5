import type { ResponseOf, Routes } from '#contract'

export type Calendar = ResponseOf<Routes['desk']['calendar']>
export type YearLine = Calendar['years'][number]
export type ImportOutcome = ResponseOf<Routes['desk']['importYear']>
