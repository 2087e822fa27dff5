import { chooseInBrowser, prepareInBrowser } from './camera-h5'
import { chooseOnPhone, prepareOnPhone } from './camera-weapp'
import type { PictureSource } from './kept-files'
import type { Choice, PictureFrom, PictureOutcome } from './picture'

/** Lets the person take one photo or choose up to `atMost`; call it straight from a tap. */
export const choosePictures: (from: PictureFrom, atMost: number) => Promise<Choice> =
  process.env.TARO_ENV === 'weapp' ? chooseOnPhone : chooseInBrowser

/** Upright, small enough, without EXIF. Reads the whole picture once, and never makes it larger. */
export const preparePicture: (source: PictureSource) => Promise<PictureOutcome> =
  process.env.TARO_ENV === 'weapp' ? prepareOnPhone : prepareInBrowser
