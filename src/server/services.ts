import type { Presence } from './presence'

/** What the assembled application injects; tests inject their own clock, store and doubles. */
export interface Clock {
  /** The current instant, ISO in UTC. */
  readonly now: () => string
  /** The same without the demo's shift of the date; only for one-time passwords, which another device computes. */
  readonly realNow: () => string
}

/** Field encryption and keyed look-up (AES-256-GCM, HMAC-SHA-256); keys live outside the database. */
export interface Vault {
  /** Plain text in, versioned cipher text out (`v1:…`). */
  readonly seal: (plain: string) => string
  /** Throws when a single bit was changed or the key is missing. */
  readonly open: (sealed: string) => string
  /** Deterministic keyed hash of a normalised value, for look-up and uniqueness. `purpose` separates uses. */
  readonly lookup: (purpose: string, value: string) => string
}

/** What lies in a store, and since when (real time, ISO in UTC). */
export interface KeptBytes {
  readonly name: string
  readonly at: string
}

/** Stored bytes under server-made names. */
export interface FileStore {
  readonly list: () => AsyncIterable<KeptBytes>
  readonly put: (name: string, bytes: Uint8Array) => Promise<void>
  readonly get: (name: string) => Promise<Uint8Array | undefined>
  readonly remove: (name: string) => Promise<void>
}

/** Uploads in progress: bytes on this machine's disk, durable when `write` returns. */
export interface PartialStore {
  readonly list: () => AsyncIterable<KeptBytes>
  /** False when what should lie before the offset is not there. */
  readonly write: (name: string, offset: number, bytes: Uint8Array) => Promise<boolean>
  readonly read: (name: string) => Promise<Buffer>
  readonly remove: (name: string) => Promise<void>
}

/** Looks for malware in the bytes as they came; `unknown` when it is out of reach. */
export interface FileScanner {
  readonly verdictOn: (bytes: Uint8Array) => Promise<'clean' | 'unsafe' | 'unknown'>
}

/** Sends one-time codes, and therefore says what a code looks like and how often one phone may be sent one. */
export interface SmsSender {
  readonly newCode: () => string
  readonly codesPerPhoneInTenMinutes: number
  readonly sendCode: (phone: string, code: string) => Promise<void>
}

export interface WechatGateway {
  /** Exchanges a login code for the person's openid. The session_key never leaves this function. */
  readonly openidOf: (loginCode: string) => Promise<string>
  /** Sends one subscribe message; resolves to what WeChat answered. */
  readonly push: (
    openid: string,
    message: { readonly title: string; readonly body: string },
  ) => Promise<'sent' | 'refused' | 'failed'>
}

export interface Services {
  readonly presence: Presence
  readonly clock: Clock
  readonly vault: Vault
  readonly files: FileStore
  readonly partials: PartialStore
  /** Absent where no scanner is configured. */
  readonly scanner: FileScanner | undefined
  readonly sms: SmsSender
  /** Absent where WeChat is not configured. */
  readonly wechat: WechatGateway | undefined
  readonly newId: () => string
  readonly isDemo: boolean
  /** `https://host` of our own pages, for addresses that leave on paper; undefined where none is configured. */
  readonly publicOrigin: string | undefined
  /** Demo only: prints what in earnest only the person's own phone shows. */
  readonly announce: ((line: string) => void) | undefined
  /** False after a write failed for want of space or of the database, until one succeeds. */
  readonly isWritable: () => boolean
}
