import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Vault } from '../services'
import type { VaultKeys } from './keys'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM under versioned keys for what must be read again, HMAC-SHA-256 for what must be found again. */
export function createVault(keys: VaultKeys): Vault {
  return {
    seal: (plain) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(CIPHER, keyNamed(keys, keys.newest), nonce)
      cipher.setAAD(Buffer.from(keys.newest))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return `${keys.newest}:${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')}`
    },
    open: (sealed) => {
      const [version = '', text = ''] = sealed.split(':')
      const bytes = Buffer.from(text, 'base64')
      // Base64 ignores stray characters; a sealed value that is not exactly what was written has been changed.
      if (bytes.length < NONCE_BYTES + TAG_BYTES || bytes.toString('base64') !== text)
        throw new Error('sealed value is damaged')
      const cipher = createDecipheriv(CIPHER, keyNamed(keys, version), bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
      cipher.setAAD(Buffer.from(version))
      cipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      return cipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + cipher.final('utf8')
    },
    lookup: (purpose, value) =>
      createHmac('sha256', keys.lookup).update(`${purpose}\0${value}`).digest('base64url'),
  }
}

function keyNamed(keys: VaultKeys, version: string): Buffer {
  const key = keys.versions.get(version)
  if (key === undefined) throw new Error(`no key ${version}`)
  return key
}
