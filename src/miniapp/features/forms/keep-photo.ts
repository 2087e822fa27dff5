import { files, hashFile, newId, takePicture, type PictureFrom } from '../../platform'
import type { KeptPhoto } from '../../sync'

export type Kept =
  | { readonly kind: 'kept'; readonly photo: KeptPhoto }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'cancelled' }

/** Takes a photo and makes it durable on this phone, with the hash of the bytes that will be sent. */
export async function keepPhoto(from: PictureFrom): Promise<Kept> {
  const outcome = await takePicture(from)
  if (outcome.kind !== 'taken') return outcome
  const id = newId()
  try {
    await files.keep(id, outcome.picture.source)
    return { kind: 'kept', photo: { id, sha256: await hashFile(files, id), size: await files.size(id) } }
  } catch {
    return { kind: 'refused', sentence: '这张照片没有存进本机，可能是空间不够。请清理手机空间后再拍一次。' }
  }
}
