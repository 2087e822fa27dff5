import type {
  DeskRole,
  Document,
  ErrorBody,
  ErrorCode,
  Guarded,
  MemberRole,
  RequestOf,
  ResponseOf,
  Routes,
} from '#contract'
import type { Kysely } from 'kysely'
import type { Services } from './services'
import type { Database } from './store/database'

/** Who is asking, as the session says; never as the request says. */
export type Caller =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'person'; readonly accountId: string; readonly sessionId: string }
  | {
      readonly kind: 'desk'
      readonly accountId: string
      readonly sessionId: string
      readonly name: string
      readonly roles: readonly DeskRole[]
    }
  /** The programme itself: a job, the demo's seed, the command that makes the first officer. */
  | { readonly kind: 'system'; readonly job: string }

/** What the transport lends a handler: where the call comes from, and the cookie of a browser's session. */
export interface Door {
  /** The peer's address; never a forwarded header unless a proxy is trusted by configuration. */
  readonly source: string
  readonly giveSession: (client: 'h5' | 'desk', token: string) => void
  /** Takes the cookie of the caller's own session back. */
  readonly dropSession: () => void
}

/** What every handler gets. `now` is the server's clock at the start of the request, ISO instant in UTC. */
export interface ReadContext {
  readonly db: Kysely<Database>
  readonly now: string
  readonly caller: Caller
  /** The caller's role on the guarded object, when the route guards one and the caller is a member. */
  readonly memberRole: MemberRole | undefined
  readonly services: Services
  readonly door: Door
}

export interface AuditEntry {
  /** A verb of the domain: 'filing.submit', 'application.return'. */
  readonly action: string
  readonly objectKind: string
  readonly objectId: string
  /** Facts without personal data; what a later reader needs to understand the step. */
  readonly detail?: Readonly<Record<string, unknown>>
}

export interface OutgoingMessage {
  readonly to: readonly string[]
  readonly title: string
  readonly body: string
  readonly clause?: string
  readonly link?: { readonly to: string; readonly id: string }
}

/**
 * A write runs inside one transaction with its audit rows, its messages and its idempotency result: all or nothing.
 * A handler that commits without an audit row is a programming error and is rolled back.
 */
export interface WriteContext extends ReadContext {
  readonly audit: (entry: AuditEntry) => Promise<void>
  /** Puts the message in each inbox and in the outbox of the other channels. */
  readonly tell: (message: OutgoingMessage) => Promise<void>
  /** Clears away once the commit stands: bytes that only the state before it needed. A failure is left to the sweep. */
  readonly afterCommit: (step: () => Promise<void>) => void
}

/** A refusal from the registry; the kernel turns it into the response and rolls the transaction back. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail: Omit<ErrorBody['error'], 'code' | 'message' | 'next'> = {},
  ) {
    super(code)
  }
}

/** A file to keep and what it is called on the person's device, without the ending. */
export interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

type Answered<R> = R extends { readonly response: Document } ? NamedFile : ResponseOf<R>

/** A thrown refusal undoes the write; a returned one keeps what was written (a counted wrong guess) and still refuses. */
export type Answer<R> = Promise<Answered<R> | Refusal>

export type ReadHandler<R> = (context: ReadContext, request: RequestOf<R>) => Promise<Answered<R>>
export type WriteHandler<R> = (context: WriteContext, request: RequestOf<R>) => Answer<R>

/**
 * A write with slow work before it (an image, a password hash, WeChat): `prepare` runs outside the transaction and gives
 * the step that commits. PostgreSQL may run that step again, so it changes nothing but the database.
 */
export interface PreparedHandler<R> {
  readonly prepare: (
    context: ReadContext,
    request: RequestOf<R>,
  ) => Promise<(context: WriteContext) => Answer<R>>
}

type HandlerOf<R> = R extends { readonly method: 'GET' }
  ? ReadHandler<R>
  : WriteHandler<R> | PreparedHandler<R>

/** One handler per row of the route table; the type fails when a row has none. */
export type Handlers = {
  readonly [Group in keyof Routes]: {
    readonly [Name in keyof Routes[Group]]: HandlerOf<Routes[Group][Name]>
  }
}

/** Looks up who belongs to an object; undefined when it does not exist. */
export type Guard = (
  db: Kysely<Database>,
  id: string,
) => Promise<readonly { readonly accountId: string; readonly role: MemberRole }[] | undefined>
export type Guards = Readonly<Record<Guarded, Guard>>
