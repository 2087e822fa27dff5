import type { PictureSource } from './kept-files'

/** The camera, looking: its picture is on screen and can be taken. */
export interface Viewfinder {
  readonly shoot: () => Promise<PictureSource>
  readonly hasTorch: boolean
  /** On weapp the page's own camera takes the light from what it draws. */
  readonly setTorch: (isOn: boolean) => Promise<void>
  /** Shows the live picture in a browser's video element; tells when it stops by itself, for a call for instance. */
  readonly show: (video: HTMLVideoElement, onEnd: () => void) => void
  readonly close: () => void
}

/** `refused`: the person or WeChat said no; `none`: no camera here, or it is in use. */
export type OpenedViewfinder = Viewfinder | 'refused' | 'none'
