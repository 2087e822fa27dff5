import { Button } from 'antd'
import { useAction } from '../api/use-action'

/** Ends the session on the server, then forgets everything kept in this tab. */
export function LogoutButton({ onEnd }: { onEnd: () => void }) {
  const logout = useAction(
    (client, body: Record<string, never>, idempotencyKey) => client.auth.logout({ body, idempotencyKey }),
    () => {
      sessionStorage.clear()
      onEnd()
    },
  )
  return (
    <Button
      loading={logout.isRunning}
      danger={logout.failure !== undefined}
      title={logout.failure?.next}
      onClick={() => void logout.start({})}
    >
      {logout.failure ? '没有退出成功，再试一次' : '退出'}
    </Button>
  )
}
