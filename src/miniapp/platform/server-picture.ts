import Taro from '@tarojs/taro'
import type { PictureSource } from './kept-files'

const origin = process.env.TARO_APP_API_ORIGIN

/** An address an image can show of a picture the server keeps for this person; rejects when it cannot be had now. */
export async function serverPicture(path: string, token: string | null): Promise<string> {
  if (process.env.TARO_ENV !== 'weapp') return origin + path
  const header = token === null ? {} : { Authorization: `Bearer ${token}` }
  const { statusCode, tempFilePath } = await Taro.downloadFile({ url: origin + path, header })
  if (statusCode !== 200) throw new Error('no picture')
  return tempFilePath
}

/** Shows pictures over the whole screen, beginning with one. */
export const enlargePicture = (urls: readonly string[], current: string): void =>
  void Taro.previewImage({ urls: [...urls], current })

/** An address an image can show of a picture that is not kept yet; `release` it when it is no longer shown. */
export function showablePicture(source: PictureSource): {
  readonly address: string
  readonly release: () => void
} {
  if ('path' in source) return { address: source.path, release: () => undefined }
  const address = URL.createObjectURL(source.blob)
  return { address, release: () => URL.revokeObjectURL(address) }
}
