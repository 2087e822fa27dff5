import { clockText } from '#policy'
import type { ReactNode } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Skeleton } from '../../components/skeleton'
import type { Remote } from './use-remote'

interface Props<T> {
  remote: Remote<T>
  children: (value: T) => ReactNode
}

/** What was read, or the shape of it, or why it is not there; a snapshot says from when it is. */
export function RemoteView<T>({ remote, children }: Props<T>) {
  const { value, at, problem, isLoading, reload } = remote
  const again = (
    <Button kind="secondary" isBusy={isLoading} onTap={reload}>
      再试一次
    </Button>
  )
  if (value === undefined) {
    return problem ? <EmptyState {...problem} action={again} /> : <Skeleton rows={4} />
  }
  return (
    <>
      {problem && at && (
        <Banner tone="wait" title={`现在看到的是 ${clockText(at)} 的内容`}>
          {problem.title}
          {again}
        </Banner>
      )}
      {children(value)}
    </>
  )
}
