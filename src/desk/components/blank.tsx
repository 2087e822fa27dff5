import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

interface Props {
  readonly icon: IconName
  readonly title: string
  /** What to do next. */
  readonly next: string
  readonly children?: ReactNode
}

/** A page or table with nothing to show: why, and what to do next. */
export function Blank({ icon, title, next, children }: Props) {
  return (
    <div className="blank">
      <Icon name={icon} size={32} />
      <p className="blank-title">{title}</p>
      <p className="quiet">{next}</p>
      {children}
    </div>
  )
}
