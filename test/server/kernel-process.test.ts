import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createClient } from '#contract'
import { fetchTransport, totpNow } from '../support/server'
import { createTemporaryFolder } from '../support/temporary-folder'
import { testClock } from '../support/clock'

// Whole programs start here, on a machine that may be busy.
jest.setTimeout(120_000)

const folder = createTemporaryFolder('process')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const key = () => randomBytes(32).toString('base64')
const PRODUCTION = {
  NODE_ENV: 'production',
  PUBLIC_ORIGIN: 'https://example.gov.cn',
  VAULT_KEYS: `lookup:${key()},v1:${key()}`,
}

interface Running {
  readonly process: ChildProcess
  readonly said: () => string
  /** The first words that match, once they are said. */
  readonly hears: (pattern: RegExp) => Promise<RegExpExecArray>
  readonly ended: Promise<number | null>
}

/** Runs one of the server's programs as a process of its own. */
function run(program: string, args: readonly string[], env: Readonly<Record<string, string>>): Running {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', `src/server/${program}`, ...args], {
    env: { PATH, HOME, PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const listeners = new Set<() => void>()
  const listen = (text: Buffer) => {
    said += text.toString()
    for (const listener of listeners) listener()
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return {
    process: child,
    said: () => said,
    ended,
    hears: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(said)
          if (match) resolve(match)
        }
        listeners.add(look)
        look()
        void ended.then(() => reject(new Error(`it ended and had only said: ${said}`)))
      }),
  }
}

async function stop(running: Running): Promise<number | null> {
  running.process.kill('SIGTERM')
  return running.ended
}

const originOf = async (running: Running) => (await running.hears(/(http:\/\/localhost:\d+)\//))[1] ?? ''
const clientOf = (origin: string, headers: Record<string, string> = {}) =>
  createClient({
    transport: fetchTransport(origin, headers),
    token: () => null,
    newId: () => randomBytes(12).toString('hex'),
  })

test('production without its secrets does not start, and says what is missing', async () => {
  const { VAULT_KEYS: _, ...incomplete } = PRODUCTION
  const running = run('main.ts', [], incomplete)
  expect(await running.ended).toBe(1)
  expect(running.said()).toContain('正式环境必须设置 VAULT_KEYS')
})

test('ASVS 6.3.2: production starts with no account at all; create-officer makes the first one', async () => {
  const made = run('create-officer.ts', ['lizhi', '李治', 'officer'], PRODUCTION)
  expect(await made.ended).toBe(0)
  const password = (await made.hears(/初始密码：(\S+)/))[1] ?? ''
  const totpUri = (await made.hears(/(otpauth:\S+)/))[1] ?? ''

  const running = run('main.ts', [], { ...PRODUCTION, PUBLIC_ORIGIN: 'https://example.gov.cn', PORT: '0' })
  await running.hears(/手机号登录暂不可用/)
  const port = /"msg":"Server listening at http:\/\/127\.0\.0\.1:(\d+)"/.exec(running.said())?.[1]
  const origin = `http://127.0.0.1:${port}`
  const { auth } = clientOf(origin, { Origin: 'https://example.gov.cn' })
  for (const [username, guess] of [
    ['admin', 'admin'],
    ['jingban', 'demo-jingban-2026'],
  ] as const)
    await expect(auth.deskPassword({ body: { username, password: guess } })).rejects.toMatchObject({
      code: 'PASSWORD_WRONG',
    })
  const { ticket } = await auth.deskPassword({ body: { username: 'lizhi', password } })
  const totp = totpNow(totpUri, testClock(new Date().toISOString()))
  await expect(auth.deskTotp({ body: { ticket, totp } })).resolves.toBeDefined()
  expect(await stop(running)).toBe(0)
  expect(running.said()).toContain('已停止。')
  expect(running.said()).not.toContain(password)
  expect(existsSync(join(folder, 'keys.json'))).toBe(false)
})

test('a login name is given once, and nonsense is refused', async () => {
  const again = run('create-officer.ts', ['lizhi', '李治', 'signer'], PRODUCTION)
  expect([await again.ended, again.said()]).toEqual([1, expect.stringContaining('已经有人使用')])
  const nonsense = run('create-officer.ts', ['wang', '王', 'king'], PRODUCTION)
  expect([await nonsense.ended, nonsense.said()]).toEqual([1, expect.stringContaining('角色只能是')])
})

test('the demo shows any day, prints who may sign in, stops when told, and goes on where it was', async () => {
  const env = { DEMO: '1', DATA_DIR: join(folder, 'demo') }
  const first = run('main.ts', ['--date', '2026-12-20'], env)
  const origin = await originOf(first)
  await first.hears(/动态码会显示在这里/)
  const health = await clientOf(origin).public.health({})
  expect([health.demo, health.now.slice(0, 10)]).toEqual([true, '2026-12-20'])
  const notices = await clientOf(origin).public.notices({})
  expect(notices.notices.length).toBeGreaterThan(0)
  await clientOf(origin).auth.requestCode({ body: { phone: '13800000001' } })
  await first.hears(/演示短信：138\*\*\*\*0001 的验证码是 246810/)
  expect(await stop(first)).toBe(0)
  expect(existsSync(join(env.DATA_DIR, 'workshops.db-wal'))).toBe(false)

  const second = run('main.ts', ['--date', '2026-12-20'], env)
  expect(await clientOf(await originOf(second)).public.notices({})).toEqual(notices)
  expect(await stop(second)).toBe(0)
})
