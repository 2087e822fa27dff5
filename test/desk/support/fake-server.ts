import {
  ERRORS,
  ROUTES,
  type ErrorCode,
  type RouteRow,
  type Routes,
  type Transport,
  type TransportRequest,
  type TransportResponse,
} from '#contract'
import * as v from 'valibot'

/** What a handler sees of one request: already checked against the row's schemas. */
export interface Incoming {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
  readonly key: string | undefined
}

export class Refused extends Error {
  constructor(readonly code: ErrorCode) {
    super(code)
  }
}

type Name = { [G in keyof Routes]: `${G}.${keyof Routes[G] & string}` }[keyof Routes]
export type Handlers = Partial<Record<Name, (incoming: Incoming) => unknown>>

interface Found {
  readonly name: Name
  readonly row: RouteRow
  readonly params: Record<string, string>
}

const rows = Object.entries(ROUTES).flatMap(([group, of]) =>
  Object.entries(of as Record<string, RouteRow>).map(([name, row]) => ({
    name: `${group}.${name}` as Name,
    row,
  })),
)

function find({ method, path }: TransportRequest): Found | undefined {
  const [pathname = ''] = path.split('?')
  for (const { name, row } of rows) {
    const names = [...row.path.matchAll(/:([A-Za-z]+)/g)].map(([, param]) => String(param))
    const match = new RegExp(`^${row.path.replace(/:[A-Za-z]+/g, '([^/]+)')}$`).exec(pathname)
    if (row.method !== method || !match) continue
    return { name, row, params: Object.fromEntries(names.map((param, i) => [param, String(match[i + 1])])) }
  }
  return undefined
}

const refusal = (code: ErrorCode): TransportResponse => {
  const { status, message, next } = ERRORS[code]
  return { status, headers: {}, body: JSON.stringify({ error: { code, message, next } }) }
}

/**
 * Answers like the server: requests and answers are held to the contract's schemas, a key answers once,
 * and `calls` lists what came in, in order.
 */
export function fakeServer(handlers: Handlers) {
  const calls: (Incoming & { name: Name })[] = []
  const done = new Map<string, TransportResponse>()
  const transport: Transport = async (request) => {
    const found = find(request)
    if (!found) return refusal('NOT_FOUND')
    const key = request.headers['Idempotency-Key']
    const query = Object.fromEntries(new URLSearchParams(request.path.split('?')[1] ?? ''))
    const body: unknown = typeof request.body === 'string' ? JSON.parse(request.body) : undefined
    const incoming = { params: found.params, query, body, key }
    calls.push({ ...incoming, name: found.name })
    const { row } = found
    if (row.body !== undefined && row.body !== 'bytes' && !v.is(row.body, body))
      return refusal('REQUEST_INVALID')
    const before = key === undefined ? undefined : done.get(key)
    if (before) return before
    const handler = handlers[found.name]
    if (!handler) return refusal('NOT_FOUND')
    try {
      const output = handler(incoming)
      if (typeof row.response !== 'string') v.parse(row.response, output)
      const headers: Record<string, string> = key === undefined ? {} : { 'x-idempotency-key': key }
      const answer = { status: 200, headers, body: JSON.stringify(output) }
      if (key !== undefined) done.set(key, answer)
      return answer
    } catch (error) {
      if (error instanceof Refused) return refusal(error.code)
      throw error
    }
  }
  const named = (name: Name) => calls.filter((call) => call.name === name)
  return { transport, calls, named }
}
