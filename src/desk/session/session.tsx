import type { DeskRole, ResponseOf, Routes, RouteRow } from '#contract'
import { Modal } from 'antd'
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { useApi } from '../api/api-context'
import { useQuery } from '../api/use-query'
import { Blank } from '../components/blank'
import { QueryView } from '../components/query-view'
import { LogoutButton } from './logout-button'
import { SignInForm } from './sign-in-form'
import { SignInPage } from './sign-in-page'

type Me = ResponseOf<Routes['me']['get']>

interface Session {
  readonly name: string
  readonly roles: readonly DeskRole[]
  /** Whether the route table lets this person call a row; the server decides again. */
  readonly mayCall: (row: Pick<RouteRow, 'access'>) => boolean
  readonly end: () => void
}

const SessionContext = createContext<Session | undefined>(undefined)

interface Props {
  /** Called after the server has ended the session; forgets all that was loaded. */
  readonly onEnd: () => void
  readonly children: ReactNode
}

/** Lets signed-in desk people through. A session that ends later is renewed above the page, which stays. */
export function SessionGate({ onEnd, children }: Props) {
  const { isSignedOut } = useApi()
  const me = useQuery('me', (client) => client.me.get({}))
  if (isSignedOut && me.data === undefined) return <SignInPage />
  return (
    <QueryView query={me}>
      {(person) => (
        <SignedIn person={person} onEnd={onEnd}>
          {children}
          {isSignedOut && (
            <Modal open title="登录已过期，请重新登录" footer={null} closable={false} width={420}>
              <p className="quiet">已填写的内容都还在，登录后可继续。</p>
              <SignInForm />
            </Modal>
          )}
        </SignedIn>
      )}
    </QueryView>
  )
}

function SignedIn({ person, onEnd, children }: { person: Me; onEnd: () => void; children: ReactNode }) {
  const session = useMemo<Session>(
    () => ({
      name: person.name ?? '未填写姓名',
      roles: person.deskRoles,
      mayCall: ({ access }) =>
        access.who === 'desk' && access.as.some((role) => person.deskRoles.includes(role)),
      end: onEnd,
    }),
    [person, onEnd],
  )
  return (
    <SessionContext.Provider value={session}>
      {person.deskRoles.length > 0 ? (
        children
      ) : (
        <Blank
          icon="lock"
          title="这个账号不是经办端账号。"
          next="申报和填报请使用小程序或手机网页；经办人员请退出后用经办端账号登录。"
        >
          <LogoutButton onEnd={onEnd} />
        </Blank>
      )}
    </SessionContext.Provider>
  )
}

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside of SessionGate')
  return session
}
