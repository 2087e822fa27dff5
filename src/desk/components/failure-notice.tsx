import { Alert, Button } from 'antd'
import type { Failure } from '../api/failure'

interface Props {
  readonly failure: Failure
  /** Offered as a button, with words that fit the failure. */
  readonly onReload?: (() => void) | undefined
}

const STALE = new Set<Failure['code']>(['VERSION_STALE', 'STATE_CONFLICT'])

/** What happened and what to do next, in the words of the registry. */
export function FailureNotice({ failure, onReload }: Props) {
  const { message, next, problems } = failure
  const reloadText = STALE.has(failure.code) ? '载入最新内容' : '重新载入'
  return (
    <Alert
      type={failure.code === 'NO_ANSWER' ? 'warning' : 'error'}
      role="alert"
      showIcon
      title={message}
      description={
        <>
          {next}
          {problems.length > 0 && (
            <ul className="problems">
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          )}
        </>
      }
      action={onReload && <Button onClick={onReload}>{reloadText}</Button>}
    />
  )
}
