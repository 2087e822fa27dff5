import { momentText } from '#policy'
import { EmptyState } from '../../components/empty-state'
import { Button } from '../../components/button'
import { Page } from '../../components/page'
import { ago } from '../../features/messages/ago'
import { MessageCard } from '../../features/messages/message-card'
import { RemoteView } from '../../features/remote/remote-view'
import { useRemote } from '../../features/remote/use-remote'
import { api, useSession } from '../../features/session/session'
import { go } from '../../platform'

/** The inbox: every step of a case is one message, and the record that counts. */
export default function MessagesPage() {
  const isSignedIn = useSession(({ session }) => session !== undefined)
  const remote = useRemote(isSignedIn ? 'messages' : undefined, () => api.me.messages({}))
  if (!isSignedIn)
    return (
      <Page title="消息" isTab>
        <EmptyState
          title="登录后看消息"
          next="提交、退回、公示、授牌等每一步都会在这里告诉您。"
          action={<Button onTap={() => void go('login', {})}>登录</Button>}
        />
      </Page>
    )
  return (
    <Page title="消息" isTab>
      <RemoteView remote={remote}>
        {({ messages }) =>
          messages.length === 0 ? (
            <EmptyState title="还没有消息" next="办理有进度时会在这里告诉您。" />
          ) : (
            messages.map((message) => (
              <MessageCard
                key={message.id}
                message={message}
                time={`${ago(message.at)} · ${momentText(message.at)}`}
                onRead={remote.reload}
              />
            ))
          )
        }
      </RemoteView>
    </Page>
  )
}
