import { useEffect, type PropsWithChildren } from 'react'
import './app.css'
import { followServerTime } from './features/session/server-time'
import { useShown } from './platform'
import { openSync } from './sync-app'

/** The program's root: every page stands inside it. Drafts are opened at once, so that what waits is sent. */
export default function App({ children }: PropsWithChildren) {
  useEffect(() => void openSync(), [])
  useShown(() => void followServerTime())
  return children
}
