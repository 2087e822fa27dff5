import { followServer, now } from '../../platform'
import { create } from 'zustand'
import { api } from './session'

interface ServerTime {
  /** The server has been asked, whatever came of it. */
  readonly isAsked: boolean
  /** Rehearsal with demo data: the date shown may be any day of the year. */
  readonly isDemo: boolean
  /** The day of the programme, known from the server or taken from the phone. */
  readonly instant: string
}

/** What the server said of itself when the program last came to the front. */
export const useServerTime = create<ServerTime>(() => ({ isAsked: false, isDemo: false, instant: now() }))

/** Sets the program's clock by the server's; without an answer the phone's own clock goes on. */
export async function followServerTime(): Promise<void> {
  try {
    const health = await api.public.health({})
    followServer(health.now)
    useServerTime.setState({ isAsked: true, isDemo: health.demo, instant: health.now })
  } catch {
    useServerTime.setState({ isAsked: true, instant: now() })
  }
}
