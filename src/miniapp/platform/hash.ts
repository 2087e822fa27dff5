import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import type { Files } from './kept-files'

const chunkBytes = 262_144

export interface Hasher {
  readonly update: (bytes: ArrayBuffer) => Hasher
  /** Lower-case hex; the hasher is spent afterwards. */
  readonly hex: () => string
}

/** SHA-256 piece by piece. */
export function createHasher(): Hasher {
  const inner = sha256.create()
  const hasher: Hasher = {
    update: (bytes) => {
      inner.update(new Uint8Array(bytes))
      return hasher
    },
    hex: () => bytesToHex(inner.digest()),
  }
  return hasher
}

/** The hash of a kept photo, read in the same pieces it is sent in. */
export async function hashFile(files: Pick<Files, 'size' | 'read'>, id: string): Promise<string> {
  const size = await files.size(id)
  const hasher = createHasher()
  for (let offset = 0; offset < size; offset += chunkBytes)
    hasher.update(await files.read(id, offset, Math.min(chunkBytes, size - offset)))
  return hasher.hex()
}
