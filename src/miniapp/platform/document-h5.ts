import { chooseFiles } from './camera-h5'
import { browserFiles } from './files-h5'
import type { PictureSource } from './kept-files'
import type { Choice } from './picture'

export async function chooseDocumentInBrowser(): Promise<Choice> {
  const [blob] = await chooseFiles({ accept: 'application/pdf,.pdf' }, false)
  return blob === undefined ? { kind: 'cancelled' } : { kind: 'chosen', sources: [{ blob }] }
}

export async function startInBrowser(source: PictureSource) {
  if (!('blob' in source)) throw new TypeError('a browser takes files as blobs')
  const bytes = new Uint8Array(await source.blob.slice(0, 5).arrayBuffer())
  return { bytes, size: source.blob.size }
}

/** Saved rather than shown in a window of its own, which browsers on phones hold back. */
export async function openInBrowser(id: string): Promise<void> {
  const link = document.createElement('a')
  link.href = await browserFiles.url(id)
  link.download = 'PDF 附件.pdf'
  link.click()
}
