import { Image, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { a11y } from '../../components/a11y'
import { Button } from '../../components/button'
import { Page } from '../../components/page'
import { showablePicture, type Picture } from '../../platform'
import './camera.css'
import { flawWords } from './flaw-words'

interface Props {
  picture: Picture
  label: string
  sentence: string | undefined
  isBusy: boolean
  /** There is room for another photo after this one. */
  canGoOn: boolean
  onUse: (isLast: boolean) => void
  onRetake: () => void
}

/** The photo just taken, with what does not look right about it; the person decides. */
export function ReviewStage({ picture, label, sentence, isBusy, canGoOn, onUse, onRetake }: Props) {
  const [url, setUrl] = useState('')
  useEffect(() => {
    const { address, release } = showablePicture(picture.source)
    setUrl(address)
    return release
  }, [picture])
  const hint = flawWords(picture.small)
  return (
    <Page
      title="看清楚了吗"
      action={
        <Button isBusy={isBusy} onTap={() => onUse(true)}>
          {hint === undefined ? '使用' : '仍要使用'}
        </Button>
      }
    >
      <Image className="camera-shot" src={url} mode="aspectFit" {...imageName(`刚拍的${label}`)} />
      {(sentence ?? hint) && (
        <View
          className={sentence === undefined ? 'photo-hint' : 'photos-refused'}
          {...a11y({ role: 'status' })}
        >
          {sentence ?? hint}
        </View>
      )}
      <Button kind="secondary" isDisabled={isBusy} onTap={onRetake}>
        重拍
      </Button>
      {canGoOn && (
        <Button kind="quiet" isDisabled={isBusy} onTap={() => onUse(false)}>
          使用并再拍一张
        </Button>
      )}
    </Page>
  )
}

const imageName = (label: string) =>
  process.env.TARO_ENV === 'weapp' ? a11y({ role: 'img', label }) : { nativeProps: { alt: label } }
