import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import type { Failure } from '../api/failure'
import type { Query } from '../api/use-query'
import { Blank } from './blank'
import { FailureNotice } from './failure-notice'

const WITHOUT_PERMISSION = new Set<Failure['code']>(['NOT_ALLOWED', 'SECOND_FACTOR_NEEDED'])

/** Shows the data of a query, or why it is not there and what to do. Old data stays while it is loaded again. */
export function QueryView<T>({ query, children }: { query: Query<T>; children: (data: T) => ReactNode }) {
  const { data, failure, reload } = query
  if (data !== undefined)
    return (
      <>
        {failure && <FailureNotice failure={failure} onReload={reload} />}
        {children(data)}
      </>
    )
  if (failure)
    return (
      <Blank
        icon={WITHOUT_PERMISSION.has(failure.code) ? 'lock' : 'question'}
        title={failure.message}
        next={failure.next}
      >
        <Button type="primary" onClick={reload}>
          重新载入
        </Button>
      </Blank>
    )
  return (
    <div role="status" aria-label="正在载入">
      <Skeleton active paragraph={{ rows: 8 }} />
    </div>
  )
}
