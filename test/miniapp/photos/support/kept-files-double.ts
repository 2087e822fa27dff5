import { FileMissingError, type Files } from '../../../../src/miniapp/platform/kept-files'

/** What lies in this phone's photo store; `isFull` as when there is no room. */
export const keptFiles = { bytes: new Map<string, Uint8Array>(), isFull: false }

async function bytesOf(id: string): Promise<Uint8Array> {
  const bytes = keptFiles.bytes.get(id)
  if (bytes === undefined) throw new FileMissingError()
  return bytes
}

/** The photo store in memory: takes the path of a source for its bytes. */
export const files: Files = {
  keep: async (id, source) => {
    if (keptFiles.isFull) throw new Error('full')
    const text = 'path' in source ? source.path : await source.blob.text()
    keptFiles.bytes.set(id, Buffer.from(text))
  },
  size: async (id) => (await bytesOf(id)).length,
  read: async (id, offset, length) =>
    Uint8Array.from((await bytesOf(id)).subarray(offset, offset + length)).buffer,
  url: async (id) => `kept:${id}`,
  remove: async (id) => void keptFiles.bytes.delete(id),
  list: async () => [...keptFiles.bytes.keys()],
}
