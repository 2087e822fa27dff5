import type { PropsWithChildren } from 'react'
import './app.css'

/** The program's root: every page stands inside it. */
export default function App({ children }: PropsWithChildren) {
  return children
}
