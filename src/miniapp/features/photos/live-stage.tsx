import { View } from '@tarojs/components'
import { useState } from 'react'
import { a11y, tappable } from '../../components/a11y'
import { LivePicture } from '../../components/live-picture'
import type { Viewfinder } from '../../platform'
import type { Outline } from './paper'
import './camera.css'

interface Props {
  viewfinder: Viewfinder
  outline: Outline | undefined
  label: string
  /** What went wrong with the last try. */
  sentence: string | undefined
  isBusy: boolean
  onShoot: () => void
  onAlbum: () => void
  onFail: () => void
  onEnd: () => void
  onLeave: () => void
}

const anything: Outline = { name: '材料', ratio: 4 / 3, isUpright: true }

/** The camera looking, with the shutter and the ways around it below. */
export function LiveStage(props: Props) {
  const { viewfinder, outline = anything, label, sentence, isBusy, onShoot, onAlbum, onLeave } = props
  const [isTurned, setTurned] = useState(false)
  const [isTorchOn, setTorchOn] = useState(false)
  const turnTorch = () => {
    setTorchOn(!isTorchOn)
    void viewfinder.setTorch(!isTorchOn)
  }
  return (
    <View className="camera" {...a11y({ role: 'main' })}>
      <View className="camera-title" {...a11y({ role: 'heading', level: 1 })}>{`拍${label}`}</View>
      <LivePicture
        viewfinder={viewfinder}
        ratio={outline.ratio}
        isUpright={outline.isUpright !== isTurned}
        hint={`${outline.name}对准方框：放平、四角对齐、避免反光`}
        isTorchOn={isTorchOn}
        onFail={props.onFail}
        onEnd={props.onEnd}
      />
      {sentence && (
        <View className="camera-note" {...a11y({ role: 'alert' })}>
          {sentence}
        </View>
      )}
      <View className="camera-row">
        <View className="camera-side" {...tappable({ label: '返回上一页', onTap: onLeave })}>
          返回
        </View>
        <View className="camera-side" {...tappable({ onTap: () => setTurned(!isTurned) })}>
          {outline.isUpright === isTurned ? '改竖框' : '改横框'}
        </View>
        <View
          className="camera-shutter"
          {...tappable({ label: isBusy ? '正在处理' : '按快门拍照', disabled: isBusy, onTap: onShoot })}
        >
          <View className="camera-shutter-disc">{isBusy ? '请稍候' : '拍'}</View>
        </View>
        {viewfinder.hasTorch ? (
          <View
            className="camera-side"
            {...tappable({ label: isTorchOn ? '关灯' : '开灯', onTap: turnTorch })}
          >
            {isTorchOn ? '关灯' : '开灯'}
          </View>
        ) : (
          <View className="camera-side" {...a11y({ hidden: true })} />
        )}
        <View className="camera-side" {...tappable({ label: '从相册选', disabled: isBusy, onTap: onAlbum })}>
          相册
        </View>
      </View>
    </View>
  )
}
