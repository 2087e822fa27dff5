import { formOf, type FilingForm } from '#policy'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useSync } from '../session/live-sync'
import type { FilingRecord, Sync } from '../../sync'
import { network, useShown, useShownStore } from '../../platform'
import { useSession, wordsOf } from '../session/session'
import type { Draft } from './draft'

export type Opened =
  | { readonly state: 'opening' }
  | { readonly state: 'missing'; readonly title: string; readonly next: string }
  | { readonly state: 'open'; readonly draft: Draft }

const loginFirst = { title: '请先登录。', next: '登录后可以打开这份材料。' }
const gone = { title: '没有找到这份材料。', next: '它可能已被删除，或者您没有查看权限。' }

/** Opens a filing by its id: from this phone at once, from the server when this phone does not have it. */
export function useDraft(filingId: string | undefined): Opened {
  const sync = useSync()
  const form = useForm(sync, filingId)
  const session = useSession((state) => state.session)
  const [failure, setFailure] = useState<{ title: string; next: string }>()
  const isUnknown = sync !== undefined && form === undefined
  useEffect(() => {
    if (!isUnknown || filingId === undefined) return
    if (session === undefined) return setFailure(loginFirst)
    setFailure(undefined)
    sync.pull(filingId).catch((error: unknown) => setFailure(wordsOf(error)))
  }, [sync, isUnknown, filingId, session])
  return useMemo((): Opened => {
    if (filingId === undefined) return { state: 'missing', ...gone }
    if (sync !== undefined && form !== undefined) return { state: 'open', draft: { sync, filingId, form } }
    return failure === undefined ? { state: 'opening' } : { state: 'missing', ...failure }
  }, [sync, filingId, form, failure])
}

/** The filing, drawn again whenever anything of it changes while the page is seen; not for pages one types on. */
export function useFiling({ sync, filingId }: Draft): FilingRecord | undefined {
  return useShownStore(sync.store, ({ filings }) => filings[filingId])
}

/** Asks the server how the filing stands whenever the page comes to the front; offline the last answer stays. */
export function useFreshFiling({ sync, filingId }: Draft): void {
  const isAsking = useRef(false)
  const refresh = useCallback(() => {
    const isKnown = sync.store.getState().filings[filingId]?.meta.isOnServer === true
    const canAsk = network.state() !== 'offline' && useSession.getState().session !== undefined
    if (!isKnown || !canAsk || isAsking.current) return
    isAsking.current = true
    const asked = () => {
      isAsking.current = false
    }
    sync.pull(filingId).then(asked, asked)
  }, [sync, filingId])
  useShown(refresh)
  useEffect(refresh, [refresh])
}

const noStore = () => () => undefined

/** The form of a filing; typing does not draw the caller again. */
function useForm(sync: Sync | undefined, filingId: string | undefined): FilingForm | undefined {
  return useSyncExternalStore(sync?.store.subscribe ?? noStore, () => {
    const meta = filingId === undefined ? undefined : sync?.store.getState().filings[filingId]?.meta
    return meta && formOf(meta.form, meta.formVersion)
  })
}
