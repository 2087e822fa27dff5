import { takeInBrowser } from './camera-h5'
import { takeOnPhone } from './camera-weapp'
import type { PictureFrom, PictureOutcome } from './picture'

/** Lets the person take or choose one photo; call it straight from a tap. */
export const takePicture: (from: PictureFrom) => Promise<PictureOutcome> =
  process.env.TARO_ENV === 'weapp' ? takeOnPhone : takeInBrowser
