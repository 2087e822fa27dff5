import Taro from '@tarojs/taro'
import { FileMissingError, type Files } from './kept-files'

const folder = () => `${Taro.env.USER_DATA_PATH}/photos`
const pathOf = (id: string) => `${folder()}/${id}.jpg`
const fs = () => Taro.getFileSystemManager()

function ensureFolder(): void {
  try {
    fs().accessSync(folder())
  } catch {
    fs().mkdirSync(folder(), true)
  }
}

async function size(id: string): Promise<number> {
  try {
    return fileSize(pathOf(id))
  } catch {
    throw new FileMissingError()
  }
}

/** The size of one file; throws when it is not there. */
export const fileSize = (path: string): number => (fs().statSync(path) as Taro.Stats).size

/** The first bytes of a file, as many as there are of so many. */
export function readStart(path: string, length: number): Uint8Array {
  const data = fs().readFileSync(path, undefined, 0, Math.min(length, fileSize(path)))
  return new Uint8Array(data as ArrayBuffer)
}

/** USER_DATA_PATH: 200 MB that WeChat leaves alone until the mini-program is deleted. */
export const phoneFiles: Files = {
  keep: async (id, source) => {
    if (!('path' in source)) throw new TypeError('weapp keeps pictures by path')
    ensureFolder()
    fs().copyFileSync(source.path, pathOf(id))
  },
  size,
  read: async (id, offset, length) => {
    const left = Math.max(0, Math.min(length, (await size(id)) - offset))
    if (left === 0) return new ArrayBuffer(0)
    const data = fs().readFileSync(pathOf(id), undefined, offset, left)
    if (typeof data === 'string') throw new TypeError('expected bytes')
    return data
  },
  url: async (id) => pathOf(id),
  remove: async (id) => {
    try {
      fs().unlinkSync(pathOf(id))
    } catch {
      // Gone already is what was asked for.
    }
  },
  list: async () => {
    ensureFolder()
    return fs()
      .readdirSync(folder())
      .map((name) => name.replace(/\.jpg$/, ''))
  },
}
