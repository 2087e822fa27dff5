import { useEffect, type PropsWithChildren } from 'react'
import './app.css'
import { nameTabBar } from './platform'

/** The program's root: every page stands inside it. */
export default function App({ children }: PropsWithChildren) {
  useEffect(nameTabBar, [])
  return children
}
