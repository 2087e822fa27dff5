import { EmptyState } from '../../../components/empty-state'
import { Page } from '../../../components/page'
import { LinkRow } from '../../../components/section'
import { RemoteView } from '../../../features/remote/remote-view'
import { useRemote } from '../../../features/remote/use-remote'
import { publicApi } from '../../../features/public/public-api'
import { go } from '../../../platform'

/** Every workshop with a title, past ones too. */
export default function RegisterPage() {
  const remote = useRemote('register', () => publicApi.register({}))
  return (
    <Page title="工作室名录">
      <RemoteView remote={remote}>
        {({ workshops }) =>
          workshops.length === 0 ? (
            <EmptyState title="名录里还没有工作室" next="授予称号后会列在这里。" />
          ) : (
            workshops.map(({ id, plaqueNo, workshopName, unitName, status }) => (
              <LinkRow
                key={id}
                title={workshopName}
                note={`${unitName} · ${status.phrase}`}
                onTap={() => void go('registerEntry', { plaqueNo })}
              />
            ))
          )
        }
      </RemoteView>
    </Page>
  )
}
