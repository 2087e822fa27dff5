import type { ReactNode } from 'react'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { go } from '../../platform'
import { useSession } from '../session/session'
import type { Draft } from './draft'
import { NetworkNotice } from './network-notice'
import { useDraft } from './use-draft'

interface Props {
  filingId: string | undefined
  /** The page's title while there is nothing to show yet. */
  title: string
  children: (draft: Draft) => ReactNode
}

/** Opens a filing, and says what to do when it cannot be opened. */
export function DraftGate({ filingId, title, children }: Props) {
  const opened = useDraft(filingId)
  const isSignedIn = useSession(({ session }) => session !== undefined)
  if (opened.state === 'open') return children(opened.draft)
  return (
    <Page title={title} notice={<NetworkNotice />}>
      {opened.state === 'opening' ? (
        <Skeleton rows={5} />
      ) : (
        <EmptyState
          title={opened.title}
          next={opened.next}
          action={
            isSignedIn ? (
              <Button onTap={() => void go('home')}>回首页</Button>
            ) : (
              <Button onTap={() => void go('login')}>登录</Button>
            )
          }
        />
      )}
    </Page>
  )
}
