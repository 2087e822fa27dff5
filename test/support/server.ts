/** The real server on a port of its own, with a clock the test moves and a data folder that goes away. */
import { type ApiClient, createClient, type DeskRole, type Transport } from '#contract'
import type { FastifyInstance } from 'fastify'
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { URI } from 'otpauth'
import { GUARDS } from '../../src/server/access/guards'
import { buildApp } from '../../src/server/app'
import { assemble } from '../../src/server/assemble'
import { type DeskCredentials, prepareDeskUser } from '../../src/server/auth/desk-users'
import { DEMO_CODE } from '../../src/server/auth/sms'
import { type Config, readConfig } from '../../src/server/config'
import type { Guards, Handlers } from '../../src/server/kernel'
import type { Services } from '../../src/server/services'
import { migrate } from '../../src/server/store/migrate'
import type { Store } from '../../src/server/store/store'
import { runWork } from '../../src/server/work'
import { type TestClock, testClock } from './clock'
import { createTemporaryFolder } from './temporary-folder'

export interface ServerOptions {
  /** The product's own where none are given. */
  readonly handlers?: Handlers
  readonly guards?: Guards
  readonly clock?: TestClock
  /** Environment variables besides the test's own, e.g. DATABASE_URL. */
  readonly env?: Readonly<Record<string, string>>
  readonly services?: (real: Services) => Partial<Services>
  readonly store?: (real: Store) => Partial<Store>
  readonly config?: Partial<Config>
}

export interface PersonLogin {
  readonly accountId: string
  readonly token: string
  readonly api: ApiClient
}
export interface DeskLogin {
  readonly accountId: string
  readonly cookie: string
  readonly api: ApiClient
}

export interface TestServer {
  readonly origin: string
  readonly app: FastifyInstance
  readonly store: Store
  readonly services: Services
  readonly clock: TestClock
  readonly config: Config
  /** What the server printed, e.g. the demo's text messages. */
  readonly printed: readonly string[]
  readonly logged: readonly string[]
  /** The product's own client; `headers` carry the session. */
  readonly client: (headers?: Readonly<Record<string, string>>) => ApiClient
  /** A bare request; a write gets a key and JSON headers unless it brings its own. */
  readonly request: (method: string, path: string, init?: RequestInit) => Promise<Response>
  readonly loginPerson: (phone: string) => Promise<PersonLogin>
  readonly createDeskUser: (username: string, roles: readonly DeskRole[]) => Promise<DeskCredentials>
  readonly loginDesk: (credentials: DeskCredentials) => Promise<DeskLogin>
  readonly close: () => Promise<void>
}

/** Starts it, migrated, in demo mode, without seeded data; give back with `close`. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const folder = createTemporaryFolder('server')
  const clock = options.clock ?? testClock()
  const printed: string[] = []
  const logged: string[] = []
  const env = { DEMO: '1', DATA_DIR: folder, WEB_ROOT: folder, RATE_LIMIT_FACTOR: '1000', ...options.env }
  const config: Config = { ...readConfig(env), ...options.config }
  const parts = assemble(config, clock, (line) => printed.push(line))
  const store: Store = { ...parts.store, ...options.store?.(parts.store) }
  const services: Services = { ...parts.services, ...options.services?.(parts.services) }
  await migrate(store, clock.now())
  const handlers = options.handlers ?? (await import('../../src/server/handlers')).HANDLERS
  const app = await buildApp({
    store,
    services,
    config,
    guards: options.guards ?? GUARDS,
    handlers,
    log: (line) => logged.push(line),
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const client = (headers: Readonly<Record<string, string>> = {}) =>
    createClient({ transport: fetchTransport(origin, headers), token: () => null, newId: randomUUID })
  const createDeskUser = async (username: string, roles: readonly DeskRole[]) =>
    runWork(
      { store, services },
      { kind: 'system', job: 'test' },
      await prepareDeskUser({ username, name: username, roles }),
    )

  return {
    origin,
    app,
    store,
    services,
    clock,
    config,
    printed,
    logged,
    client,
    request: (method, path, init = {}) =>
      fetch(origin + path, { method, ...init, headers: headersOf(method, init) }),
    loginPerson: (phone) => loginPerson(client, store, phone),
    createDeskUser,
    loginDesk: (credentials) => loginDesk(origin, client, store, clock, credentials),
    close: async () => {
      await app.close()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function headersOf(method: string, init: RequestInit): Headers {
  const headers = new Headers(method === 'GET' ? {} : { 'Idempotency-Key': randomUUID() })
  if (typeof init.body === 'string') headers.set('Content-Type', 'application/json')
  for (const [name, value] of new Headers(init.headers)) headers.set(name, value)
  return headers
}

/** The product's client over fetch, as a browser or a phone on `origin` would send. */
export function fetchTransport(origin: string, headers: Readonly<Record<string, string>> = {}): Transport {
  return async (request) => {
    const answer = await fetch(origin + request.path, {
      method: request.method,
      headers: { Origin: origin, ...request.headers, ...headers },
      ...(request.body === undefined ? {} : { body: request.body }),
    })
    const isBytes = request.expects === 'bytes' && answer.ok
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: isBytes ? await answer.arrayBuffer() : await answer.text(),
    }
  }
}

type ClientOf = TestServer['client']

async function loginPerson(client: ClientOf, store: Store, phone: string): Promise<PersonLogin> {
  await client().auth.requestCode({ body: { phone } })
  const { token } = await client().auth.phoneLogin({ body: { phone, code: DEMO_CODE, client: 'weapp' } })
  if (token === null) throw new Error('a mini-program gets its token in the answer')
  const api = client({ Authorization: `Bearer ${token}` })
  return { accountId: await newestAccount(store), token, api }
}

async function loginDesk(
  origin: string,
  client: ClientOf,
  store: Store,
  clock: TestClock,
  { username, password, totpUri }: DeskCredentials,
): Promise<DeskLogin> {
  const { ticket } = await client().auth.deskPassword({ body: { username, password } })
  const answer = await fetch(`${origin}/api/auth/desk/totp`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), Origin: origin },
    body: JSON.stringify({ ticket, totp: totpNow(totpUri, clock) }),
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (cookie === undefined) throw new Error(`the desk did not let ${username} in: ${await answer.text()}`)
  const api = client({ Cookie: cookie, Referer: `${origin}/desk/` })
  return { accountId: await newestAccount(store), cookie, api }
}

/** What the officer's authenticator shows now. A code works once: move the clock 30 s before the next login. */
export function totpNow(totpUri: string, clock: TestClock): string {
  const totp = URI.parse(totpUri)
  if (!('period' in totp)) throw new Error('not a time-based code')
  return totp.generate({ timestamp: Date.parse(clock.realNow()) })
}

/** Whose sign-in was written down last. */
async function newestAccount(store: Store): Promise<string> {
  const row = await store.db
    .selectFrom('audit')
    .select('object_id')
    .where('action', '=', 'login.succeed')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return row.object_id
}
