import { Blob as NodeBlob } from 'node:buffer'
import { chooseInBrowser, prepareInBrowser } from '../../../src/miniapp/platform/camera-h5'
import { claimingPng } from '../../support/images'

const fileInput = () => document.querySelector<HTMLInputElement>('input[type="file"]')

/** The person picks these in the browser's dialogue, or leaves it. */
async function picking(from: 'camera' | 'album', atMost: number, names: readonly string[] | undefined) {
  const choosing = chooseInBrowser(from, atMost)
  const input = fileInput()
  if (input === null) throw new Error('no dialogue')
  const asked = { multiple: input.multiple, capture: input.getAttribute('capture'), accept: input.accept }
  const files = (names ?? []).map((name) => new File(['x'], name))
  Object.defineProperty(input, 'files', { value: files })
  input.dispatchEvent(new Event(names === undefined ? 'cancel' : 'change'))
  return { choice: await choosing, asked }
}

describe('the browser’s own dialogue', () => {
  test('opens the camera at the back for one shot, and goes away with it', async () => {
    const { choice, asked } = await picking('camera', 5, ['a.jpg'])
    expect(asked).toEqual({ multiple: false, capture: 'environment', accept: 'image/*' })
    expect(choice).toMatchObject({ kind: 'chosen', sources: [{ blob: { name: 'a.jpg' } }] })
    expect(fileInput()).toBeNull()
  })

  test('takes from the album as many as there is room for, in their order', async () => {
    const { choice, asked } = await picking('album', 2, ['a.jpg', 'b.jpg', 'c.jpg'])
    expect(asked).toMatchObject({ multiple: true, capture: null })
    expect(choice).toMatchObject({ sources: [{ blob: { name: 'a.jpg' } }, { blob: { name: 'b.jpg' } }] })
  })

  test('left without a picture is cancelled, and nothing stays on the page', async () => {
    expect((await picking('album', 2, undefined)).choice).toEqual({ kind: 'cancelled' })
    expect((await picking('album', 1, [])).choice).toEqual({ kind: 'cancelled' })
    expect(fileInput()).toBeNull()
  })
})

describe('a photo made ready in a browser', () => {
  /** What the canvas was told to draw; how large what it writes is, by size and quality. */
  const drawn: { width: number; height: number }[] = []
  const close = jest.fn()
  let written: (longSide: number, quality: number) => number | undefined

  const decodesTo = (size: { width: number; height: number } | undefined) => {
    globalThis.createImageBitmap = jest.fn(async () => {
      if (size === undefined) throw new DOMException('no', 'InvalidStateError')
      return { ...size, close } as ImageBitmap
    }) as never
  }
  const blobOf = (bytes: Uint8Array | string) => new NodeBlob([bytes]) as unknown as Blob
  const ready = (bytes: Uint8Array | string = 'jpeg') => prepareInBrowser({ blob: blobOf(bytes) })

  beforeEach(() => {
    drawn.length = 0
    close.mockClear()
    written = () => 400_000
    jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({
      fillRect: () => undefined,
      drawImage: (_: unknown, x: number, y: number, width: number, height: number) =>
        void drawn.push({ width, height }),
      getImageData: (x: number, y: number, width: number, height: number) => ({
        width,
        height,
        data: new Uint8ClampedArray(width * height * 4).fill(200),
      }),
    } as never)
    jest.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (
      this: HTMLCanvasElement,
      done,
      _type,
      quality,
    ) {
      const size = written(Math.max(this.width, this.height), Number(quality))
      done(size === undefined ? null : ({ size } as Blob))
    })
  })
  afterEach(() => {
    jest.restoreAllMocks()
    Reflect.deleteProperty(globalThis, 'createImageBitmap')
  })

  test('is turned upright by the browser, drawn at 2,000 pixels at most, and judged by a small copy', async () => {
    decodesTo({ width: 4000, height: 3000 })
    const outcome = await ready()
    expect(createImageBitmap).toHaveBeenCalledWith(expect.anything(), { imageOrientation: 'from-image' })
    expect(drawn).toEqual([
      { width: 2000, height: 1500 },
      { width: 320, height: 240 },
    ])
    expect(outcome).toMatchObject({
      kind: 'ready',
      picture: { width: 2000, height: 1500, bytes: 400_000, small: { width: 320, height: 240 } },
    })
    expect(close).toHaveBeenCalledTimes(1)
  })

  test('a small one is not made larger', async () => {
    decodesTo({ width: 900, height: 700 })
    expect(await ready()).toMatchObject({ picture: { width: 900, height: 700 } })
  })

  test('gives way in quality first, then in size, until it is 500 KB', async () => {
    decodesTo({ width: 4000, height: 3000 })
    written = (longSide, quality) => (longSide === 1600 && quality < 0.6 ? 490_000 : 900_000)
    expect(await ready()).toMatchObject({ picture: { width: 1600, bytes: 490_000 } })
    expect(drawn.map(({ width }) => width)).toEqual([2000, 320, 1600])
  })

  test.each([
    ['never gets small enough', () => 900_000],
    ['a canvas out of memory writes nothing', () => undefined],
  ])('%s: that is said, and the memory is given back', async (_, size) => {
    decodesTo({ width: 4000, height: 3000 })
    written = size
    expect(await ready()).toEqual({ kind: 'refused', sentence: expect.stringContaining('仍然过大') })
    expect(close).toHaveBeenCalledTimes(1)
  })

  test('what is no picture is refused in words', async () => {
    decodesTo(undefined)
    expect(await ready('a letter')).toMatchObject({ sentence: expect.stringContaining('不是照片') })
    expect(await ready(Buffer.from('\0\0\0\u0018ftypheic'))).toMatchObject({
      sentence: expect.stringContaining('HEIC'),
    })
    expect(await ready('')).toMatchObject({ sentence: expect.stringContaining('空的') })
  })

  test('a flood of pixels is refused from its header, before anything is decoded', async () => {
    decodesTo({ width: 10, height: 10 })
    const flood = claimingPng(50_000, 50_000, Buffer.from([0]))
    expect(await ready(flood)).toMatchObject({ sentence: expect.stringContaining('50000×50000') })
    expect(createImageBitmap).not.toHaveBeenCalled()
  })

  test('one too small to read is refused once its size is known', async () => {
    decodesTo({ width: 100, height: 80 })
    expect(await ready()).toMatchObject({ sentence: expect.stringContaining('100×80') })
    expect([drawn, close.mock.calls.length]).toEqual([[], 1])
  })
})
