import { join, resolve } from 'node:path'
import { type Limits, LIMITS, scaled } from './http/limits'
import type { StoreConfig } from './store/store'
import { parseVaultKeys, type VaultKeys } from './vault/keys'

export interface WechatConfig {
  readonly appId: string
  readonly appSecret: string
  readonly endpoint: string
  /** Subscribe message; without it nothing is pushed and the inbox alone tells. */
  readonly templateId: string | undefined
}
export interface SmsConfig {
  readonly endpoint: string
  readonly token: string
}
export interface ScannerConfig {
  readonly endpoint: string
  readonly token: string
}
export interface S3Config {
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

export interface Config {
  readonly mode: 'production' | 'demo' | 'development'
  readonly host: string
  readonly port: number
  readonly dataDir: string
  readonly store: StoreConfig
  /** Where dist/h5 and dist/desk lie. */
  readonly webRoot: string
  readonly publicOrigin: string | undefined
  readonly corsOrigins: readonly string[]
  /** How many proxies in front may name the caller's address; 0 trusts none. */
  readonly trustedProxies: number
  readonly limits: Limits
  /** Undefined outside production: keys are then made once and kept in the data directory. */
  readonly vaultKeys: VaultKeys | undefined
  readonly wechat: WechatConfig | undefined
  readonly sms: SmsConfig | undefined
  readonly scanner: ScannerConfig | undefined
  readonly s3: S3Config | undefined
  /** The rehearsal's first day, demo only. */
  readonly date: string | undefined
}

/** A configuration that must not start; the message tells the operator what to mend. */
export class ConfigError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>

const WECHAT_ENDPOINT = 'https://api.weixin.qq.com'

/** Reads the environment and the command line; everything else takes its settings from the result. */
export function readConfig(environment: Environment, argv: readonly string[] = []): Config {
  const env = (name: string) => environment[name]?.trim() || undefined
  const mode = modeOf(env)
  const dataDir = resolve(env('DATA_DIR') ?? './data')
  const config: Config = {
    mode,
    host: env('HOST') ?? '0.0.0.0',
    port: wholeNumber('PORT', env('PORT') ?? '3000', 65_535),
    dataDir,
    store: { databaseUrl: env('DATABASE_URL'), databaseFile: join(dataDir, 'workshops.db') },
    webRoot: resolve(env('WEB_ROOT') ?? './dist'),
    publicOrigin: originOf('PUBLIC_ORIGIN', env('PUBLIC_ORIGIN')),
    corsOrigins: (env('CORS_ORIGINS') ?? '')
      .split(',')
      .filter(Boolean)
      .map((origin) => required('CORS_ORIGINS', originOf('CORS_ORIGINS', origin))),
    trustedProxies: wholeNumber('TRUSTED_PROXIES', env('TRUSTED_PROXIES') ?? '0', 10),
    limits: scaled(LIMITS, wholeNumber('RATE_LIMIT_FACTOR', env('RATE_LIMIT_FACTOR') ?? '1', 10_000)),
    vaultKeys: keysOf(env('VAULT_KEYS')),
    wechat: group(env, ['WECHAT_APP_ID', 'WECHAT_APP_SECRET'], ([appId, appSecret]) => ({
      appId,
      appSecret,
      endpoint: env('WECHAT_ENDPOINT') ?? WECHAT_ENDPOINT,
      templateId: env('WECHAT_TEMPLATE_ID'),
    })),
    sms: group(env, ['SMS_ENDPOINT', 'SMS_TOKEN'], ([endpoint, token]) => ({ endpoint, token })),
    scanner: group(env, ['SCANNER_ENDPOINT', 'SCANNER_TOKEN'], ([endpoint, token]) => ({ endpoint, token })),
    s3: group(
      env,
      ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
      ([endpoint, bucket, accessKeyId, secretAccessKey]) => ({
        endpoint,
        bucket,
        accessKeyId,
        secretAccessKey,
        region: env('S3_REGION') ?? 'us-east-1',
      }),
    ),
    date: dateOf(argv, mode),
  }
  if (mode === 'production') assertProduction(config)
  return config
}

type Read = (name: string) => string | undefined

function modeOf(env: Read): Config['mode'] {
  const isDemo = env('DEMO') === '1'
  if (env('NODE_ENV') !== 'production') return isDemo ? 'demo' : 'development'
  if (isDemo) throw new ConfigError('正式环境（NODE_ENV=production）不能使用演示模式（DEMO=1）。')
  return 'production'
}

function assertProduction(config: Config): void {
  if (config.vaultKeys === undefined)
    throw new ConfigError('正式环境必须设置 VAULT_KEYS（字段加密与查找密钥）。')
  if (!config.publicOrigin?.startsWith('https://'))
    throw new ConfigError('正式环境必须设置 PUBLIC_ORIGIN，且以 https:// 开头。')
}

function keysOf(text: string | undefined): VaultKeys | undefined {
  if (text === undefined) return undefined
  try {
    return parseVaultKeys(text)
  } catch (error) {
    throw new ConfigError(`VAULT_KEYS 不可用：${error instanceof Error ? error.message : ''}`)
  }
}

/** All of a group of settings, or none of it: half a group is a mistake. */
function group<const Names extends readonly string[], T>(
  env: Read,
  names: Names,
  build: (values: { readonly [K in keyof Names]: string }) => T,
): T | undefined {
  const missing = names.filter((name) => env(name) === undefined)
  if (missing.length === names.length) return undefined
  if (missing.length > 0) throw new ConfigError(`还缺少设置：${missing.join('、')}。`)
  return build(names.map((name) => env(name)) as unknown as { readonly [K in keyof Names]: string })
}

function wholeNumber(name: string, text: string, max: number): number {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  if (!(value <= max)) throw new ConfigError(`${name} 应为 0 到 ${max} 的整数。`)
  return value
}

function originOf(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || url.origin !== text.replace(/\/$/, ''))
    throw new ConfigError(`${name} 应为网站来源，例如 https://example.gov.cn。`)
  return url.origin
}

function required<T>(name: string, value: T | undefined): T {
  if (value === undefined) throw new ConfigError(`${name} 不可用。`)
  return value
}

function dateOf(argv: readonly string[], mode: Config['mode']): string | undefined {
  const at = argv.indexOf('--date')
  if (at === -1) return undefined
  if (mode !== 'demo') throw new ConfigError('--date 只能在演示模式使用。')
  const day = argv[at + 1] ?? ''
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day)
  if (!isDay) throw new ConfigError('--date 应为日期，例如 2026-12-20。')
  return day
}
