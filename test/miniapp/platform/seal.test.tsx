import { openSealer } from '../../../src/miniapp/platform/seal'
import { destroySealKey } from '../../../src/miniapp/platform/seal-key'
import { createHasher, hashFile } from '../../../src/miniapp/platform/hash'
import type { Files } from '../../../src/miniapp/platform/kept-files'
import { storage } from '../../../src/miniapp/platform/storage'
import { createHash } from 'node:crypto'
import { taroDouble } from '../../support/taro/api'

const fixed = async (length: number) => new Uint8Array(length).fill(7)

beforeEach(() => taroDouble.reset())

test('a sealed number is not readable in storage and opens again after a kill', async () => {
  const sealed = (await openSealer(storage, fixed)).seal('110115197001011234 王')
  expect(sealed).not.toContain('110115')
  expect((await openSealer(storage, fixed)).open(sealed)).toBe('110115197001011234 王')
})

test('the same number never looks the same twice', async () => {
  const sealer = await openSealer(storage, fixed)
  expect(sealer.seal('110115')).not.toBe(sealer.seal('110115'))
})

test('after logout what was sealed stays shut', async () => {
  const sealed = (await openSealer(storage, fixed)).seal('110115')
  destroySealKey(storage)
  const next = await openSealer(storage, async (length) => new Uint8Array(length).fill(8))
  expect(next.open(sealed)).toBeUndefined()
})

test('a changed or cut seal does not open', async () => {
  const sealer = await openSealer(storage, fixed)
  const sealed = sealer.seal('110115')
  expect(sealer.open(sealed.slice(0, -2))).toBeUndefined()
  expect(sealer.open('no hex')).toBeUndefined()
})

test('a file hashed piece by piece has the hash of the whole', async () => {
  const bytes = Uint8Array.from({ length: 600_001 }, (_, at) => at % 251)
  const files: Pick<Files, 'size' | 'read'> = {
    size: async () => bytes.length,
    read: async (_id, offset, length) => bytes.buffer.slice(offset, offset + length),
  }
  const expected = createHash('sha256').update(bytes).digest('hex')
  expect(await hashFile(files, 'a')).toBe(expected)
  expect(createHasher().update(bytes.buffer).hex()).toBe(expected)
})

test('storage counts bytes, not characters, and forgets what was removed', () => {
  storage.set('a', '王')
  expect(storage.bytesUsed()).toBe(4)
  expect(storage.keys()).toEqual(['a'])
  storage.remove('a')
  expect(storage.get('a')).toBeUndefined()
})
