import type { Certificate } from '#contract'
import { useEffect, useState } from 'react'
import { openSealer, storage } from '../../platform'
import { api } from '../session/session'

/** Under the name of a snapshot: logout forgets it with the others. */
const key = 'snapshot.wallet'

interface Wallet {
  /** What was last seen of it; undefined before the first answer. */
  readonly certificates: readonly Certificate[] | undefined
  /** The server did not answer now. */
  readonly isOld: boolean
}

/** The certificates of the signed-in person: first as last seen, sealed on this phone, then as the server has them. */
export function useWallet(): Wallet {
  const [wallet, setWallet] = useState<Wallet>({ certificates: undefined, isOld: false })
  useEffect(() => {
    let isWanted = true
    const show = (next: Wallet) => {
      if (isWanted) setWallet(next)
    }
    void readWallet(show)
    return () => {
      isWanted = false
    }
  }, [])
  return wallet
}

async function readWallet(show: (wallet: Wallet) => void): Promise<void> {
  const sealer = await openSealer()
  const kept = sealer.open(storage.get(key) ?? '')
  const certificates = kept === undefined ? undefined : (JSON.parse(kept) as readonly Certificate[])
  show({ certificates, isOld: false })
  try {
    const fresh = (await api.me.certificates({})).certificates
    show({ certificates: fresh, isOld: false })
    storage.set(key, sealer.seal(JSON.stringify(fresh)))
  } catch {
    show({ certificates, isOld: true })
  }
}
