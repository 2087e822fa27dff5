import { deadlineText } from '#policy'
import { Alert } from 'antd'
import type { ImportOutcome } from './types'

/** What an import did: stays on the page until the next one, because publicities may have moved. */
export function OutcomeNotice({ outcome }: { outcome: ImportOutcome }) {
  const { year, version, moved, couldEndEarlier } = outcome
  const lines = [
    ...moved.map(({ title, endsAt }) => `「${title}」的公示顺延到 ${deadlineText(endsAt)}，已通知申报人。`),
    ...couldEndEarlier.map(
      ({ title, endsAt }) =>
        `「${title}」的公示按新安排 ${deadlineText(endsAt)} 即可届满；不会自动提前，仍按原日期届满。`,
    ),
  ]
  return (
    <Alert
      type={lines.length === 0 ? 'success' : 'warning'}
      role="status"
      showIcon
      title={`${year} 年第 ${version} 版已导入。`}
      description={
        lines.length === 0 ? (
          '正在公示的名单不受影响。'
        ) : (
          <ul className="problems">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )
      }
    />
  )
}
