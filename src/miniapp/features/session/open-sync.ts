import { CORE_ROUTES, createClientFor, FORESEEN_ERRORS, type TransportResponse } from '#contract'
import { formOf } from '#policy'
import { forgetSession, sessionEnded, useSession } from './session'
import {
  destroySealKey,
  files,
  network,
  newId,
  now,
  onAppHidden,
  onAppShown,
  onPageEnds,
  openSealer,
  storage,
  transport,
  wifiOnly,
  type Sealer,
} from '../../platform'
import { createSync, type Sync, type SyncPorts } from '../../sync'

let sealer: Sealer

/**
 * Logs out: no draft, no photo, no key and no session of this account stays on this phone, with or without a
 * network. While another account's unsent work lies here, its photos and the key to it stay too.
 */
export async function signOut(sync: Sync): Promise<void> {
  sync.wipe()
  if (!sync.store.getState().keepsOthersWork) {
    for (const id of await files.list()) await files.remove(id)
    destroySealKey()
  }
  await forgetSession()
  sealer = await openSealer()
}

/** Builds the sync client over this phone's storage, photos and network; called once. */
export async function open(): Promise<Sync> {
  sealer = await openSealer()
  const sync = createSync(ports)
  const { session } = useSession.getState()
  if (session !== undefined) sync.claim(session.accountId)
  sync.store.subscribe(({ needsLogin }, before) => {
    if (needsLogin && !before.needsLogin) sessionEnded()
  })
  useSession.subscribe(({ session }, before) => {
    if (session === undefined || session === before.session) return
    sync.claim(session.accountId)
    void sync.resume()
  })
  onAppShown(() => void sync.resume())
  onAppHidden(sync.flush)
  onPageEnds(sync.giveWay)
  void sync.tidy().catch(() => undefined)
  return sync
}

/** Said on the phone itself: before login nothing of a draft leaves it. */
const notSignedIn: TransportResponse = {
  status: 401,
  headers: {},
  body: JSON.stringify({ error: { code: 'NOT_SIGNED_IN', ...FORESEEN_ERRORS.NOT_SIGNED_IN } }),
}

const ports: SyncPorts = {
  api: createClientFor(CORE_ROUTES, {
    transport: (request) =>
      useSession.getState().session === undefined ? Promise.resolve(notSignedIn) : transport(request),
    token: () => useSession.getState().session?.token ?? null,
    newId,
  }),
  storage,
  isAlone: process.env.TARO_ENV === 'weapp',
  photos: files,
  network: { state: network.state, ...wifiOnly },
  // Logout makes a new key; whatever is sealed afterwards must use that one.
  sealer: { seal: (text) => sealer.seal(text), open: (sealed) => sealer.open(sealed) },
  timers: {
    after: (millis, run) => {
      const timer = setTimeout(run, millis)
      return () => clearTimeout(timer)
    },
  },
  newId,
  now,
  formOf,
}
