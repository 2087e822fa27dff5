import Taro from '@tarojs/taro'

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
