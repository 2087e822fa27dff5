import type { ResponseOf, Routes } from '#contract'

/** What a rescue file would bring, as the server sees it. */
export type Preview = ResponseOf<Routes['desk']['previewRescue']>
