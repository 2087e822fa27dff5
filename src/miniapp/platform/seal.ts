import { xchacha20poly1305 } from '@noble/ciphers/chacha'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils'
import { deviceRandom, quickRandom } from './random'
import { sealKeyName } from './seal-key'
import { storage, type Storage } from './storage'
import { decodeUtf8, encodeUtf8 } from './utf8'

const nonceBytes = 24

/** Hides ID and certificate numbers in local drafts. */
export interface Sealer {
  readonly seal: (text: string) => string
  /** Undefined when the text was sealed under a key that is gone. */
  readonly open: (sealed: string) => string | undefined
}

/** The sealer of this phone; makes its key at the first use. */
export async function openSealer(
  store: Storage = storage,
  random: (length: number) => Promise<Uint8Array> = deviceRandom,
): Promise<Sealer> {
  const known = store.get(sealKeyName)
  const key = known === undefined ? await random(32) : hexToBytes(known)
  if (known === undefined) store.set(sealKeyName, bytesToHex(key))
  return sealerWith(key)
}

function sealerWith(key: Uint8Array): Sealer {
  return {
    seal: (text) => {
      const nonce = quickRandom(nonceBytes)
      return bytesToHex(nonce) + bytesToHex(xchacha20poly1305(key, nonce).encrypt(encodeUtf8(text)))
    },
    open: (sealed) => {
      try {
        const bytes = hexToBytes(sealed)
        const cipher = xchacha20poly1305(key, bytes.subarray(0, nonceBytes))
        return decodeUtf8(cipher.decrypt(bytes.subarray(nonceBytes)))
      } catch {
        return undefined
      }
    },
  }
}
