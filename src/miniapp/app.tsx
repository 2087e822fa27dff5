import { useEffect, type PropsWithChildren } from 'react'
import './app.css'
import { followServerTime } from './features/session/server-time'
import { keepForOffline, nameTabBar, onAppShown } from './platform'

keepForOffline()
void followServerTime()
onAppShown(() => void followServerTime())

/** The program's root: every page stands inside it. */
export default function App({ children }: PropsWithChildren) {
  useEffect(nameTabBar, [])
  return children
}
