import Taro from '@tarojs/taro'
import { prepareTextFile } from '../../../src/miniapp/platform/share-file'

const environment = process.env
const disk = new Map<string, string>()
/** When set, the phone has no room for more characters than this. */
let room = Number.POSITIVE_INFINITY
const share = jest.fn<Promise<void>, [{ filePath: string; fileName: string }]>()

const put = (path: string, text: string) => {
  if (text.length > room) throw new Error('the maximum size of the file storage limit is exceeded')
  disk.set(path, text)
}

beforeEach(() => {
  disk.clear()
  room = Number.POSITIVE_INFINITY
  share.mockReset().mockResolvedValue(undefined)
  process.env = { ...environment, TARO_ENV: 'weapp' }
  Object.assign(Taro, {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    shareFileMessage: share,
    getFileSystemManager: () => ({
      writeFileSync: (path: string, text: string) => put(path, text),
      appendFileSync: (path: string, text: string) => put(path, (disk.get(path) ?? '') + text),
      unlink: ({ filePath }: { filePath: string }) => void disk.delete(filePath),
    }),
  })
})
afterEach(() => {
  process.env = environment
})

const fill = async (write: (piece: string) => void) => ['一', '二', '三'].forEach((piece) => write(piece))

test('weapp: written piece by piece, handed to a chat only by the second step, and then gone from the phone', async () => {
  const send = await prepareTextFile('3f2a.json', fill)
  expect(share).not.toHaveBeenCalled()
  expect([...disk.values()]).toEqual(['一二三'])
  await send()
  expect(share.mock.calls).toEqual([[{ filePath: 'wxfile://usr/rescue.json', fileName: '3f2a.json' }]])
  expect(disk.size).toBe(0)
})

test('weapp: a chat that was not chosen leaves the file for another try; the next export takes its place', async () => {
  share.mockRejectedValueOnce(new Error('shareFileMessage:fail cancel'))
  const send = await prepareTextFile('3f2a.json', fill)
  await expect(send()).rejects.toThrow('cancel')
  expect(disk.size).toBe(1)
  await send()
  expect(disk.size).toBe(0)
  await prepareTextFile('3f2a.json', fill)
  await prepareTextFile('77aa.json', fill)
  expect([...disk.values()]).toEqual(['一二三'])
})

test('weapp: a phone without room keeps no half file', async () => {
  room = 2
  await expect(prepareTextFile('3f2a.json', fill)).rejects.toThrow('storage limit')
  expect(disk.size).toBe(0)
})
