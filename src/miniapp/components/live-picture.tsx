import { Camera, View } from '@tarojs/components'
import { useEffect, useRef, type ComponentType } from 'react'
import type { Viewfinder } from '../platform'
import './live-picture.css'

interface Props {
  viewfinder: Viewfinder
  /** The longer side of the outline by the shorter one. */
  ratio: number
  isUpright: boolean
  hint: string
  isTorchOn: boolean
  /** The camera was refused after all. */
  onFail: () => void
  /** It stopped by itself. */
  onEnd: () => void
}

/** WeChat draws its camera in the page's own layer (base library 2.7), so plain views lie over it. */
function OnPhone({ ratio, isUpright, hint, isTorchOn, onFail, onEnd }: Props) {
  const style = isUpright
    ? { width: '70vw', height: `${70 * ratio}vw` }
    : { width: '92vw', height: `${92 / ratio}vw` }
  return (
    <View className="live">
      <Camera
        className="live-video"
        devicePosition="back"
        resolution="high"
        flash={isTorchOn ? 'torch' : 'off'}
        onError={onFail}
        onStop={onEnd}
      />
      <View className="live-hint">{hint}</View>
      <View className="live-outline" style={style} />
    </View>
  )
}

/** A browser's window may be wide: the outline is as large as fits its width and 58 % of its height. */
function InBrowser({ viewfinder, ratio, isUpright, hint, onEnd }: Props) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (video.current !== null) viewfinder.show(video.current, onEnd)
  }, [viewfinder, onEnd])
  const style = isUpright
    ? { width: `min(84vw, ${58 / ratio}vh)`, height: `min(${84 * ratio}vw, 58vh)` }
    : { width: `min(92vw, ${58 * ratio}vh)`, height: `min(${92 / ratio}vw, 58vh)` }
  return (
    <View className="live">
      <video className="live-video" playsInline muted aria-label="相机画面" ref={video} />
      <View className="live-hint">{hint}</View>
      <View className="live-outline" style={style} />
    </View>
  )
}

/** What the camera sees, with the outline to lay the page into. */
export const LivePicture: ComponentType<Props> = process.env.TARO_ENV === 'weapp' ? OnPhone : InBrowser
