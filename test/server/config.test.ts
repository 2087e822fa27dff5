import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { ConfigError, readConfig } from '../../src/server/config'
import { clockFrom } from '../../src/server/clock'
import { LIMITS } from '../../src/server/http/limits'

const key = () => randomBytes(32).toString('base64')
const production = {
  NODE_ENV: 'production',
  PUBLIC_ORIGIN: 'https://example.gov.cn',
  VAULT_KEYS: `lookup:${key()},v1:${key()}`,
}

test('without a word said: development, port 3000, ./data, the embedded database, nothing trusted', () => {
  expect(readConfig({})).toMatchObject({
    mode: 'development',
    port: 3000,
    dataDir: resolve('data'),
    store: { databaseUrl: undefined, databaseFile: resolve('data/workshops.db') },
    corsOrigins: [],
    trustedProxies: 0,
    limits: LIMITS,
    wechat: undefined,
    sms: undefined,
    s3: undefined,
  })
})

describe('production', () => {
  test('starts with its origin and its keys', () => {
    expect(readConfig(production)).toMatchObject({
      mode: 'production',
      publicOrigin: 'https://example.gov.cn',
    })
  })

  test.each([
    ['no keys', { VAULT_KEYS: '' }],
    ['example keys', { VAULT_KEYS: `lookup:${key()},v1:${Buffer.alloc(32, 1).toString('base64')}` }],
    ['no origin', { PUBLIC_ORIGIN: '' }],
    ['an origin without TLS', { PUBLIC_ORIGIN: 'http://example.gov.cn' }],
    ['demo accounts', { DEMO: '1' }],
  ])('ASVS 6.3.2: %s is refused', (_, change: Record<string, string>) => {
    expect(() => readConfig({ ...production, ...change })).toThrow(ConfigError)
  })

  test('has no rehearsal date', () => {
    expect(() => readConfig(production, ['--date', '2026-12-20'])).toThrow('--date 只能在演示模式使用。')
  })
})

test.each([
  ['a port that is none', { PORT: 'http' }],
  ['a port too high', { PORT: '70000' }],
  ['half of WeChat', { WECHAT_APP_ID: 'wx1' }],
  ['half of S3', { S3_ENDPOINT: 'https://s3.test', S3_BUCKET: 'b' }],
  ['an SMS gateway without its token', { SMS_ENDPOINT: 'https://sms.test' }],
  ['a CORS origin with a path', { CORS_ORIGINS: 'https://a.test/path' }],
])('%s is refused with a sentence', (_, env: Record<string, string>) => {
  expect(() => readConfig(env)).toThrow(ConfigError)
})

test('every group of settings is read whole', () => {
  const config = readConfig({
    WECHAT_APP_ID: 'wx1',
    WECHAT_APP_SECRET: 's',
    SMS_ENDPOINT: 'https://sms.test/send',
    SMS_TOKEN: 't',
    S3_ENDPOINT: 'https://s3.test',
    S3_BUCKET: 'photos',
    S3_ACCESS_KEY_ID: 'a',
    S3_SECRET_ACCESS_KEY: 'b',
    CORS_ORIGINS: 'https://a.test,https://b.test',
    RATE_LIMIT_FACTOR: '10',
  })
  expect(config.wechat).toEqual({
    appId: 'wx1',
    appSecret: 's',
    endpoint: 'https://api.weixin.qq.com',
    templateId: undefined,
  })
  expect(config.s3).toMatchObject({ bucket: 'photos', region: 'us-east-1' })
  expect(config.corsOrigins).toEqual(['https://a.test', 'https://b.test'])
  expect(config.limits.login.perSource).toBe(LIMITS.login.perSource * 10)
})

describe('the rehearsal date', () => {
  test('is a day, in the demo', () => {
    expect(readConfig({ DEMO: '1' }, ['--date', '2026-12-20']).date).toBe('2026-12-20')
    for (const day of ['2026-02-30', 'tomorrow', ''])
      expect(() => readConfig({ DEMO: '1' }, ['--date', day])).toThrow(ConfigError)
    expect(() => readConfig({ DEMO: '1' }, ['--date'])).toThrow(ConfigError)
  })

  test('begins at 10:00 in Beijing and runs on; one-time passwords keep the real time', () => {
    const clock = clockFrom('2026-12-20')
    expect(clock.now().slice(0, 16)).toBe('2026-12-20T02:00')
    expect(Math.abs(Date.parse(clock.realNow()) - Date.now())).toBeLessThan(5000)
  })
})
