import { randomUUID } from 'node:crypto'
import { Refusal } from '../../src/server/kernel'
import { kernelHandlers, rename } from '../support/kernel-handlers'
import { type PersonLogin, startServer, type TestServer } from '../support/server'

let server: TestServer
let person: PersonLogin
let renamed = 0

beforeAll(async () => {
  server = await startServer({
    handlers: kernelHandlers({
      me: {
        rename: async (context, request) => {
          renamed += 1
          if (request.body.name === '没有留痕') {
            await context.db.updateTable('accounts').set({ name: '没有留痕' }).execute()
            return { done: true }
          }
          const answer = await rename(context, request)
          if (request.body.name === '退回') throw new Refusal('STATE_CONFLICT')
          if (request.body.name === '记下再退回') return new Refusal('STATE_CONFLICT')
          if (request.body.name === '坏了') throw new TypeError('inner secret 13800000009')
          return answer
        },
      },
    }),
  })
  person = await server.loginPerson('13800000001')
})
afterAll(() => server.close())

const put = (name: string, key: string = randomUUID(), token = person.token) =>
  server.request('PUT', '/api/me', {
    body: JSON.stringify({ name }),
    headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': key },
  })
const nameNow = async () =>
  (
    await server.store.db
      .selectFrom('accounts')
      .select('name')
      .where('id', '=', person.accountId)
      .executeTakeFirstOrThrow()
  ).name
const auditRows = async () => (await server.store.db.selectFrom('audit').selectAll().execute()).length
const codeOf = async (answer: Response) => ((await answer.json()) as { error: { code: string } }).error.code

test('a write is answered with its own key, so that a foreign 200 is not believed', async () => {
  const key = randomUUID()
  const answer = await put('张三', key)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('x-idempotency-key')).toBe(key)
  expect(await answer.json()).toEqual({ done: true })
  expect(await nameNow()).toBe('张三')
})

test('the same key with the same content gives the first answer and does nothing again', async () => {
  const key = randomUUID()
  await put('李四', key)
  await put('王五')
  const before = [renamed, await auditRows()]
  const again = await put('李四', key)
  expect(again.status).toBe(200)
  expect(await again.json()).toEqual({ done: true })
  expect([renamed, await auditRows()]).toEqual(before)
  expect(await nameNow()).toBe('王五')
})

test('the same key with other content is refused', async () => {
  const key = randomUUID()
  await put('李四', key)
  const answer = await put('赵六', key)
  expect(answer.status).toBe(409)
  expect(await codeOf(answer)).toBe('IDEMPOTENCY_KEY_REUSED')
})

test('the same key of another person is another call', async () => {
  const key = randomUUID()
  await put('李四', key)
  const other = await server.loginPerson('13800000002')
  expect((await put('周七', key, other.token)).status).toBe(200)
})

test('twenty equal calls at once have one effect and one answer', async () => {
  const key = randomUUID()
  const before = [renamed, await auditRows()] as const
  const answers = await Promise.all(Array.from({ length: 20 }, () => put('同时', key)))
  expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 20 }, () => 200))
  expect([renamed, await auditRows()]).toEqual([before[0] + 1, before[1] + 1])
})

test('twenty different calls at once all happen, and the audit chain stays whole', async () => {
  const before = await auditRows()
  const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => put(`第 ${at} 次`)))
  expect(answers.every((answer) => answer.status === 200)).toBe(true)
  expect(await auditRows()).toBe(before + 20)
})

test('a write without a key is refused, and so is a key of the wrong form', async () => {
  const body = JSON.stringify({ name: '张三' })
  const headers = { Authorization: `Bearer ${person.token}`, 'Content-Type': 'application/json' }
  const none = await fetch(`${server.origin}/api/me`, { method: 'PUT', headers, body })
  expect([none.status, await codeOf(none)]).toEqual([400, 'IDEMPOTENCY_KEY_MISSING'])
  const short = await fetch(`${server.origin}/api/me`, {
    method: 'PUT',
    headers: { ...headers, 'Idempotency-Key': '<1>' },
    body,
  })
  expect([short.status, await codeOf(short)]).toEqual([400, 'REQUEST_INVALID'])
})

test('a thrown refusal undoes everything, and the same key may try again', async () => {
  await put('原名')
  const before = await auditRows()
  const answer = await put('退回')
  expect([answer.status, await codeOf(answer)]).toEqual([409, 'STATE_CONFLICT'])
  expect(await nameNow()).toBe('原名')
  expect(await auditRows()).toBe(before)
})

test('a returned refusal keeps what was written, and is not remembered as an answer', async () => {
  const key = randomUUID()
  const answer = await put('记下再退回', key)
  expect([answer.status, await codeOf(answer)]).toEqual([409, 'STATE_CONFLICT'])
  expect(await nameNow()).toBe('记下再退回')
  const before = renamed
  await put('记下再退回', key)
  expect(renamed).toBe(before + 1)
})

test('a write that leaves no audit row is rolled back', async () => {
  await put('原名')
  const answer = await put('没有留痕')
  expect([answer.status, await codeOf(answer)]).toEqual([500, 'INTERNAL'])
  expect(await nameNow()).toBe('原名')
})

test('ASVS 16.5.1: an unexpected failure answers with the fixed text and nothing from inside', async () => {
  const answer = await put('坏了')
  expect(answer.status).toBe(500)
  expect(await answer.json()).toEqual({
    error: {
      code: 'INTERNAL',
      message: '服务器没能完成这次操作。',
      next: '请稍后再试；已填写的内容都还在。',
    },
  })
})

test('sign-in answers hold tokens and are not remembered', async () => {
  const kept = await server.store.db.selectFrom('idempotency').select(['route', 'response']).execute()
  expect(new Set(kept.map((row) => row.route))).toEqual(new Set(['me.rename']))
})
