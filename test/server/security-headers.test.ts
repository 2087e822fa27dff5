import { ROUTES, type RouteRow } from '#contract'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { kernelHandlers } from '../support/kernel-handlers'
import { rawRequest } from '../support/raw-request'
import { startServer, type TestServer } from '../support/server'
import { createTemporaryFolder } from '../support/temporary-folder'

const INLINE = 'document.documentElement.style.fontSize = "20px"'
const ALL_ROWS = Object.values(ROUTES).flatMap((rows) => Object.values(rows) as RouteRow[])
const web = createTemporaryFolder('web')

let server: TestServer
beforeAll(async () => {
  const files: Record<string, string> = {
    'h5/index.html': `<!doctype html><title>手机</title><script>${INLINE}</script><script src="/js/app.js"></script>`,
    'h5/js/app.1a2b3c4d.js': `/* ${'x'.repeat(5000)} */`,
    'h5/.env': 'SECRET=1',
    'desk/index.html': '<!doctype html><title>经办端</title>',
    'desk/assets/index-Bx3kZ_9a.js': '1',
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(web, name, '..'), { recursive: true })
    writeFileSync(join(web, name), content)
  }
  server = await startServer({
    handlers: kernelHandlers({ public: { notices: async () => ({ notices: [] }) } }),
    env: { WEB_ROOT: web, CORS_ORIGINS: 'https://weapp.example.gov.cn' },
  })
})
afterAll(async () => {
  await server.close()
  rmSync(web, { recursive: true })
})

const pathOf = (row: RouteRow) => row.path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000')
const get = (path: string, headers: Record<string, string> = {}) => server.request('GET', path, { headers })

describe('headers', () => {
  test.each([
    ['a page', 'GET', '/'],
    ['the desk', 'GET', '/desk/'],
    ['an answer', 'GET', '/api/health'],
    ['no session', 'GET', '/api/me'],
    ['an unknown path', 'GET', '/api/none'],
    ['a wrong body', 'POST', '/api/auth/phone/login'],
    ['a broken address', 'GET', '/api/files/%E0%A4%A'],
    ['an address too long', 'GET', `/api/files/${'a'.repeat(3000)}`],
    ['a wrong method', 'DELETE', '/api/me'],
  ])('ASVS 3.4.1, 3.4.3, 3.4.4, 3.4.6: %s carries them all', async (_, method, path) => {
    const { headers } = await server.request(method, path, method === 'POST' ? { body: '[]' } : {})
    const csp = headers.get('content-security-policy') ?? ''
    for (const rule of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ])
      expect(csp).toContain(rule)
    expect(/script-src [^;]*/.exec(csp)?.[0]).not.toContain('unsafe')
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('server')).toBeNull()
  })

  test('the inline script of our own page is allowed by its hash, and no other', async () => {
    const csp = (await get('/')).headers.get('content-security-policy')
    const hash = createHash('sha256').update(INLINE).digest('base64')
    expect(csp).toContain(`script-src 'self' 'sha256-${hash}';`)
  })

  test('ASVS 4.1.1: JSON says that it is JSON in UTF-8, refused or not', async () => {
    for (const path of ['/api/health', '/api/me', '/api/none', '/api/files/%E0%A4%A'])
      expect((await get(path)).headers.get('content-type')).toBe('application/json; charset=utf-8')
  })

  test('ASVS 14.3.2: what a signed-in person gets, and every refusal, is not stored', async () => {
    const { token } = await server.loginPerson('13800000001')
    const mine = await get('/api/me/home', { Authorization: `Bearer ${token}` })
    expect(mine.headers.get('cache-control')).toBe('no-store')
    expect((await get('/api/me')).headers.get('cache-control')).toBe('no-store')
  })
})

describe('ASVS 3.4.2: pages of other origins', () => {
  const allowed = async (origin: string) =>
    (await get('/api/public/notices', { Origin: origin })).headers.get('access-control-allow-origin')

  test.each([
    'https://evil.test',
    'null',
    'https://weapp.example.gov.cn.evil.test',
    'https://evil-weapp.example.gov.cn',
    'http://weapp.example.gov.cn',
  ])('%s is not told that it may read', async (origin) => {
    expect(await allowed(origin)).toBeNull()
  })

  test('the listed one may, without cookies, and sees the key of its write', async () => {
    const origin = 'https://weapp.example.gov.cn'
    expect(await allowed(origin)).toBe(origin)
    const { headers } = await server.request('OPTIONS', '/api/me', {
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'PUT',
        'Access-Control-Request-Headers': 'idempotency-key',
      },
    })
    expect(headers.get('access-control-allow-headers')).toContain('Idempotency-Key')
    expect(headers.get('access-control-allow-credentials')).toBeNull()
    const read = await get('/api/public/notices', { Origin: origin })
    expect(read.headers.get('access-control-expose-headers')).toContain('X-Idempotency-Key')
  })
})

describe('methods and boundaries', () => {
  test('ASVS 13.4.4: TRACE is refused on every row', async () => {
    for (const row of ALL_ROWS) {
      const answer = await rawRequest(
        server.origin,
        `TRACE ${pathOf(row)} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
      )
      expect(answer).toMatch(/^HTTP\/1\.1 405 /)
      expect(answer.toLowerCase()).toContain('strict-transport-security')
    }
  })

  test.each([
    ['two lengths', 'Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcd'],
    ['length and chunks', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['a folded header', 'X-A: b\r\n  c\r\n\r\n'],
    ['a header without colon', 'Content Length 4\r\n\r\n'],
  ])('ASVS 4.2.1: %s is a 400, and the line is closed', async (_, rest) => {
    const answer = await rawRequest(server.origin, `POST /api/auth/logout HTTP/1.1\r\nHost: a\r\n${rest}`)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).not.toContain('200 OK')
  })

  test('slow connections are closed: limits for headers, the whole request, and idleness', () => {
    const { server: http } = server.app
    expect(http.headersTimeout).toBe(10_000)
    expect(http.requestTimeout).toBe(60_000)
    expect(http.keepAliveTimeout).toBe(65_000)
    expect(http.timeout).toBe(65_000)
  })
})

describe('pages', () => {
  const page = async (path: string) => {
    const answer = await get(path)
    return [answer.status, /<title>(.*)<\/title>/.exec(await answer.text())?.[1]]
  }

  test('the phone’s app at the root, the desk’s below /desk, each for all its own addresses', async () => {
    expect(await page('/')).toEqual([200, '手机'])
    expect(await page('/pages/apply/tasks/index?filing=1')).toEqual([200, '手机'])
    expect(await page('/desk')).toEqual([200, '经办端'])
    expect(await page('/desk/')).toEqual([200, '经办端'])
    expect(await page('/desk/lists/1')).toEqual([200, '经办端'])
    expect(await page('/desktop')).toEqual([200, '手机'])
  })

  test('pages are asked for again each time, files with a hash in their name are kept', async () => {
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache')
    expect((await get('/pages/me/index')).headers.get('cache-control')).toBe('no-cache')
    for (const path of ['/js/app.1a2b3c4d.js', '/desk/assets/index-Bx3kZ_9a.js'])
      expect((await get(path)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  test('long files travel compressed', async () => {
    const answer = await get('/js/app.1a2b3c4d.js', { 'Accept-Encoding': 'gzip' })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(await answer.text()).toHaveLength(5006)
  })

  test('ASVS 13.4.1: nothing but the built pages is served', async () => {
    for (const path of [
      '/.git/HEAD',
      '/.env',
      '/h5/.env',
      '/package.json',
      '/../package.json',
      '/%2e%2e/package.json',
      '/desk/..%2f..%2fpackage.json',
      '/workshops.db',
      '/js/app.none.js',
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404])
  })
})

test('ASVS 3.3.1: in production the cookie is bound to the host and to https', async () => {
  const production = await startServer({ handlers: kernelHandlers(), config: { mode: 'production' } })
  const { ticket } = await production
    .client()
    .auth.deskPassword({ body: { username: 'x', password: 'y' } })
    .catch(() => ({ ticket: '' }))
  expect(ticket).toBe('')
  const user = await production.createDeskUser('qianfa', ['signer'])
  const { cookie } = await production.loginDesk(user)
  expect(cookie).toMatch(/^__Host-desk=/)
  const again = await production.loginPerson('13800000001').catch((error: { code: string }) => error.code)
  expect(again).toBe('UNAVAILABLE')
  await production.close()
})
