import { storage } from './storage'

const mebibyte = 1024 * 1024
/** WeChat keeps 10 MB of text, browsers about 5 MB, counted in two bytes a letter. */
const textLimit = process.env.TARO_ENV === 'weapp' ? 10 * mebibyte : 5 * mebibyte

/** How full this phone is for this program, from 0 to 1: the fuller of texts and photos. */
export async function roomUsed(): Promise<number> {
  const texts = storage.bytesUsed() / textLimit
  if (process.env.TARO_ENV !== 'h5' || !('storage' in navigator)) return texts
  const { usage = 0, quota = 0 } = await navigator.storage.estimate().catch(() => ({ usage: 0, quota: 0 }))
  return quota === 0 ? texts : Math.max(texts, usage / quota)
}

/** Asks the browser not to clear drafts and photos by itself; WeChat does not. */
export function keepDurably(): void {
  if (process.env.TARO_ENV === 'h5' && 'storage' in navigator)
    void navigator.storage.persist().catch(() => false)
}
