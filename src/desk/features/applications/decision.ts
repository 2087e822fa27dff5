import type { Application } from './types'

/** What every dialog that decides on an application gets. */
export interface DecisionProps {
  readonly application: Application
  /** The step was taken; `said` is the sentence for the officer. */
  readonly onDone: (said: string) => void
  readonly onClose: () => void
  readonly onReload: () => void
}
