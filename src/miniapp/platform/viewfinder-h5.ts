import type { OpenedViewfinder } from './opened-viewfinder'

/** As sharp as the camera gives; a page of small print needs it. */
const wanted = { facingMode: { ideal: 'environment' }, width: { ideal: 2560 }, height: { ideal: 1920 } }

/** Only over https, and only where the browser has a camera to give. */
export async function openInBrowser(): Promise<OpenedViewfinder> {
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices }
  if (mediaDevices === undefined) return 'none'
  try {
    return viewfinderOf(await mediaDevices.getUserMedia({ video: wanted, audio: false }))
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'none'
  }
}

function viewfinderOf(stream: MediaStream): OpenedViewfinder {
  const [track] = stream.getVideoTracks()
  if (track === undefined) return 'none'
  let shown: HTMLVideoElement | undefined
  const { torch } = (track.getCapabilities?.() ?? {}) as { torch?: boolean }
  return {
    shoot: async () => {
      if (shown === undefined || shown.videoWidth === 0) throw new Error('nothing to see yet')
      return { blob: await frameOf(shown) }
    },
    hasTorch: torch === true,
    setTorch: (isOn) =>
      track
        .applyConstraints({ advanced: [{ torch: isOn } as MediaTrackConstraintSet] })
        .catch(() => undefined),
    show: (video, onEnd) => {
      shown = video
      // Not when we stop it ourselves.
      track.onended = onEnd
      video.srcObject = stream
      void video.play().catch(() => undefined)
    },
    close: () => stream.getTracks().forEach((one) => one.stop()),
  }
}

function frameOf(video: HTMLVideoElement): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('no frame')) : resolve(blob)),
      'image/jpeg',
      0.95,
    ),
  )
}
