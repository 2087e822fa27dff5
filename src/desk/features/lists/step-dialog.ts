import type { Entry } from './types'

/** What every dialog about one entry gets. */
export interface EntryDialogProps {
  readonly entry: Entry
  /** The step was taken; `said` is the sentence for the officer. */
  readonly onDone: (said: string) => void
  readonly onClose: () => void
  readonly onReload: () => void
}

/** What an entry is called on screen. */
export const nameOf = ({ kind, workshopName, projectName }: Entry): string =>
  kind === 'project' ? (projectName ?? workshopName) : workshopName
