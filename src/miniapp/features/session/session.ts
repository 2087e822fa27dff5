import {
  ApiError,
  CORE_ROUTES,
  createClientFor,
  type ClientOf,
  type Session,
  type SomeRoutes,
} from '#contract'
import { create } from 'zustand'
import { newId, now, storage, transport, wechatLoginCode } from '../../platform'

const key = 'session'
const accountKey = 'account'

/** Who was signed in last, also after the session has ended. */
export const lastAccount = (): string | undefined => storage.get(accountKey)

interface SessionState {
  readonly session: Session | undefined
}

/** Whether somebody is signed in on this phone. weapp keeps the token; a browser only the fact, its cookie is out of reach. */
export const useSession = create<SessionState>(() => ({ session: restored() }))

const access = { transport, token: () => useSession.getState().session?.token ?? null, newId }

/** The client of what every page may need; sync has its own over the same routes. */
export const api = createClientFor(CORE_ROUTES, access)

/** The client of further groups, for the pages that ask for them: the first page does not carry their shapes. */
export const apiOf = <const Groups extends SomeRoutes>(groups: Groups): ClientOf<Groups> =>
  createClientFor(groups, access)

/** Remembers a session the server just gave; what the pages of another account showed is forgotten. */
export function signedIn(session: Session): void {
  if (storage.get(accountKey) !== session.accountId) forgetSnapshots()
  storage.set(accountKey, session.accountId)
  storage.set(key, JSON.stringify(session))
  useSession.setState({ session })
}

/** The server no longer knows the session; what was typed stays on the phone. */
export function sessionEnded(): void {
  storage.remove(key)
  useSession.setState({ session: undefined })
}

/** Logs out of the server if it answers, and off this phone in any case: no token and no snapshot stays. */
export async function forgetSession(): Promise<void> {
  await api.auth.logout({ body: {} }).catch(() => undefined)
  sessionEnded()
  storage.remove(accountKey)
  forgetSnapshots()
}

function forgetSnapshots(): void {
  for (const each of storage.keys()) if (each.startsWith('snapshot.')) storage.remove(each)
}

/** A session by WeChat login; undefined in a browser, rejects with the server's refusal. */
export async function sessionByWechat(): Promise<Session | undefined> {
  const code = await wechatLoginCode()
  return code === undefined ? undefined : api.auth.wechatLogin({ body: { code } })
}

/** A refusal in words: what happened and what to do; one sentence for no answer. */
export function wordsOf(error: unknown): { readonly title: string; readonly next: string } {
  if (error instanceof ApiError) return { title: error.detail.message, next: error.detail.next }
  return { title: '没有连上服务器。', next: '请检查网络后重试，已填写的内容都在本机。' }
}

function restored(): Session | undefined {
  try {
    const session = JSON.parse(storage.get(key) ?? 'null') as Session | null
    return session !== null && session.expiresAt > now() ? session : undefined
  } catch {
    return undefined
  }
}
