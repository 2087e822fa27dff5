import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const KEY_BYTES = 32

export interface VaultKeys {
  /** HMAC key of look-ups; it has no versions, or nothing would be found again. */
  readonly lookup: Buffer
  /** Encryption keys by version; all open, the newest seals. */
  readonly versions: ReadonlyMap<string, Buffer>
  readonly newest: string
}

/** Reads `lookup:<base64>,v1:<base64>[,v2:<base64>]`; keys are 32 random bytes, and the last version seals. */
export function parseVaultKeys(text: string): VaultKeys {
  const entries = text.split(',').map((entry) => {
    const [name = '', value = ''] = entry.trim().split(':')
    return [name, keyOf(name, value)] as const
  })
  const lookup = entries.find(([name]) => name === 'lookup')?.[1]
  const versions = entries.filter(([name]) => /^v\d+$/.test(name))
  const newest = versions.at(-1)?.[0]
  if (lookup === undefined || newest === undefined) throw new Error('需要 lookup 和至少一个 v1 密钥')
  if (entries.length !== versions.length + 1) throw new Error('只能有一个 lookup 和若干 v 开头的密钥')
  if (new Set(entries.map(([, key]) => key.toString('hex'))).size !== entries.length)
    throw new Error('每个密钥必须不同')
  return { lookup, versions: new Map(versions), newest }
}

function keyOf(name: string, base64: string): Buffer {
  const key = Buffer.from(base64, 'base64')
  if (key.length !== KEY_BYTES || key.toString('base64') !== base64)
    throw new Error(`${name} 应为 32 字节的 base64`)
  // A key of one repeated byte comes from an example, not from a generator.
  if (new Set(key).size < 8) throw new Error(`${name} 是示例密钥，不能使用`)
  return key
}

const newKey = () => randomBytes(KEY_BYTES).toString('base64')

/** Outside production: keys made at the first start and kept beside the data, readable by this user only. */
export function keysBesideData(dataDir: string): VaultKeys {
  const file = join(dataDir, 'keys.json')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    const keys = `lookup:${newKey()},v1:${newKey()}`
    writeFileSync(file, JSON.stringify({ keys }), { mode: 0o600, flag: 'wx' })
  }
  const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: string }
  return parseVaultKeys(keys)
}
