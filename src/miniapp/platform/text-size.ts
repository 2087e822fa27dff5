import Taro from '@tarojs/taro'

const elderScale = 1.2

/** Whether the person has set WeChat to large type; 长辈版 then starts by itself. */
export function prefersLargeText(): boolean {
  if (process.env.TARO_ENV === 'weapp') {
    const { fontSizeScaleFactor } = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }
    return (fontSizeScaleFactor ?? 1) >= elderScale
  }
  return false
}
