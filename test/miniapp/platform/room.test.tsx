import { roomUsed } from '../../../src/miniapp/platform/room'
import { files } from '../../../src/miniapp/platform/files'
import { storage } from '../../../src/miniapp/platform'
import { taroDouble } from '../../support/taro/api'

jest.mock('../../../src/miniapp/platform/files', () =>
  jest.requireActual<object>('../photos/support/kept-files-double'),
)

const mebibyte = 1024 * 1024
const environment = process.env
beforeEach(() => {
  taroDouble.reset()
  process.env = { ...environment, TARO_ENV: 'weapp' }
})
afterEach(() => {
  process.env = environment
  jest.restoreAllMocks()
})

/** As many photos as phones send at most, 500 KB each. */
const keepPhotos = (count: number) => {
  jest.spyOn(files, 'list').mockResolvedValue(Array.from({ length: count }, (_, at) => `photo-${at}`))
  return jest.spyOn(files, 'size').mockResolvedValue(mebibyte / 2)
}

test('on weapp the room is what WeChat gives: 10 MB of text, 200 MB of files; the fuller one counts', async () => {
  expect(await roomUsed()).toBe(0)
  storage.set('draft', '字'.repeat(mebibyte))
  expect(await roomUsed()).toBeCloseTo(0.3)
  keepPhotos(100)
  expect(await roomUsed()).toBeCloseTo(0.3)
  keepPhotos(320)
  expect(await roomUsed()).toBeCloseTo(0.8)
})

test('a photo that goes while it is counted counts nothing', async () => {
  keepPhotos(40).mockRejectedValueOnce(new Error('gone'))
  expect(await roomUsed()).toBeCloseTo(39 / 400)
})

test('in a browser it is about 5 MB of text', async () => {
  process.env = environment
  storage.set('draft', 'a'.repeat(4 * mebibyte))
  expect(await roomUsed()).toBeCloseTo(0.8)
})
