import type { Status } from '#contract'
import { Icon } from './icon'

/** A status as icon, word and colour. */
export function StatusTag({ status }: { status: Status }) {
  return (
    <span className={`status status-${status.tone}`}>
      <Icon name={status.tone} size={14} />
      {status.phrase}
    </span>
  )
}
