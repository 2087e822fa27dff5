import Taro from '@tarojs/taro'

const origin = process.env.TARO_APP_API_ORIGIN ?? ''

export type DocumentKind = 'pdf' | 'docx' | 'zip'

/**
 * Hands over a document the server makes for this person. On the phone a page opens and can be sent on from there, a
 * pack goes to a chat; the browser saves it. Rejects when it cannot be had now.
 */
export async function openServerDocument(
  path: string,
  {
    kind,
    name,
    token,
  }: { readonly kind: DocumentKind; readonly name: string; readonly token: string | null },
): Promise<void> {
  if (process.env.TARO_ENV !== 'weapp') return saveInBrowser(path, `${name}.${kind}`)
  const header = token === null ? {} : { Authorization: `Bearer ${token}` }
  const { statusCode, tempFilePath } = await Taro.downloadFile({ url: origin + path, header })
  if (statusCode !== 200) throw new Error('no document')
  if (kind === 'zip') await Taro.shareFileMessage({ filePath: tempFilePath, fileName: `${name}.zip` })
  else await Taro.openDocument({ filePath: tempFilePath, fileType: kind, showMenu: true })
}

/** The cookie of the session goes along by itself; the page stays where it is. */
function saveInBrowser(path: string, name: string): void {
  const link = document.createElement('a')
  link.href = origin + path
  link.download = name
  link.click()
}
