import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto'
import { type ApiClient, createClient, type Transport } from '#contract'
import { diffSection, type FieldValue, type FileRef, formOf, type SectionValues, sectionOf } from '#policy'
import { createSync, photoStatus, sectionStatus, submissionStatus, type Sync } from '../../src/miniapp/sync'
import { fetchTransport, type TestServer } from '../support/server'
import { DEMO_CODE } from '../../src/server/auth/sms'

/** What the network does to the next request that fits. */
export interface Accident {
  readonly path: RegExp
  readonly lost: 'request' | 'reply'
}

/** A phone with the product's own client on it; storage and pictures survive a kill, memory does not. */
export class JourneyPhone {
  readonly accidents: Accident[] = []
  readonly api: ApiClient
  sync: Sync
  private readonly stored = new Map<string, string>()
  private readonly pictures = new Map<string, Uint8Array>()
  private readonly sealKey = randomBytes(32)
  private readonly listeners = new Set<() => void>()
  private life = { isAlive: true }
  private isOnline = true
  private token: string | null = null

  constructor(
    private readonly server: TestServer,
    readonly phoneNumber: string,
  ) {
    this.api = createClient({ transport: this.transport(), token: () => this.token, newId: randomUUID })
    this.sync = this.boot()
  }

  /** By text message; an ended session is replaced without losing what waits. */
  async signIn(): Promise<void> {
    await this.api.auth.requestCode({ body: { phone: this.phoneNumber } })
    const session = await this.api.auth.phoneLogin({
      body: { phone: this.phoneNumber, code: DEMO_CODE, client: 'weapp' },
    })
    this.token = session.token
    this.sync.claim((await this.api.me.get({})).id)
    await this.sync.resume()
  }

  async setOnline(isOnline: boolean): Promise<void> {
    this.isOnline = isOnline
    for (const listener of this.listeners) listener()
    await this.sync.idle()
  }

  /** The system ends the app; the next look opens it anew from what is stored. */
  kill(): void {
    this.life.isAlive = false
    this.listeners.clear()
    this.sync = this.boot()
  }

  get isEmpty(): boolean {
    return this.stored.size === 0 && this.pictures.size === 0
  }

  /** All that lies readable on the phone. */
  get plainText(): string {
    return [...this.stored.values()].join('\n')
  }

  /** Types answers into sections as the pages do: one edit per field, row or cell. */
  fill(filingId: string, answers: Readonly<Record<string, SectionValues>>): void {
    const { meta, sections } = this.filing(filingId)
    const form = formOf(meta.form, meta.formVersion)
    for (const [id, wanted] of Object.entries(answers)) {
      const section = form && sectionOf(form, id)
      if (section === undefined) throw new Error(`no section ${id}`)
      const held = sections[id]?.values ?? {}
      for (const { path, to } of diffSection(section, held, { ...held, ...wanted }))
        this.sync.edit(filingId, id, path, to as FieldValue)
    }
    this.sync.flush()
  }

  takePhoto(filingId: string, section: string, field: string, bytes: Uint8Array): FileRef {
    const photo = { id: randomUUID(), sha256: sha256(bytes), size: bytes.byteLength }
    this.pictures.set(photo.id, bytes)
    this.sync.addPhoto(filingId, section, field, photo)
    return photo
  }

  filing(id: string) {
    const filing = this.sync.store.getState().filings[id]
    if (filing === undefined) throw new Error('the filing is not on this phone')
    return filing
  }

  answers = (id: string, section: string): SectionValues => this.filing(id).sections[section]?.values ?? {}

  words(id: string): readonly string[] {
    const filing = this.filing(id)
    const form = formOf(filing.meta.form, filing.meta.formVersion)
    return (form?.sections ?? []).flatMap((section) => {
      const record = filing.sections[section.id]
      return record ? [sectionStatus(this.sync.store.getState(), filing, section, record).word] : []
    })
  }

  photo = (id: string, fileId: string) => photoStatus(this.sync.store.getState(), this.filing(id), fileId)

  submission = (id: string) => submissionStatus(this.sync.store.getState(), this.filing(id))

  private transport(): Transport {
    const send = fetchTransport(this.server.origin)
    return async (request) => {
      if (!this.isOnline) throw new Error('no network')
      const at = this.accidents.findIndex(({ path }) => path.test(`${request.method} ${request.path}`))
      const [accident] = at < 0 ? [] : this.accidents.splice(at, 1)
      if (accident?.lost === 'request') throw new Error('connection dropped')
      const answer = await send(request)
      if (accident?.lost === 'reply') throw new Error('reply lost')
      return answer
    }
  }

  private boot(): Sync {
    const life = { isAlive: true }
    this.life = life
    return createSync({
      api: this.api,
      storage: {
        get: (key) => this.stored.get(key),
        set: (key, value) => void (life.isAlive && this.stored.set(key, value)),
        remove: (key) => void (life.isAlive && this.stored.delete(key)),
        keys: () => [...this.stored.keys()],
      },
      photos: {
        read: async (id, offset, length) =>
          Uint8Array.from(this.pictures.get(id)?.subarray(offset, offset + length) ?? []).buffer,
        remove: async (id) => void this.pictures.delete(id),
        list: async () => [...this.pictures.keys()],
      },
      network: {
        state: () => (this.isOnline ? 'online' : 'offline'),
        subscribe: (listener) => {
          this.listeners.add(listener)
          return () => void this.listeners.delete(listener)
        },
      },
      sealer: { seal: (text) => seal(this.sealKey, text), open: (sealed) => unseal(this.sealKey, sealed) },
      timers: {
        after: (millis, run) => {
          const timer = setTimeout(() => life.isAlive && run(), millis)
          timer.unref()
          return () => clearTimeout(timer)
        },
      },
      newId: randomUUID,
      now: this.server.clock.now,
      formOf,
    })
  }
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function seal(key: Buffer, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

function unseal(key: Buffer, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}
