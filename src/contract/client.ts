import * as v from 'valibot'
import type { ErrorBody, ErrorCode } from './errors'
import type { RequestOf, ResponseOf, RouteRow } from './route'
import { ROUTES, type Routes } from './routes'

export interface TransportRequest {
  readonly method: string
  /** Path with query, below the base the transport knows. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | ArrayBuffer
  readonly expects: 'json' | 'bytes'
}
export interface TransportResponse {
  readonly status: number
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  /** The raw text for 'json' and for every refusal; bytes for 'bytes'. */
  readonly body: string | ArrayBuffer
}
/** Sends one request. Rejects when there is no answer; the outcome is then unknown, never "failed". */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>

/** The server answered and refused. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly status: number,
    readonly detail: ErrorBody['error'],
  ) {
    super(`${detail.message}${detail.next}`)
  }
}
/** No believable answer: no network, a time-out, or somebody else's page. What happened is unknown. */
export class NoAnswerError extends Error {
  constructor(readonly why: string) {
    super('没有收到服务器的回应。')
  }
}

type Call<R> = (request: RequestOf<R> & { readonly idempotencyKey?: string }) => Promise<ResponseOf<R>>
/** One function per row of the groups handed in. */
export type ClientOf<Groups> = {
  readonly [Group in keyof Groups]: { readonly [Name in keyof Groups[Group]]: Call<Groups[Group][Name]> }
}
export type ApiClient = ClientOf<Routes>

export interface ClientOptions {
  readonly transport: Transport
  /** Bearer token for weapp; browsers use cookies and give null. */
  readonly token: () => string | null
  readonly newId: () => string
}

interface LooseRequest {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly idempotencyKey?: string
}

/** Some rows of some groups. */
export type SomeRoutes = { readonly [Group in keyof Routes]?: Partial<Routes[Group]> }

/** The client of the whole API. */
export const createClient = (options: ClientOptions): ApiClient => createClientFor(ROUTES, options)

/**
 * One typed function per row of these groups; a program that needs only some of the API carries only those.
 * Responses are parsed; a write is believed only when its own key comes back.
 */
export function createClientFor<const Groups extends SomeRoutes>(
  routes: Groups,
  options: ClientOptions,
): ClientOf<Groups> {
  const groups = Object.entries(routes).map(([group, rows]) => [
    group,
    Object.fromEntries(
      Object.entries(rows as Record<string, RouteRow>).map(([name, row]) => [
        name,
        (request: LooseRequest) => call(options, row, request),
      ]),
    ),
  ])
  return Object.fromEntries(groups) as ClientOf<Groups>
}

async function call(options: ClientOptions, row: RouteRow, request: LooseRequest): Promise<unknown> {
  const key = row.method === 'GET' ? undefined : (request.idempotencyKey ?? options.newId())
  const expects = typeof row.response === 'string' ? 'bytes' : 'json'
  const answer = await send(options, {
    method: row.method,
    path: pathFor(row, request),
    headers: headersFor(options, row, key),
    ...bodyFor(row, request),
    expects,
  })
  if (answer.status < 200 || answer.status > 299) throw refusal(answer)
  if (key !== undefined && answer.headers['x-idempotency-key'] !== key)
    throw new NoAnswerError('foreign answer')
  if (typeof row.response === 'string') return answer.body
  const parsed = v.safeParse(row.response, parseJson(answer.body))
  if (!parsed.success) throw new NoAnswerError('answer of another shape')
  return parsed.output
}

async function send(options: ClientOptions, request: TransportRequest): Promise<TransportResponse> {
  try {
    return await options.transport(request)
  } catch {
    throw new NoAnswerError('no connection')
  }
}

function pathFor(row: RouteRow, request: LooseRequest): string {
  const path = row.path.replace(/:([A-Za-z]+)/g, (_, name: string) =>
    encodeURIComponent(request.params?.[name] ?? ''),
  )
  const query = Object.entries(request.query ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&')
  return query === '' ? path : `${path}?${query}`
}

function headersFor(options: ClientOptions, row: RouteRow, key: string | undefined): Record<string, string> {
  const headers: Record<string, string> = {
    Accept: typeof row.response === 'string' ? '*/*' : 'application/json',
  }
  if (row.body === 'bytes') headers['Content-Type'] = 'application/octet-stream'
  else if (row.body !== undefined) headers['Content-Type'] = 'application/json'
  if (key !== undefined) headers['Idempotency-Key'] = key
  const token = options.token()
  if (token !== null) headers['Authorization'] = `Bearer ${token}`
  return headers
}

function bodyFor(row: RouteRow, request: LooseRequest): { body?: string | ArrayBuffer } {
  if (row.body === undefined) return {}
  if (row.body === 'bytes') return { body: request.body as ArrayBuffer }
  return { body: JSON.stringify(request.body) }
}

function refusal(answer: TransportResponse): Error {
  const body = parseJson(answer.body) as Partial<ErrorBody> | undefined
  const detail = body?.error
  // A code this program is too old to know still comes with its two sentences.
  const said = [detail?.code, detail?.message, detail?.next]
  if (detail && said.every((text) => typeof text === 'string'))
    return new ApiError(detail.code, answer.status, detail)
  return new NoAnswerError(`foreign refusal ${answer.status}`)
}

function parseJson(body: string | ArrayBuffer): unknown {
  if (typeof body !== 'string') return undefined
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
