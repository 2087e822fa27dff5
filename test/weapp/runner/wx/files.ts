import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Device } from '../device'
import { userData } from '../device'
import type { Define, Options, Work } from './call'
import { defineAll, text } from './call'

const toArrayBuffer = (bytes: Buffer): ArrayBuffer => {
  const copy = new Uint8Array(bytes.byteLength)
  copy.set(bytes)
  return copy.buffer
}

const toBytes = (data: unknown, encoding: BufferEncoding = 'utf8'): Buffer =>
  typeof data === 'string' ? Buffer.from(data, encoding) : Buffer.from(new Uint8Array(data as ArrayBuffer))

const nowhere = (file: string) => new Error(`no such file or directory ${file}`)

/** The file system as plain operations that throw; WeChat's two call shapes are made from them. */
const operations = (device: Device) => {
  const { files, folders } = device
  const bytesOf = (file: string): Buffer => {
    const bytes = files.get(file)
    if (!bytes) throw nowhere(file)
    return bytes
  }
  const place = (file: string, bytes: Buffer) => {
    if (!file.startsWith(userData)) throw new Error(`permission denied, open ${file}`)
    if (!folders.has(path.posix.dirname(file).replace(':/', '://').replace(':///', '://')))
      throw nowhere(file)
    files.set(file, bytes)
  }
  const isThere = (file: string) => files.has(file) || folders.has(file)
  return {
    access: (file: string) => {
      if (!isThere(file)) throw nowhere(file)
    },
    mkdir: (folder: string, isRecursive?: boolean) => {
      if (isThere(folder)) throw new Error(`file already exists ${folder}`)
      const parents = folder
        .slice(userData.length + 1)
        .split('/')
        .map((_, depth, all) => [userData, ...all.slice(0, depth + 1)].join('/'))
      for (const parent of isRecursive ? parents : parents.slice(-1)) folders.add(parent)
    },
    writeFile: (file: string, data: unknown, encoding?: BufferEncoding) =>
      place(file, toBytes(data, encoding)),
    appendFile: (file: string, data: unknown, encoding?: BufferEncoding) =>
      place(file, Buffer.concat([bytesOf(file), toBytes(data, encoding)])),
    copyFile: (from: string, to: string) => place(to, Buffer.from(bytesOf(from))),
    saveFile: (from: string, to?: string) => {
      const target = to ?? `${userData}/${path.posix.basename(from)}`
      place(target, bytesOf(from))
      files.delete(from)
      return target
    },
    rename: (from: string, to: string) => {
      place(to, bytesOf(from))
      files.delete(from)
    },
    unlink: (file: string) => {
      bytesOf(file)
      files.delete(file)
    },
    readFile: (file: string, encoding?: BufferEncoding, position = 0, length?: number) => {
      const bytes = bytesOf(file)
      const end = length === undefined ? bytes.length : position + length
      if (position < 0 || end > bytes.length) throw new Error('the value of "length" is out of range')
      const part = bytes.subarray(position, end)
      return encoding ? part.toString(encoding) : toArrayBuffer(part)
    },
    stat: (file: string) => {
      const isFile = files.has(file)
      if (!isThere(file)) throw nowhere(file)
      return { size: files.get(file)?.length ?? 0, isFile: () => isFile, isDirectory: () => !isFile }
    },
    readdir: (folder: string) => {
      if (!folders.has(folder)) throw nowhere(folder)
      const inside = [...files.keys(), ...folders].filter(
        (entry) =>
          path.posix.dirname(entry) === path.posix.normalize(folder) || entry.startsWith(`${folder}/`),
      )
      return inside
        .map((entry) => entry.slice(folder.length + 1))
        .filter((name) => name !== '' && !name.includes('/'))
    },
    rmdir: (folder: string) => {
      if (!folders.delete(folder)) throw nowhere(folder)
    },
    digest: (file: string, algorithm: string) => createHash(algorithm).update(bytesOf(file)).digest('hex'),
    bytesOf,
  }
}

/** `wx.getFileSystemManager()` and the file APIs that stand beside it. */
export const fileApi = (device: Device, define: Define) => {
  const disk = operations(device)
  const of = (options: Options, name: string) => text(options, name)
  const works: Record<string, Work> = {
    access: (options) => disk.access(of(options, 'path')),
    mkdir: (options) => disk.mkdir(of(options, 'dirPath'), options.recursive === true),
    writeFile: (options) =>
      disk.writeFile(of(options, 'filePath'), options.data, options.encoding as BufferEncoding),
    appendFile: (options) =>
      disk.appendFile(of(options, 'filePath'), options.data, options.encoding as BufferEncoding),
    copyFile: (options) => disk.copyFile(of(options, 'srcPath'), of(options, 'destPath')),
    saveFile: (options) => ({
      savedFilePath: disk.saveFile(of(options, 'tempFilePath'), options.filePath as string | undefined),
    }),
    rename: (options) => disk.rename(of(options, 'oldPath'), of(options, 'newPath')),
    unlink: (options) => disk.unlink(of(options, 'filePath')),
    readFile: (options) => ({
      data: disk.readFile(
        of(options, 'filePath'),
        options.encoding as BufferEncoding | undefined,
        options.position as number | undefined,
        options.length as number | undefined,
      ),
    }),
    stat: (options) => ({ stats: disk.stat(of(options, 'path')) }),
    readdir: (options) => ({ files: disk.readdir(of(options, 'dirPath')) }),
    rmdir: (options) => disk.rmdir(of(options, 'dirPath')),
    getFileInfo: (options) => ({
      size: disk.bytesOf(of(options, 'filePath')).length,
      digest: disk.digest(of(options, 'filePath'), (options.digestAlgorithm as string | undefined) ?? 'md5'),
    }),
  }
  const { bytesOf: _bytesOf, digest: _digest, ...plain } = disk
  const synchronous = Object.fromEntries(Object.entries(plain).map(([name, work]) => [`${name}Sync`, work]))
  const manager = { ...defineAll(define, works), ...synchronous }
  return {
    env: { USER_DATA_PATH: userData },
    getFileSystemManager: () => manager,
    saveFile: manager.saveFile,
    getFileInfo: manager.getFileInfo,
  }
}

/** Reads a file of the phone, for the APIs that send or draw it. */
export const readPhoneFile = (device: Device, file: string): Buffer => operations(device).bytesOf(file)
