import Taro from '@tarojs/taro'
import type { PictureSource } from './kept-files'
import type { OpenedViewfinder } from './opened-viewfinder'

/** WeChat first wants its privacy guide agreed to, then the camera allowed. */
export async function openOnPhone(): Promise<OpenedViewfinder> {
  const isAllowed = (await agreed()) && (await allowed())
  if (!isAllowed) return 'refused'
  const nothing = () => undefined
  return { shoot, hasTorch: true, setTorch: async () => undefined, show: nothing, close: nothing }
}

/** Clients older than the rule have no such call, and need none. */
function agreed(): Promise<boolean> {
  if (!Taro.canIUse('requirePrivacyAuthorize')) return Promise.resolve(true)
  return new Promise((resolve) =>
    Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) }),
  )
}

/** Once refused, WeChat does not ask again: then its settings are the way. */
async function allowed(): Promise<boolean> {
  const { authSetting } = await Taro.getSetting()
  if (authSetting['scope.camera'] === false) {
    const { authSetting: now } = await Taro.openSetting()
    return now['scope.camera'] === true
  }
  return Taro.authorize({ scope: 'scope.camera' }).then(
    () => true,
    () => false,
  )
}

function shoot(): Promise<PictureSource> {
  return new Promise((resolve, reject) =>
    Taro.createCameraContext().takePhoto({
      quality: 'high',
      success: ({ tempImagePath: path }) => resolve({ path }),
      fail: reject,
    }),
  )
}
