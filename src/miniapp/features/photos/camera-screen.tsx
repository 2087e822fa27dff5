import { itemsOf } from '#policy'
import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import type { Picture } from '../../platform'
import { recordOf, sectionIn, type Draft } from '../forms/draft'
import { keepPhoto } from './keep-photo'
import { LiveStage } from './live-stage'
import { outlineOf } from './paper'
import { ReviewStage } from './review-stage'
import { useCamera } from './use-camera'

interface Props {
  draft: Draft
  sectionId: string
  fieldId: string
  /** The photo this one replaces. */
  instead: string | undefined
  onLeave: () => void
}

/** Taking photos of pages for one question, one after another if there are more. */
export function CameraScreen({ draft, sectionId, fieldId, instead, onLeave }: Props) {
  const camera = useCamera()
  const [isKeeping, setKeeping] = useState(false)
  const section = sectionIn(draft, sectionId)
  const field = section.fields.find(({ id }) => id === fieldId)
  const { stage, fail } = camera
  const onEnd = useCallback(() => fail('ended'), [fail])
  if (field?.type !== 'photos')
    return (
      <Page title="拍照">
        <EmptyState
          title="没有找到这一项。"
          next="请返回后再试。"
          action={<Button onTap={onLeave}>返回</Button>}
        />
      </Page>
    )
  const left = field.max - itemsOf(recordOf(draft, section.id).values[field.id]).length
  const use = async (picture: Picture, isLast: boolean) => {
    setKeeping(true)
    const kept = await keepPhoto(picture)
    setKeeping(false)
    if (kept.kind === 'refused') return camera.say(kept.sentence)
    const { sync, filingId } = draft
    if (instead === undefined) sync.addPhoto(filingId, section.id, field.id, kept.photo)
    else sync.replacePhoto(filingId, section.id, field.id, instead, kept.photo)
    if (isLast) onLeave()
    else camera.again()
  }
  if (stage.at === 'shown')
    return (
      <ReviewStage
        picture={stage.picture}
        label={field.label}
        sentence={camera.sentence}
        isBusy={isKeeping}
        canGoOn={instead === undefined && left > 1}
        onUse={(isLast) => void use(stage.picture, isLast)}
        onRetake={camera.again}
      />
    )
  if (stage.at === 'looking')
    return (
      <LiveStage
        viewfinder={stage.viewfinder}
        outline={outlineOf(field)}
        label={field.label}
        sentence={camera.sentence}
        isBusy={camera.isBusy}
        onShoot={() => camera.shoot(stage.viewfinder)}
        onAlbum={() => camera.choose('album')}
        onFail={() => camera.fail('refused')}
        onEnd={onEnd}
        onLeave={onLeave}
      />
    )
  return (
    <Page title={`拍${field.label}`}>
      {stage.at === 'opening' ? <Skeleton rows={3} /> : <Blind why={stage.why} camera={camera} />}
      {camera.sentence && <View className="photos-refused">{camera.sentence}</View>}
    </Page>
  )
}

const reasons = {
  refused: {
    title: '还没有允许使用相机。',
    next: '相机只在您点“拍一张”时用来拍材料。可以点“去允许”打开，也可以从相册选，或者用手机自带的相机拍。',
  },
  none: {
    title: '这里打不开取景画面。',
    next: '可以用手机自带的相机拍，或从相册选。已填写的内容都还在。',
  },
  ended: {
    title: '取景画面停了。',
    next: '可能是来了电话，或者别的程序在用相机。可以再打开，也可以用系统相机拍，或从相册选。',
  },
} as const

function Blind({ why, camera }: { why: keyof typeof reasons; camera: ReturnType<typeof useCamera> }) {
  const { title, next } = reasons[why]
  return (
    <>
      <EmptyState
        title={title}
        next={next}
        action={
          <Button isBusy={camera.isBusy} onTap={() => camera.choose('album')}>
            从相册选
          </Button>
        }
      />
      <Button kind="secondary" isDisabled={camera.isBusy} onTap={() => camera.choose('camera')}>
        用系统相机
      </Button>
      {why !== 'none' && (
        <Button kind="quiet" onTap={camera.again}>
          {why === 'refused' ? '去允许' : '再打开'}
        </Button>
      )}
    </>
  )
}
