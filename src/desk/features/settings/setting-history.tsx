import { momentText } from '#policy'
import type { DeskSetting } from './types'

interface Props {
  readonly history: DeskSetting['history']
  readonly label: string
}

/** What was decided before, newest first; nothing is ever taken out. */
export function SettingHistory({ history, label }: Props) {
  if (history.length === 0) return null
  return (
    <details>
      <summary>
        历次改动 {history.length} 次<span className="unseen">：{label}</span>
      </summary>
      <ol className="history">
        {history.map((line) => (
          <li key={line.id}>
            <p>
              {line.outcome === 'approved' ? '核定' : '退回'}：{line.valueText}
              <span className="quiet">
                {line.by} 拟定，{line.decidedBy} {line.outcome === 'approved' ? '核定' : '退回'}
              </span>
            </p>
            <time dateTime={line.decidedAt}>{momentText(line.decidedAt)}</time>
            <p className="quiet">依据：{line.reason}</p>
            {line.note !== null && <p className="quiet">退回原因：{line.note}</p>}
          </li>
        ))}
      </ol>
    </details>
  )
}
