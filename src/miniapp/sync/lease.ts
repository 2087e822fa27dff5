import type { SyncPorts } from './ports'
import { prefix } from './prefix'

export const leaseMillis = 30_000
const key = `${prefix}lease`

interface Holder {
  readonly owner: string
  readonly until: number
}

/** Of several tabs on one phone, one sends. A tab that died loses its turn after `leaseMillis`. */
export class Lease {
  private readonly owner: string

  constructor(private readonly ports: SyncPorts) {
    this.owner = ports.newId()
  }

  /** True when this tab may send now; renews its turn. */
  take(): boolean {
    if (this.ports.isAlone === true) return true
    const now = Date.parse(this.ports.now())
    const holder = this.holder()
    // An end further away than one turn was written under another clock.
    const isTaken = holder.owner !== this.owner && holder.until > now && holder.until <= now + leaseMillis
    if (isTaken) return false
    if (
      holder.owner !== this.owner ||
      holder.until < now + leaseMillis / 2 ||
      holder.until > now + leaseMillis
    )
      this.write({ owner: this.owner, until: now + leaseMillis })
    return true
  }

  release(): void {
    if (this.holder().owner === this.owner) this.ports.storage.remove(key)
  }

  private holder(): Holder {
    try {
      return JSON.parse(this.ports.storage.get(key) ?? '') as Holder
    } catch {
      return { owner: '', until: 0 }
    }
  }

  /** A full phone must still be able to send what it holds. */
  private write(holder: Holder): void {
    try {
      this.ports.storage.set(key, JSON.stringify(holder))
    } catch {
      this.ports.storage.remove(key)
    }
  }
}
