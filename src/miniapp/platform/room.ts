import { files } from './files'
import { storage } from './storage'

const mebibyte = 1024 * 1024

/**
 * How full this phone is for this program, from 0 to 1: the fuller of texts and photos. WeChat keeps 10 MB of text and
 * 200 MB of files; browsers about 5 MB of text, counted in two bytes a letter, and say themselves how much else.
 */
export async function roomUsed(): Promise<number> {
  const texts = storage.bytesUsed() / mebibyte
  if (process.env.TARO_ENV === 'weapp') return Math.max(texts / 10, (await photoBytes()) / mebibyte / 200)
  if (!('storage' in navigator)) return texts / 5
  const { usage = 0, quota = 0 } = await navigator.storage.estimate().catch(() => ({ usage: 0, quota: 0 }))
  return Math.max(texts / 5, quota === 0 ? 0 : usage / quota)
}

async function photoBytes(): Promise<number> {
  let sum = 0
  for (const id of await files.list()) sum += await files.size(id).catch(() => 0)
  return sum
}

/** Asks the browser not to clear drafts and photos by itself; WeChat does not. */
export function keepDurably(): void {
  if (process.env.TARO_ENV === 'h5' && 'storage' in navigator)
    void navigator.storage.persist().catch(() => false)
}
