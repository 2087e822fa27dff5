import { deadlineText } from '#policy'
import { EmptyState } from '../../../components/empty-state'
import { Page } from '../../../components/page'
import { LinkRow } from '../../../components/section'
import { RemoteView } from '../../../features/remote/remote-view'
import { useRemote } from '../../../features/remote/use-remote'
import { publicApi } from '../../../features/public/public-api'
import { go } from '../../../platform'

/** Every call notice, newest first; read without an account. */
export default function NoticesPage() {
  const remote = useRemote('notices', () => publicApi.notices({}))
  return (
    <Page title="评选通知">
      <RemoteView remote={remote}>
        {({ notices }) =>
          notices.length === 0 ? (
            <EmptyState title="还没有发布评选通知" next="发布后会显示在这里。您可以先做资格自测。" />
          ) : (
            notices.map(({ id, title, status, closesAt }) => (
              <LinkRow
                key={id}
                title={title}
                note={`${status.phrase} · 截止 ${deadlineText(closesAt)}`}
                onTap={() => void go('notice', { noticeId: id })}
              />
            ))
          )
        }
      </RemoteView>
    </Page>
  )
}
