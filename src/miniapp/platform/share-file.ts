import Taro from '@tarojs/taro'
import { createHasher } from './hash'
import { encodeUtf8 } from './utf8'

/** The hash of a text as it stands in a file. */
export const hashOfText = (text: string): string =>
  createHasher()
    .update(encodeUtf8(text).buffer as ArrayBuffer)
    .hex()

/** For bytes in a text file. */
export const base64Of = (bytes: ArrayBuffer): string => Taro.arrayBufferToBase64(bytes)

/** Hands a text over as a file: into a chat on the phone, into the downloads of a browser. Rejects when it cannot. */
export async function shareTextFile(fileName: string, text: string): Promise<void> {
  if (process.env.TARO_ENV === 'weapp') {
    const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
    Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
    await Taro.shareFileMessage({ filePath, fileName })
  } else {
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = url
    link.download = fileName
    link.click()
    URL.revokeObjectURL(url)
  }
}

/** The way out where no file can be sent: long texts are cut by nobody. */
export async function copyText(text: string): Promise<void> {
  await Taro.setClipboardData({ data: text })
}
