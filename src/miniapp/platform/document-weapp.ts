import Taro from '@tarojs/taro'
import { fileSize, phoneFiles, readStart } from './files-weapp'
import type { PictureSource } from './kept-files'
import type { Choice } from './picture'

const notAllowed = '微信没有允许选择文件。请点右上角“···”，在“设置”里允许后再试。'

/** WeChat gives files of chats only; whoever has the PDF elsewhere sends it to 文件传输助手 first. */
export function chooseDocumentOnPhone(): Promise<Choice> {
  return new Promise((resolve) => {
    void Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: ['pdf'],
      success: ({ tempFiles }) =>
        resolve({ kind: 'chosen', sources: tempFiles.map(({ path }) => ({ path })) }),
      fail: ({ errMsg }) =>
        resolve(
          errMsg.includes('cancel') ? { kind: 'cancelled' } : { kind: 'refused', sentence: notAllowed },
        ),
    })
  })
}

export async function startOnPhone(source: PictureSource) {
  if (!('path' in source)) throw new TypeError('weapp takes files by path')
  return { bytes: readStart(source.path, 5), size: fileSize(source.path) }
}

export async function openOnPhone(id: string): Promise<void> {
  await Taro.openDocument({ filePath: await phoneFiles.url(id), fileType: 'pdf', showMenu: true })
}
