import { useEffect, type PropsWithChildren } from 'react'
import './app.css'
import { keepForOffline, nameTabBar } from './platform'

keepForOffline()

/** The program's root: every page stands inside it. */
export default function App({ children }: PropsWithChildren) {
  useEffect(nameTabBar, [])
  return children
}
