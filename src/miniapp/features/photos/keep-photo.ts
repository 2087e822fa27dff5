import {
  files,
  hashFile,
  newId,
  preparePicture,
  refuseDocument,
  type Picture,
  type PictureOutcome,
  type PictureSource,
} from '../../platform'
import type { KeptPhoto } from '../../sync'

export type Kept =
  | { readonly kind: 'kept'; readonly photo: KeptPhoto }
  | { readonly kind: 'refused'; readonly sentence: string }

const notPrepared = '这张照片没能处理好。请关掉别的程序后再试，或重新拍一张。'
const notKept = '没有存进本机，可能是空间不够。请清理手机空间后再试一次。'

/** Makes a photo fit to be kept; what goes wrong is said, never thrown. */
export const prepared = (source: PictureSource): Promise<PictureOutcome> =>
  preparePicture(source).catch(() => ({ kind: 'refused', sentence: notPrepared }))

/** Makes a photo durable on this phone, with the hash of exactly the bytes that will be sent. */
export const keepPhoto = ({ source }: Picture): Promise<Kept> => keep(source)

/** The same for a PDF, which goes as it is. */
export async function keepDocument(source: PictureSource): Promise<Kept> {
  const sentence = await refuseDocument(source).catch(() => notPrepared)
  return sentence === undefined ? keep(source, 'pdf') : { kind: 'refused', sentence }
}

async function keep(source: PictureSource, kind?: 'pdf'): Promise<Kept> {
  const id = newId()
  try {
    await files.keep(id, source)
    const photo = { id, sha256: await hashFile(files, id), size: await files.size(id) }
    return { kind: 'kept', photo: kind === undefined ? photo : { ...photo, kind } }
  } catch {
    return { kind: 'refused', sentence: notKept }
  }
}
