import type { GenericSchema, InferOutput } from 'valibot'
import type { ErrorCode } from './errors'

export type MemberRole = 'leader' | 'contact' | 'certifier'
export type DeskRole = 'officer' | 'signer'

/** Things a caller is a member of, or not. The server looks the object up by the named path parameter. */
export type Guarded = 'filing' | 'upload' | 'file' | 'workshop' | 'project' | 'message'

/**
 * Who may call a route. There is no default: a row without a rule does not start.
 * A missing object and somebody else's object give the same 404.
 */
export type Access =
  | { readonly who: 'anyone' }
  /** Any signed-in phone account; the use case only ever touches the caller's own records. */
  | { readonly who: 'person' }
  /** A signed-in phone account with one of these roles on the object; `desk`: these desk roles too. */
  | {
      readonly who: 'member'
      readonly of: Guarded
      readonly param: string
      readonly as: readonly MemberRole[]
      readonly desk?: readonly DeskRole[]
    }
  | { readonly who: 'desk'; readonly as: readonly DeskRole[] }
  /** Any live session, phone or desk. */
  | { readonly who: 'signedIn' }

/** Named request budgets; the numbers are the server's configuration. */
export type LimitName = 'read' | 'write' | 'upload' | 'login' | 'code' | 'document'

/** No PATCH: wx.request cannot send it. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** What travels besides JSON: an image coming out, or one chunk of a file going in. */
export type Bytes = 'bytes'

/** A file to keep, handed out under a name of its own. */
export type Document = 'pdf' | 'docx' | 'zip'

export interface RouteRow<
  Params extends GenericSchema | undefined = GenericSchema | undefined,
  Query extends GenericSchema | undefined = GenericSchema | undefined,
  Body extends GenericSchema | Bytes | undefined = GenericSchema | Bytes | undefined,
  Response extends GenericSchema | Bytes | Document = GenericSchema | Bytes | Document,
> {
  readonly method: Method
  readonly path: `/api/${string}`
  /** One Chinese phrase for the OpenAPI document and the audit trail. */
  readonly summary: string
  readonly access: Access
  readonly limit: LimitName
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly response: Response
  /**
   * 'none': changes nothing in the database and so leaves no audit row and no remembered answer, though it is no GET
   * (its argument must not stand in an address). The list of such rows is kept by a test.
   */
  readonly trace?: 'none'
  /** Registry codes this row answers with, besides those every row may give. */
  readonly errors: readonly ErrorCode[]
}

/** Keeps the literal types of one row. */
export function route<
  Params extends GenericSchema | undefined = undefined,
  Query extends GenericSchema | undefined = undefined,
  Body extends GenericSchema | Bytes | undefined = undefined,
  Response extends GenericSchema | Bytes | Document = GenericSchema,
>(row: RouteRow<Params, Query, Body, Response>): RouteRow<Params, Query, Body, Response> {
  return row
}

type Part<Name extends string, S> = S extends GenericSchema
  ? { readonly [K in Name]: InferOutput<S> }
  : S extends Bytes
    ? { readonly [K in Name]: ArrayBuffer }
    : unknown

/** What a caller hands in for a row: params, query and body, each only when the row has it. */
export type RequestOf<R> =
  R extends RouteRow<infer P, infer Q, infer B, infer _Response>
    ? Part<'params', P> & Part<'query', Q> & Part<'body', B>
    : never

/** What a row answers with. */
export type ResponseOf<R> =
  R extends RouteRow<infer _P, infer _Q, infer _B, infer Out>
    ? Out extends GenericSchema
      ? InferOutput<Out>
      : ArrayBuffer
    : never
