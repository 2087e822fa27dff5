import sharp from 'sharp'
import { sizeInHeader } from '../../../src/miniapp/platform/picture-size'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#777777' } })

describe('the size in the header', () => {
  test.each([
    ['JPEG', () => plain(643, 211).jpeg().toBuffer()],
    ['progressive JPEG', () => plain(643, 211).jpeg({ progressive: true }).toBuffer()],
    [
      'JPEG with EXIF before it',
      () =>
        plain(643, 211)
          .withExif({ IFD0: { Copyright: 'x'.repeat(5000) } })
          .jpeg()
          .toBuffer(),
    ],
    ['PNG', () => plain(643, 211).png().toBuffer()],
    ['lossy WebP', () => plain(643, 211).webp().toBuffer()],
    ['lossless WebP', () => plain(643, 211).webp({ lossless: true }).toBuffer()],
    ['WebP with more in it', () => plain(643, 211).keepMetadata().withExif({}).webp().toBuffer()],
  ])('%s', async (_name, make) => {
    expect(sizeInHeader(await make())).toEqual({ width: 643, height: 211 })
  })

  test('of a file that claims to be enormous, without decoding it', async () => {
    const png = await plain(300, 300).png().toBuffer()
    png.writeUInt32BE(60_000, 16)
    png.writeUInt32BE(60_000, 20)
    expect(sizeInHeader(png)).toEqual({ width: 60_000, height: 60_000 })
  })

  test('is not guessed for what is cut short or no picture', async () => {
    const jpeg = await plain(643, 211).jpeg().toBuffer()
    expect(sizeInHeader(jpeg.subarray(0, 30))).toBeUndefined()
    expect(sizeInHeader(Buffer.from('%PDF-1.7'))).toBeUndefined()
    expect(sizeInHeader(new Uint8Array())).toBeUndefined()
  })
})
