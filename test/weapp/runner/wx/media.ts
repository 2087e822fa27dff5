import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import type { Device } from '../device'
import { addTemporaryFile } from '../device'
import type { Define, Options } from './call'
import { defineAll, text } from './call'
import { readPhoneFile } from './files'

const orientations = [
  'up',
  'up-mirrored',
  'down',
  'down-mirrored',
  'left-mirrored',
  'right',
  'right-mirrored',
  'left',
]

interface CanvasImage {
  src: string
  width: number
  height: number
  onload?: () => void
  onerror?: (error: unknown) => void
}

/** A canvas that remembers the picture drawn on it; enough to turn a photo into a smaller JPEG. */
class OffscreenCanvas {
  drawn: string | undefined
  constructor(
    private readonly device: Device,
    public width: number,
    public height: number,
  ) {}

  getContext = () => ({
    drawImage: (image: CanvasImage) => void (this.drawn = image.src),
    clearRect: () => undefined,
    fillRect: () => undefined,
    save: () => undefined,
    restore: () => undefined,
    translate: () => undefined,
    rotate: () => undefined,
    scale: () => undefined,
    // Pixels would have to be worked out in time; the mini-program does without.
    getImageData: () => {
      throw new Error('no pixels here')
    },
  })

  createImage = (): CanvasImage => {
    const { device } = this
    let source = ''
    const image: CanvasImage = {
      width: 0,
      height: 0,
      get src() {
        return source
      },
      set src(path: string) {
        source = path
        const size = Promise.resolve().then(() =>
          sharp(readPhoneFile(device, path)).autoOrient().toBuffer({ resolveWithObject: true }),
        )
        size.then(
          ({ info }) => {
            Object.assign(image, { width: info.width, height: info.height })
            image.onload?.()
          },
          (error: unknown) => image.onerror?.(error),
        )
      },
    }
    return image
  }
}

/** A picture's upright JPEG of at most this size; the other side follows the first. */
const jpeg = (bytes: Buffer, width: number | undefined, height: number | undefined, quality: number) =>
  sharp(bytes)
    .autoOrient()
    .resize({ ...(width ? { width } : {}), ...(height ? { height } : {}), fit: 'fill' })
    .jpeg({ quality })
    .toBuffer()

const numberOf = (value: unknown) => (typeof value === 'number' && value > 0 ? Math.round(value) : undefined)

/** Camera, album, picture tools and device randomness. */
export const mediaApi = (device: Device, define: Define) => {
  const take = async () => {
    if (device.picture === undefined) throw new Error('cancel')
    const bytes = readFileSync(device.picture)
    const ending = device.picture.split('.').pop() ?? 'jpg'
    const { width, height } = await sharp(bytes)
      .metadata()
      .catch(() => ({ width: 0, height: 0 }))
    return { path: addTemporaryFile(device, bytes, ending), size: bytes.length, width, height }
  }
  return {
    createCameraContext: () =>
      defineAll(define, { takePhoto: async () => ({ tempImagePath: (await take()).path }) }),
    createOffscreenCanvas: (options: { width?: number; height?: number }) =>
      new OffscreenCanvas(device, options.width ?? 300, options.height ?? 150),
    ...defineAll(define, {
      chooseMedia: async () => {
        const { path, ...rest } = await take()
        return { type: 'image', tempFiles: [{ tempFilePath: path, fileType: 'image', ...rest }] }
      },
      chooseMessageFile: async () => {
        const { path, size } = await take()
        return { tempFiles: [{ path, size, name: 'from-a-chat', type: 'file' }] }
      },
      chooseImage: async () => {
        const { path, size } = await take()
        return { tempFilePaths: [path], tempFiles: [{ path, size }] }
      },
      getImageInfo: async (options: Options) => {
        const path = text(options, 'src')
        const { width, height, orientation = 1, format } = await sharp(readPhoneFile(device, path)).metadata()
        return { path, width, height, orientation: orientations[orientation - 1], type: format }
      },
      compressImage: async (options: Options) => {
        const bytes = readPhoneFile(device, text(options, 'src'))
        const quality = numberOf(options.quality) ?? 80
        const smaller = await jpeg(
          bytes,
          numberOf(options.compressedWidth),
          numberOf(options.compressedHeight),
          quality,
        )
        return { tempFilePath: addTemporaryFile(device, smaller, 'jpg') }
      },
      canvasToTempFilePath: async (options: Options) => {
        const canvas = options.canvas as OffscreenCanvas
        if (canvas.drawn === undefined) throw new Error('the canvas is empty')
        const width = numberOf(options.destWidth) ?? canvas.width
        const height = numberOf(options.destHeight) ?? canvas.height
        const quality = Math.round(((options.quality as number | undefined) ?? 0.92) * 100)
        const drawn = await jpeg(readPhoneFile(device, canvas.drawn), width, height, quality)
        return { tempFilePath: addTemporaryFile(device, drawn, 'jpg') }
      },
      getRandomValues: (options: Options) => {
        const bytes = new Uint8Array(options.length as number)
        bytes.set(randomBytes(bytes.length))
        return { randomValues: bytes.buffer }
      },
      previewImage: () => undefined,
      saveImageToPhotosAlbum: () => undefined,
    }),
  }
}
