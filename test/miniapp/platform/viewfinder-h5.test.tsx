import { openInBrowser } from '../../../src/miniapp/platform/viewfinder-h5'

class FakeTrack {
  onended: (() => void) | null = null
  isStopped = false
  constructor(private readonly torch: boolean | undefined) {}
  readonly stop = () => void (this.isStopped = true)
  readonly getCapabilities = () => (this.torch === undefined ? {} : { torch: this.torch })
  readonly applyConstraints = jest.fn(async (_: MediaTrackConstraints) => undefined)
}

/** A camera of this browser; `outcome` is what asking for it leads to. */
function withCamera(outcome: readonly FakeTrack[] | Error): jest.Mock {
  const getUserMedia = jest.fn(async () => {
    if (outcome instanceof Error) throw outcome
    return { getVideoTracks: () => outcome, getTracks: () => outcome }
  })
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia } })
  return getUserMedia
}

/** The picture on screen: jsdom draws none, so its size and its canvas are told. */
function videoOf(width: number): HTMLVideoElement {
  const video = document.createElement('video')
  Object.defineProperty(video, 'videoWidth', { value: width })
  Object.defineProperty(video, 'videoHeight', { value: width / 2 })
  video.play = async () => undefined
  return video
}
const drawnAs = (blob: Blob | null) => {
  jest
    .spyOn(HTMLCanvasElement.prototype, 'getContext')
    .mockReturnValue({ drawImage: () => undefined } as never)
  jest.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(blob))
}
const nothing = () => undefined

afterEach(() => {
  jest.restoreAllMocks()
  Reflect.deleteProperty(navigator, 'mediaDevices')
})

async function opened(track = new FakeTrack(undefined)) {
  withCamera([track])
  const viewfinder = await openInBrowser()
  if (typeof viewfinder !== 'object') throw new Error(`the camera is ${viewfinder}`)
  return { viewfinder, track }
}

describe('the browser’s camera', () => {
  test.each([
    ['the person said no', new DOMException('no', 'NotAllowedError'), 'refused'],
    ['there is none', new DOMException('no', 'NotFoundError'), 'none'],
    ['another program has it', new DOMException('no', 'NotReadableError'), 'none'],
    ['something else', new TypeError('no'), 'none'],
  ])('%s: %s is %s', async (_, error, outcome) => {
    withCamera(error)
    expect(await openInBrowser()).toBe(outcome)
  })

  test('without https, or in an old browser, there is none to ask for', async () => {
    expect(await openInBrowser()).toBe('none')
  })

  test('a stream without a picture is none', async () => {
    withCamera([])
    expect(await openInBrowser()).toBe('none')
  })

  test('the one at the back is asked for, and never the microphone', async () => {
    const asked = withCamera([new FakeTrack(undefined)])
    await openInBrowser()
    expect(asked).toHaveBeenCalledWith({
      video: expect.objectContaining({ facingMode: { ideal: 'environment' } }),
      audio: false,
    })
  })

  test('is let go when the page is left', async () => {
    const { viewfinder, track } = await opened()
    viewfinder.show(videoOf(640), nothing)
    expect(track.isStopped).toBe(false)
    viewfinder.close()
    expect(track.isStopped).toBe(true)
  })

  test('tells when it stops by itself', async () => {
    const { viewfinder, track } = await opened()
    const onEnd = jest.fn()
    viewfinder.show(videoOf(640), onEnd)
    track.onended?.()
    expect(onEnd).toHaveBeenCalledTimes(1)
  })

  test('has a light only where it says so; one that will not go on breaks nothing', async () => {
    expect((await opened()).viewfinder.hasTorch).toBe(false)
    const { viewfinder, track } = await opened(new FakeTrack(true))
    expect(viewfinder.hasTorch).toBe(true)
    track.applyConstraints.mockRejectedValueOnce(new Error('no'))
    await viewfinder.setTorch(true)
    expect(track.applyConstraints).toHaveBeenCalledWith({ advanced: [{ torch: true }] })
  })
})

describe('a shot', () => {
  test('is the frame on screen', async () => {
    const { viewfinder } = await opened()
    const frame = new Blob(['frame'])
    drawnAs(frame)
    viewfinder.show(videoOf(640), nothing)
    expect(await viewfinder.shoot()).toEqual({ blob: frame })
  })

  test('before there is anything to see, or of a frame that cannot be had, is none', async () => {
    const { viewfinder } = await opened()
    drawnAs(null)
    await expect(viewfinder.shoot()).rejects.toThrow('nothing to see yet')
    viewfinder.show(videoOf(0), nothing)
    await expect(viewfinder.shoot()).rejects.toThrow('nothing to see yet')
    viewfinder.show(videoOf(640), nothing)
    await expect(viewfinder.shoot()).rejects.toThrow('no frame')
  })
})
