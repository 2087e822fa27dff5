import { createHash } from 'node:crypto'
import { createClient, NoAnswerError } from '#contract'
import type { Transport, TransportRequest, TransportResponse } from '#contract'
import type { Form } from '#policy'
import { createSync } from '../../../../src/miniapp/sync'
import type { Sync, SyncPorts } from '../../../../src/miniapp/sync'
import type { Clockwork } from './clockwork'
import { TEST_FORM } from './form'

/** What happens to one request on its way. `twice` also delivers a late copy after the answer. */
export type Fate = 'arrives' | 'requestLost' | 'replyLost' | 'twice' | 'portal'

/** Delivers a request of one person to whatever server the test runs against. */
export type Wire = (request: TransportRequest, by: string) => TransportResponse | Promise<TransportResponse>

let phones = 0

/** Whose session a phone sends: `leader-tablet` is the leader's second one. */
export const accountOf = (who: string): string => who.split('-')[0] ?? who

/** One phone: storage and photos outlive kills, everything in memory does not. */
export class Phone {
  readonly stored = new Map<string, string>()
  readonly pictures = new Map<string, Uint8Array>()
  readonly fates: Fate[] = []
  isOnline = true
  /** Photos are to wait for Wi-Fi, and this is none. */
  sparesPhotos = false
  isFull = false
  /** What a foreign box on the way makes of an answer. */
  rewrite: (request: TransportRequest, body: string) => string = (_request, body) => body
  sync: Sync
  private life = { isAlive: true }
  private listeners = new Set<() => void>()
  private readonly serial = (phones += 1)
  private ids = 0
  private late: TransportRequest[] = []
  private gate: { readonly opened: Promise<void>; readonly open: () => void } | undefined

  constructor(
    readonly who: string,
    readonly clock: Clockwork,
    private readonly wire: Wire,
    private readonly form: Form = TEST_FORM,
    readonly sabotage: (ports: SyncPorts) => SyncPorts = (ports) => ports,
  ) {
    this.sync = this.boot()
  }

  /** Ends the app as the system does: nothing runs any more, only storage remains. */
  kill(): void {
    this.life.isAlive = false
    this.listeners = new Set()
  }

  restart(): void {
    this.kill()
    this.sync = this.boot()
  }

  setOnline(isOnline: boolean): void {
    this.isOnline = isOnline
    for (const listener of this.listeners) listener()
  }

  setSparing(sparesPhotos: boolean): void {
    this.sparesPhotos = sparesPhotos
    for (const listener of this.listeners) listener()
  }

  /** From now on requests hang in the air until the network is quick again. */
  setSlow(isSlow: boolean): void {
    if (!isSlow) {
      this.gate?.open()
      this.gate = undefined
    } else if (this.gate === undefined) {
      let open = () => {}
      const opened = new Promise<void>((resolve) => (open = resolve))
      this.gate = { opened, open }
    }
  }

  /** A copy of a request that a middlebox held back arrives now. */
  async deliverLate(): Promise<void> {
    const [request] = this.late.splice(0, 1)
    if (request !== undefined) await this.wire(request, this.who)
  }

  picture(bytes: Uint8Array): { id: string; sha256: string; size: number } {
    const id = this.newId()
    this.pictures.set(id, bytes)
    return { id, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length }
  }

  /** Lets everything that can happen without time passing happen. */
  readonly settle = async (): Promise<void> => {
    if (this.gate === undefined) {
      await this.sync.idle()
      await this.sync.idle()
    } else for (let turns = 0; turns < 30; turns++) await Promise.resolve()
  }

  async pass(millis: number): Promise<void> {
    await this.clock.advance(millis, this.settle)
    await this.settle()
  }

  newId(): string {
    return `${this.who}-${this.serial}-${String((this.ids += 1)).padStart(6, '0')}`
  }

  private boot(): Sync {
    const life = { isAlive: true }
    this.life = life
    return createSync(this.sabotage(this.portsOf(life)))
  }

  private portsOf(life: { readonly isAlive: boolean }): SyncPorts {
    const never = new Promise<never>(() => undefined)
    const transport: Transport = async (request) => {
      const response = await this.send(request)
      return life.isAlive ? response : never
    }
    const newId = () => this.newId()
    return {
      api: createClient({ transport, token: () => null, newId }),
      storage: {
        get: (key) => this.stored.get(key),
        set: (key, value) => {
          if (this.isFull) throw new Error('full')
          if (life.isAlive) this.stored.set(key, value)
        },
        remove: (key) => void (life.isAlive && this.stored.delete(key)),
        keys: () => [...this.stored.keys()],
      },
      photos: {
        read: async (id, offset, length) => {
          const bytes = this.pictures.get(id)
          if (bytes === undefined) throw new Error('gone')
          return Uint8Array.from(bytes.subarray(offset, offset + length)).buffer
        },
        remove: async (id) => void this.pictures.delete(id),
        list: async () => [...this.pictures.keys()],
      },
      network: {
        state: () => (this.isOnline ? 'online' : 'offline'),
        sparesPhotos: () => this.sparesPhotos,
        subscribe: (listener) => {
          const whileAlive = () => life.isAlive && listener()
          this.listeners.add(whileAlive)
          return () => void this.listeners.delete(whileAlive)
        },
      },
      sealer: {
        seal: (text) => Buffer.from(text).toString('base64'),
        open: (sealed) => Buffer.from(sealed, 'base64').toString(),
      },
      timers: { after: (millis, run) => this.clock.after(millis, () => life.isAlive && run()) },
      newId,
      now: this.clock.now,
      formOf: (id, version) => (id === this.form.id && version === this.form.version ? this.form : undefined),
    }
  }

  private async send(request: TransportRequest): Promise<TransportResponse> {
    const fate = this.isOnline ? (this.fates.shift() ?? 'arrives') : 'requestLost'
    if (fate === 'requestLost') throw new NoAnswerError('lost')
    if (fate === 'portal') return { status: 200, headers: {}, body: '<html>酒店无线网络</html>' }
    await this.gate?.opened
    const response = await this.wire(request, this.who)
    if (fate === 'twice') this.late.push(request)
    if (fate === 'replyLost') throw new NoAnswerError('lost')
    return { ...response, body: this.rewrite(request, String(response.body)) }
  }
}
