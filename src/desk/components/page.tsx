import { useEffect, type ReactNode } from 'react'

interface Props {
  readonly title: string
  /** One line under the title: what this page is for, or what waits. */
  readonly lead?: ReactNode
  /** Above the title: the way back. */
  readonly back?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** One screen of the desk: its title (also the tab's), one lead line, actions on the right. */
export function Page({ title, lead, back, actions, children }: Props) {
  useEffect(() => {
    document.title = `${title} · 技能大师工作室`
  }, [title])
  return (
    <div className="page">
      {back !== undefined && <div className="back">{back}</div>}
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {lead !== undefined && <p className="lead">{lead}</p>}
        </div>
        {actions !== undefined && <div className="actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
