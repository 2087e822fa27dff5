import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { Page } from '../../../components/page'
import { StartForm } from '../../../features/apply/start-form'
import { fillable } from '../../../features/apply/start-filing'
import { NetworkNotice } from '../../../features/forms/network-notice'
import { RemoteView } from '../../../features/remote/remote-view'
import { useRemote } from '../../../features/remote/use-remote'
import { publicApi } from '../../../features/public/public-api'
import { api, useSession } from '../../../features/session/session'
import { go, useRouteParams } from '../../../platform'

/** Before the first page of an application: which round, in which role, and what comes along. */
export default function ApplyStartPage() {
  const { noticeId, workshopId, fromCheck } = useRouteParams('applyStart')
  const remote = useRemote('notices', () => publicApi.notices({}))
  const isSignedIn = useSession(({ session }) => session !== undefined)
  const mine = useRemote(isSignedIn ? 'filings' : undefined, () => api.filings.list({}))
  const ways = useRemote(isSignedIn ? 'ways' : undefined, () => api.me.ways({}))
  const notices = fillable(remote.value?.notices ?? [])
  if (notices.length > 0)
    return (
      <StartForm
        notices={notices}
        wanted={noticeId}
        workshopId={workshopId}
        ways={ways.value?.ways}
        isFromCheck={fromCheck === '1'}
        filings={mine.value?.filings ?? []}
      />
    )
  return (
    <Page title="开始申报" notice={<NetworkNotice />}>
      <RemoteView remote={remote}>
        {() => (
          <EmptyState
            title="现在没有可以申报的评选"
            next="发布评选通知后就能申报。您可以先做资格自测，答案会带进申报。"
            action={<Button onTap={() => void go('notices')}>看评选通知</Button>}
          />
        )}
      </RemoteView>
    </Page>
  )
}
