/** ASVS 5.2.3, 5.2.6: what a picture costs, shown by what was read and drawn and not by a clock. */
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { claimedSize } from '../../src/server/files/image-header'
import { leanPng } from '../../src/server/files/lean-png'
import { claimingPng, photo, pixelFlood, pngWith } from '../support/images'
import { kernelHandlers } from '../support/kernel-handlers'
import { type PersonLogin, startServer, type TestServer } from '../support/server'
import { createFiling, upload } from '../support/uploads'

const MEGABYTE = 1024 * 1024
let server: TestServer
let person: PersonLogin
let filingId: string
let drawn = 0
const count = () => {
  drawn += 1
}
beforeAll(async () => {
  server = await startServer({ handlers: kernelHandlers() })
  person = await server.loginPerson('13800000001')
  filingId = await createFiling(server, person.accountId)
  sharp.queue.on('change', count)
})
beforeEach(() => {
  drawn = 0
})
afterAll(async () => {
  sharp.queue.off('change', count)
  await server.close()
})
/** 60 MB of them, packed. */
const zeros = () => (sixty ??= deflateSync(Buffer.alloc(60 * MEGABYTE), { level: 9 }))
let sixty: Buffer | undefined
const outcomeOf = (bytes: Buffer) =>
  upload(person.api, bytes, { filingId }).then(
    ({ state }) => state,
    (error: { code?: string }) => error.code ?? 'no answer',
  )

test.each([
  ['50,000 × 50,000 in 304 kB', () => pixelFlood()],
  ['2³¹−1 squared', () => claimingPng(2 ** 31 - 1, 2 ** 31 - 1, deflateSync(Buffer.alloc(1000)))],
])('ASVS 5.2.6: a PNG of %s is refused by its first 24 bytes, and nothing is drawn', async (_, make) => {
  const bytes = make()
  expect(claimedSize(bytes.subarray(0, 24), 'png').width).toBeGreaterThanOrEqual(50_000)
  expect(await outcomeOf(bytes)).toBe('FILE_TOO_MANY_PIXELS')
  expect(drawn).toBe(0)
  // The counter counts: a good picture is drawn.
  expect(await outcomeOf(await photo('png'))).toBe('stored')
  expect(drawn).toBeGreaterThan(0)
})

const SIZE = { width: 641, height: 479 }
test.each([
  ['JPEG', () => photo('jpeg', SIZE)],
  ['JPEG of a camera', () => photo('jpeg', { ...SIZE, exif: true })],
  ['progressive JPEG', () => plain().jpeg({ progressive: true }).toBuffer()],
  ['JPEG with bytes between its segments', async () => spaced(await photo('jpeg', SIZE))],
  ['PNG', () => photo('png', SIZE)],
  ['WebP', () => photo('webp', SIZE)],
  ['WebP without loss', () => plain().webp({ lossless: true }).toBuffer()],
  ['WebP with a clear background', () => plain({ alpha: 0.5 }).webp().toBuffer()],
  [
    'WebP of a camera',
    () =>
      plain()
        .withExif({ IFD0: { Make: 'x' } })
        .webp()
        .toBuffer(),
  ],
])('the header of a %s says its size', async (name, make) => {
  const bytes = await make()
  const format = name.includes('JPEG') ? 'jpeg' : name.includes('PNG') ? 'png' : 'webp'
  expect(claimedSize(bytes, format)).toEqual(SIZE)
})

const plain = ({ alpha = 1 } = {}) =>
  sharp({ create: { ...SIZE, channels: 4, background: { r: 9, g: 99, b: 199, alpha } } })
const spaced = (jpeg: Buffer) =>
  Buffer.concat([jpeg.subarray(0, 2), Buffer.from('00000000ffffff', 'hex'), jpeg.subarray(2)])

test.each([
  ['zTXt', 'Comment\0\0'],
  ['iTXt', 'Comment\0\u0001\0\0\0'],
  ['iCCP', 'profile\0\0'],
])(
  'ASVS 5.2.3: 60 MB in the %s of a PNG never reach who draws it; the picture is kept',
  async (name, head) => {
    const good = await photo('png', { width: 300, height: 300 })
    const bomb = pngWith(good, name, Buffer.concat([Buffer.from(head, 'latin1'), zeros()]))
    expect(bomb.length).toBeLessThan(good.length + 100_000)
    // What is drawn: the good picture's own bytes, and so no more memory than that one takes.
    expect(leanPng(bomb).equals(leanPng(good))).toBe(true)
    expect(await outcomeOf(bomb)).toBe('stored')
  },
)

test('the colours of a display stay with the picture', async () => {
  const wide = await plain().withIccProfile('p3').png().toBuffer()
  expect(leanPng(wide).includes('iCCP')).toBe(true)
  expect(await outcomeOf(wide)).toBe('stored')
})

test('while a picture of 48 megapixels is drawn the others are answered', async () => {
  const large = await sharp({ create: { width: 8000, height: 6000, channels: 3, background: '#336699' } })
    .png({ compressionLevel: 1 })
    .toBuffer()
  let isDrawn = false
  const sent = outcomeOf(large).finally(() => {
    isDrawn = true
  })
  let meanwhile = 0
  while (!isDrawn) {
    expect((await server.request('GET', '/api/health')).status).toBe(200)
    if (drawn > 0) meanwhile += 1
  }
  expect(await sent).toBe('stored')
  // A server that drew it in its own thread would have answered nobody until it was done.
  expect(meanwhile).toBeGreaterThan(5)
})
