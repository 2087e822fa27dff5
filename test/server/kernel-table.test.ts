import { ROUTES, type RouteRow } from '#contract'
import * as v from 'valibot'
import { GUARDS } from '../../src/server/access/guards'
import { HANDLERS } from '../../src/server/handlers'
import { readTable } from '../../src/server/http/route-table'
import type { Guards, Handlers } from '../../src/server/kernel'
import { kernelHandlers } from '../support/kernel-handlers'
import { startServer } from '../support/server'

const row = {
  method: 'GET',
  path: '/api/things/:thingId',
  summary: '看',
  access: { who: 'member', of: 'filing', param: 'thingId', as: ['leader'] },
  limit: 'read',
  params: v.strictObject({ thingId: v.string() }),
  response: v.object({}),
  errors: [],
} satisfies RouteRow
const handlers = { things: { get: async () => ({}) } } as unknown as Handlers
const read = (changed: object, guards: Guards = GUARDS) =>
  readTable(handlers, guards, { things: { get: { ...row, ...changed } as RouteRow } })

test('a complete row is accepted', () => {
  expect(read({})).toMatchObject([{ id: 'things.get' }])
})

test.each([
  ['no access rule', { access: undefined }, 'access rule'],
  ['no role in its rule', { access: { who: 'desk', as: [] } }, 'role that may call it'],
  ['no schema for its parameter', { params: undefined }, 'schema for :thingId'],
  [
    'a schema for another parameter',
    { params: v.strictObject({ otherId: v.string() }) },
    'schema for :thingId',
  ],
  ['a guard by a parameter it has not', { access: { ...row.access, param: 'otherId' } }, 'parameter otherId'],
])('a row with %s keeps the server from starting', (_, changed, missing) => {
  expect(() => read(changed)).toThrow(`route things.get has no ${missing}`)
})

test('a row without a guard for its object, or without a handler, keeps the server from starting', () => {
  const { filing: _, ...others } = GUARDS
  expect(() => read({}, others as Guards)).toThrow('no guard for filing')
  expect(() => readTable({} as Handlers, GUARDS, { things: { get: row } })).toThrow('no handler')
})

test('ASVS 13.4.5: the product serves exactly the rows of the contract', async () => {
  const rows = Object.entries(ROUTES).flatMap(([group, names]) =>
    Object.keys(names).map((name) => `${group}.${name}`),
  )
  expect(readTable(HANDLERS, GUARDS).map(({ id }) => id)).toEqual(rows)
  const server = await startServer({ handlers: kernelHandlers() })
  for (const path of ['/documentation', '/docs', '/api', '/api/debug', '/metrics', '/api/admin'])
    expect((await server.request('GET', path)).status).toBe(404)
  await server.close()
})
