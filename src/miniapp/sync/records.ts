import { FORESEEN_ERRORS } from '#contract'
import type {
  Certifying,
  ErrorBody,
  ErrorCode,
  FilingDetail,
  ForeseenCode,
  MemberRole,
  Receipt,
  Subject,
  WireClash,
} from '#contract'
import type { Change, FilingFormId, SectionValues } from '#policy'

/** Why the server did not take something; kept with the item until the person acts. */
export interface Refusal {
  readonly code: ErrorCode
  readonly message: string
  readonly next: string
  readonly problems: NonNullable<ErrorBody['error']['problems']>
  /** Where to go instead: the filing that exists already. */
  readonly filingId: string | null
}

/** A refusal as it is kept. */
export function refusalOf({ code, message, next, problems, filingId }: ErrorBody['error']): Refusal {
  return { code, message, next, problems: problems ?? [], filingId: filingId ?? null }
}

/** A refusal this phone can foresee, in the registry's words. */
export function foreseen(code: ForeseenCode): Refusal {
  return refusalOf({ code, message: FORESEEN_ERRORS[code].message, next: FORESEEN_ERRORS[code].next })
}

/** One save on its way: persisted before it is sent, sent again with the same key and body until answered. */
export interface InFlight {
  readonly key: string
  readonly baseVersion: number
  readonly changes: readonly Change[]
  /** Clashes a person has decided, told to the server with this save. */
  readonly settles: readonly ClashPlace[]
}

/** Two people answered the same field; both answers are kept until a person chooses. */
export interface OpenClash extends WireClash {
  /** The server's own clashes behind this one: more than one when a row was removed under edited cells. */
  readonly covers: readonly ClashPlace[]
}

export interface ClashPlace {
  readonly id: string
  readonly path: string
}

/**
 * One section on this phone. `base` is what the person has seen of the server: at a path with an unsent edit
 * the answer the edit started from, elsewhere the last acknowledged answer. What is unsent is the difference
 * between `base` (with the save in flight laid over it) and `values`; edits therefore coalesce by themselves.
 */
export interface SectionRecord {
  readonly version: number
  readonly base: SectionValues
  readonly values: SectionValues
  readonly inFlight: InFlight | null
  readonly clashes: readonly OpenClash[]
  /** Decided clashes that the server has not been told of. */
  readonly settled: readonly ClashPlace[]
  readonly refusal: Refusal | null
  readonly editable: boolean
  readonly returnNote: string | null
  /** When the last edit became durable on this phone. */
  readonly savedAt: string | null
  /** The server's time of the last acknowledged save. */
  readonly ackedAt: string | null
}

export type PhotoState = 'waiting' | 'stored' | 'refused'

/** A photo taken on this phone. The bytes lie in the photo store under the same id. */
export interface PhotoRecord {
  readonly id: string
  readonly section: string
  readonly path: string
  readonly sha256: string
  readonly size: number
  readonly state: PhotoState
  /** The key of the announcement; the upload itself is resumed by asking the server. */
  readonly key: string
  readonly isAnnounced: boolean
  readonly offset: number
  readonly restarts: number
  readonly refusal: Refusal | null
  readonly savedAt: string
  readonly storedAt: string | null
  readonly kind?: 'photo' | 'pdf'
  /** Where the bytes lie, when not under its own id: another photo's, or nowhere on this phone (null). */
  readonly bytesOf?: string | null
  /** All bytes are on the server, and its virus scanner has not seen them yet. */
  readonly isHeld?: boolean
}

/** Under which id the phone keeps the bytes of a photo; null when it does not have them. */
export const bytesOf = (photo: PhotoRecord): string | null =>
  photo.bytesOf === undefined ? photo.id : photo.bytesOf

/**
 * What a tap on 提交 started. `queued`: waits for sections, photos or the network; `confirming`: sent, outcome
 * unknown or on its way; `sentBack`: refused, with what to mend. The receipt counts only with our nonce.
 */
export interface Submission {
  readonly state: 'queued' | 'confirming' | 'receipted' | 'sentBack'
  readonly nonce: string
  readonly key: string
  readonly askedAt: string
  /** Who certifies for the unit with this submit; absent in what an older program queued. */
  readonly certification?: Certifying | undefined
  /** Frozen at the first sending. */
  readonly body: SubmitBody | null
  readonly receipt: Receipt | null
  readonly refusal: Refusal | null
}
export interface SubmitBody {
  readonly sections: Readonly<Record<string, number>>
  readonly files: readonly { readonly id: string; readonly sha256: string }[]
  readonly declared: true
  readonly certification?: Certifying | undefined
  /** How many receipts the person knew of; absent in what an older program queued. */
  readonly after?: number | undefined
  readonly nonce: string
}

/** What the server last said about the filing, kept for reading offline. */
export type FilingView = Omit<FilingDetail, 'sections' | 'clashes'>

export interface FilingMeta {
  readonly id: string
  readonly form: FilingFormId
  readonly formVersion: number
  /** The version its answers are still being taken over from; absent otherwise. */
  readonly movedFrom?: number
  readonly subject: Subject
  readonly role: MemberRole
  readonly createKey: string
  /** The person was asked and wants this one beside the one that exists. */
  readonly isAnother?: boolean
  readonly isOnServer: boolean
  readonly startedAt: string
  readonly submission: Submission | null
  readonly refusal: Refusal | null
  readonly view: FilingView | null
  readonly pulledAt: string | null
}

export interface FilingRecord {
  readonly meta: FilingMeta
  readonly sections: Readonly<Record<string, SectionRecord>>
  readonly photos: Readonly<Record<string, PhotoRecord>>
}

export interface SyncState {
  readonly filings: Readonly<Record<string, FilingRecord>>
  readonly isOnline: boolean
  /** The person wants photos to wait for Wi-Fi, and this is none. */
  readonly sparesPhotos?: boolean
  /** The session ended; the queue is kept and goes on after the next login. */
  readonly needsLogin: boolean
  /** The phone had no room for the last write: what is on screen is not safe yet. */
  readonly isStorageFull: boolean
  /** Another account left work on this phone that the server does not have yet; it waits for that person. */
  readonly keepsOthersWork: boolean
}

export const emptySection: SectionRecord = {
  version: 0,
  base: {},
  values: {},
  inFlight: null,
  clashes: [],
  settled: [],
  refusal: null,
  editable: true,
  returnNote: null,
  savedAt: null,
  ackedAt: null,
}
