import { createClient, type ApiClient, type Transport } from '#contract'
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'

interface Api {
  readonly client: ApiClient
  /** The server said that nobody is signed in. */
  readonly isSignedOut: boolean
  /** Counts the sign-ins, so that what could not be loaded before is loaded again. */
  readonly signIns: number
  readonly signedIn: () => void
}

const ApiContext = createContext<Api | undefined>(undefined)

/** Gives the pages the contract's client and notices, for all of them, when the session has ended. */
export function ApiProvider({ transport, children }: { transport: Transport; children: ReactNode }) {
  const [isSignedOut, setSignedOut] = useState(false)
  const [signIns, setSignIns] = useState(0)
  const client = useMemo(
    () =>
      createClient({
        transport: async (request) => {
          const answer = await transport(request)
          if (answer.status === 401) setSignedOut(true)
          return answer
        },
        token: () => null,
        newId: () => crypto.randomUUID(),
      }),
    [transport],
  )
  const api = useMemo(
    () => ({
      client,
      isSignedOut,
      signIns,
      signedIn: () => {
        setSignedOut(false)
        setSignIns((count) => count + 1)
      },
    }),
    [client, isSignedOut, signIns],
  )
  return <ApiContext.Provider value={api}>{children}</ApiContext.Provider>
}

export function useApi(): Api {
  const api = useContext(ApiContext)
  if (!api) throw new Error('useApi outside of ApiProvider')
  return api
}
