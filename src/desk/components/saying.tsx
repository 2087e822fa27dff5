import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react'
import { Icon } from './icon'

const FOR_MS = 6_000

const SayContext = createContext<(sentence: string) => void>(() => undefined)

/** Shows what has just been done, at the foot of the page, for a while. */
export function SayingProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<{ sentence: string; at: number }>()
  const say = useCallback((sentence: string) => setSaid({ sentence, at: Date.now() }), [])
  useEffect(() => {
    if (said === undefined) return
    const timer = setTimeout(() => setSaid(undefined), FOR_MS)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <SayContext.Provider value={say}>
      {children}
      <div className="saying" role="status">
        {said && (
          <p key={said.at}>
            <Icon name="pass" />
            {said.sentence}
          </p>
        )}
      </div>
    </SayContext.Provider>
  )
}

export const useSay = (): ((sentence: string) => void) => useContext(SayContext)
