import { dayText } from '#policy'
import { EmptyState } from '../../../components/empty-state'
import { Page } from '../../../components/page'
import { LinkRow } from '../../../components/section'
import { RemoteView } from '../../../features/remote/remote-view'
import { useRemote } from '../../../features/remote/use-remote'
import { publicApi } from '../../../features/public/public-api'
import { go } from '../../../platform'

/** Every list that is or was made public. */
export default function PublicityListsPage() {
  const remote = useRemote('publicities', () => publicApi.publicities({}))
  return (
    <Page title="公示">
      <RemoteView remote={remote}>
        {({ publicities }) =>
          publicities.length === 0 ? (
            <EmptyState title="现在没有公示" next="有拟定名单公示时会显示在这里。" />
          ) : (
            publicities.map(({ id, title, progress, startsOn, endsOn }) => (
              <LinkRow
                key={id}
                title={title}
                note={`${progress} · ${dayText(startsOn)}至${dayText(endsOn)}`}
                onTap={() => void go('publicity', { publicityId: id })}
              />
            ))
          )
        }
      </RemoteView>
    </Page>
  )
}
