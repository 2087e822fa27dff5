import type { Together } from '#contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { network, now, useHidden, useShown } from '../../platform'
import { togetherApi } from './together-api'
import { useSession } from '../session/session'
import type { Draft } from './draft'

const beatMillis = 30_000

type Here = Together['here']

/**
 * Tells the others that this section is open, while it is seen and there is a network, and gives back who else has a
 * section open. Nothing waits for it, and a failure is nothing.
 */
export function useHere({ sync, filingId }: Draft, section: string): Here {
  const [here, setHere] = useState<Here>([])
  const timer = useRef<ReturnType<typeof setInterval>>()
  const tell = useCallback(
    (at: string | null) => {
      const { meta } = sync.store.getState().filings[filingId] ?? {}
      const isShared = meta?.isOnServer === true && (meta.view?.members.length ?? 0) > 1
      const canTell = network.state() !== 'offline' && useSession.getState().session !== undefined
      if (!isShared || meta?.view?.together === undefined || !canTell) return
      togetherApi.beHere({ params: { filingId }, body: { section: at } }).then(
        (answer) => at !== null && setHere((known) => (isSame(known, answer.here) ? known : answer.here)),
        () => undefined,
      )
    },
    [sync, filingId],
  )
  const stop = useCallback(() => {
    if (timer.current === undefined) return
    clearInterval(timer.current)
    timer.current = undefined
    tell(null)
  }, [tell])
  const begin = useCallback(() => {
    if (timer.current !== undefined) return
    tell(section)
    timer.current = setInterval(() => tell(section), beatMillis)
  }, [tell, section])
  useShown(begin)
  useHidden(stop)
  useEffect(() => {
    begin()
    return stop
  }, [begin, stop])
  return here.filter(({ until }) => until > now())
}

/** The instant moves with every beat; only who is where is worth drawing anew. */
const isSame = (a: Here, b: Here): boolean => key(a) === key(b)
const key = (here: Here): string =>
  here.map(({ name, role, section }) => `${role} ${name} ${section}`).join('\n')
