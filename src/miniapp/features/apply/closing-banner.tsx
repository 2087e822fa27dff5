import { closingHours, deadlineText } from '#policy'
import type { ReactNode } from 'react'
import { Banner } from '../../components/banner'
import { now } from '../../platform'
import { useServerTime } from '../session/server-time'

interface Props {
  /** Undefined where nothing waits to be submitted. */
  dueAt: string | null | undefined
  title?: string
  children?: ReactNode
}

/** In the last 48 and 6 hours, by the server's time: a draft is not an application, and when it is too late for one. */
export function ClosingBanner({ dueAt, title, children }: Props) {
  useServerTime(({ instant }) => instant)
  if (dueAt === null || dueAt === undefined) return null
  const hours = closingHours(dueAt, now())
  if (hours === undefined) return null
  return (
    <Banner tone="stop" title={`还没有提交，不到 ${hours} 小时就截止`}>
      {`${title === undefined ? '' : `${title}：`}现在只是草稿，${deadlineText(dueAt)} 截止，过时不能提交。`}
      {children}
    </Banner>
  )
}
