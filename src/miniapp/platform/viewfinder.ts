import type { OpenedViewfinder } from './opened-viewfinder'
import { openInBrowser } from './viewfinder-h5'
import { openOnPhone } from './viewfinder-weapp'

/** Asks for the camera; call it when the page that shows the picture is there. */
export const openViewfinder: () => Promise<OpenedViewfinder> =
  process.env.TARO_ENV === 'weapp' ? openOnPhone : openInBrowser
