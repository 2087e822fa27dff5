import type { ResponseOf, Routes } from '#contract'
import { createContext, useContext, useEffect, type ReactNode } from 'react'
import { useQuery } from '../api/use-query'

type Health = ResponseOf<Routes['public']['health']>

const ServerContext = createContext<Health | undefined>(undefined)

const EVERY_MS = 60_000

/** Knows the server's date (never the browser's) and whether this is the demo. */
export function ServerProvider({ children }: { children: ReactNode }) {
  const { data, reload } = useQuery('health', (client) => client.public.health({}))
  useEffect(() => {
    const timer = setInterval(reload, EVERY_MS)
    return () => clearInterval(timer)
  }, [reload])
  return <ServerContext.Provider value={data}>{children}</ServerContext.Provider>
}

/** Undefined until the server has answered. */
export const useServer = (): Health | undefined => useContext(ServerContext)
