import type { PropsWithChildren } from 'react'
import './app.css'
import { useSync } from './features/session/live-sync'
import { followServerTime } from './features/session/server-time'
import { useLeaving, useShown } from './platform'

/** The program's root: every page stands inside it. Coming back goes on sending, leaving makes everything durable. */
export default function App({ children }: PropsWithChildren) {
  const sync = useSync()
  useShown(() => {
    void followServerTime()
    void sync?.resume()
  })
  useLeaving(() => sync?.flush())
  return children
}
