import { chooseDocumentInBrowser, openInBrowser, startInBrowser } from './document-h5'
import { chooseDocumentOnPhone, openOnPhone, startOnPhone } from './document-weapp'
import { PHOTO_LIMITS } from '#contract'
import type { PictureSource } from './kept-files'
import type { Choice } from './picture'

/** Lets the person choose one PDF: from a WeChat chat on the phone, from the files in a browser. */
export const chooseDocument: () => Promise<Choice> =
  process.env.TARO_ENV === 'weapp' ? chooseDocumentOnPhone : chooseDocumentInBrowser

/** Opens a PDF that is kept on this phone. */
export const openKeptDocument: (id: string) => Promise<void> =
  process.env.TARO_ENV === 'weapp' ? openOnPhone : openInBrowser

const startOf: (source: PictureSource) => Promise<{ readonly bytes: Uint8Array; readonly size: number }> =
  process.env.TARO_ENV === 'weapp' ? startOnPhone : startInBrowser

/** Why a chosen file is not taken as a PDF; undefined when it may be. The server looks into it again. */
export async function refuseDocument(source: PictureSource): Promise<string | undefined> {
  const { bytes, size } = await startOf(source)
  if (String.fromCharCode(...bytes) !== '%PDF-') return '这个文件不是 PDF。请选择 PDF 文件，或者拍照。'
  if (size <= PHOTO_LIMITS.maxBytes) return undefined
  return `这个 PDF 超过 ${PHOTO_LIMITS.maxBytes / 1024 / 1024} MB。请压缩后再选，或者逐页拍照。`
}
