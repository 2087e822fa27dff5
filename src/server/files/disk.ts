import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStore, KeptBytes, PartialStore } from '../services'
import { hasCode } from '../store/errors'

/** A server-made name; nothing a client sent ever becomes part of a path. */
export const randomName = (): string => randomBytes(16).toString('hex')

/** What `put` writes before it is whole; a crash may leave one behind. */
const DRAFT = '.new'
const OUR_FOLDER = /^[0-9a-f]{2}$/
const OUR_NAME = /^[0-9a-f]{32}(\.new)?$/

function pathIn(root: string, name: string): string {
  if (!OUR_NAME.test(name)) throw new Error('not a name of ours')
  return join(root, name.slice(0, 2), name)
}

const orUndefined = (error: unknown) => {
  if (hasCode(error, 'ENOENT')) return undefined
  throw error
}

/** Files on this machine's disk, whole and durable before `put` returns. */
export function diskStore(root: string): FileStore {
  return {
    list: () => listIn(root),
    put: async (name, bytes) => {
      const path = pathIn(root, name)
      await mkdir(dirname(path), { recursive: true })
      const draft = path + DRAFT
      await writeDurably(draft, 'w', 0, bytes)
      await rename(draft, path)
      await syncDirectory(dirname(path))
    },
    get: async (name) => readFile(pathIn(root, name)).catch(orUndefined),
    remove: async (name) => rm(pathIn(root, name), { force: true }),
  }
}

/** Uploads in progress; a chunk is on disk before its offset is acknowledged. */
export function diskPartials(root: string): PartialStore {
  return {
    list: () => listIn(root),
    write: async (name, offset, bytes) => {
      const path = pathIn(root, name)
      if (offset > 0 && ((await stat(path).catch(orUndefined))?.size ?? 0) < offset) return false
      await mkdir(dirname(path), { recursive: true })
      await writeDurably(path, offset === 0 ? 'w' : 'r+', offset, bytes)
      if (offset === 0) await syncDirectory(dirname(path))
      return true
    },
    read: async (name) => readFile(pathIn(root, name)),
    remove: async (name) => rm(pathIn(root, name), { force: true }),
  }
}

async function* listIn(root: string): AsyncGenerator<KeptBytes> {
  const folders = (await readdir(root).catch(orUndefined)) ?? []
  for (const folder of folders)
    for (const name of OUR_FOLDER.test(folder) ? await readdir(join(root, folder)) : []) {
      // It may be gone by now: a request finished with it.
      const kept = OUR_NAME.test(name) ? await stat(join(root, folder, name)).catch(orUndefined) : undefined
      if (kept !== undefined) yield { name, at: kept.mtime.toISOString() }
    }
}

async function writeDurably(
  path: string,
  flags: 'w' | 'r+',
  offset: number,
  bytes: Uint8Array,
): Promise<void> {
  const file = await open(path, flags, 0o600)
  try {
    await file.write(bytes, 0, bytes.byteLength, offset)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A new name is durable only when its directory is. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
