import Taro from '@tarojs/taro'
import { createHasher } from './hash'
import { encodeUtf8 } from './utf8'

/** The hash of a text as it stands in a file. */
export const hashOfText = (text: string): string =>
  createHasher()
    .update(encodeUtf8(text).buffer as ArrayBuffer)
    .hex()

/** For bytes in a text file. Taro's own answers nothing in a browser: it reads a buffer as if it were an array. */
export function base64Of(bytes: ArrayBuffer): string {
  if (process.env.TARO_ENV === 'weapp') return Taro.arrayBufferToBase64(bytes)
  return btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''))
}

/** What the step is called that hands a file over: into a chat on the phone, into the downloads of a browser. */
export const handOver = process.env.TARO_ENV === 'weapp' ? '发送' : '保存'

/**
 * Writes a text file piece by piece, so that it never lies in memory whole on a phone, and gives the step that hands it
 * over: WeChat takes that only straight from a tap. Both reject when it cannot be done.
 */
export async function prepareTextFile(
  fileName: string,
  fill: (write: (piece: string) => void) => Promise<void>,
): Promise<() => Promise<void>> {
  if (process.env.TARO_ENV === 'weapp') {
    // One place, so that nothing but the last export lies on the phone, and that only until it was sent.
    const filePath = `${Taro.env.USER_DATA_PATH}/rescue.json`
    const fs = Taro.getFileSystemManager()
    fs.writeFileSync(filePath, '', 'utf8')
    try {
      await fill((piece) => fs.appendFileSync(filePath, piece, 'utf8'))
    } catch (error) {
      fs.unlink({ filePath })
      throw error
    }
    return async () => {
      await Taro.shareFileMessage({ filePath, fileName })
      fs.unlink({ filePath })
    }
  } else {
    const pieces: string[] = []
    await fill((piece) => void pieces.push(piece))
    const blob = new Blob(pieces, { type: 'application/json' })
    return async () => {
      const url = URL.createObjectURL(blob)
      const link = document.createElement('a')
      link.href = url
      link.download = fileName
      link.click()
      URL.revokeObjectURL(url)
    }
  }
}

/** The way out where no file can be sent: long texts are cut by nobody. */
export async function copyText(text: string): Promise<void> {
  await Taro.setClipboardData({ data: text })
}
