import { itemsOf, type PhotosField } from '#policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { AddPhoto, PhotoSlot } from '../../components/photo-slot'
import { enlargePicture, type PictureFrom } from '../../platform'
import { photoStatus, type SyncState } from '../../sync'
import { keepPhoto } from './keep-photo'
import { useAnswer, useSection } from './section-context'
import { pictureUrl, usePicture } from './use-picture'
import './forms.css'

interface Props {
  field: PhotosField
}

/** Photos of one field: each says where it is; taking one more never waits for the network. */
export function PhotosControl({ field }: Props) {
  const { draft, section, session } = useSection()
  const { value } = useAnswer(field.id)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const photos = itemsOf(value)

  const add = async (from: PictureFrom) => {
    setRefused(undefined)
    setBusy(true)
    const outcome = await keepPhoto(from)
    setBusy(false)
    if (outcome.kind === 'refused') return setRefused(outcome.sentence)
    if (outcome.kind === 'cancelled') return
    draft.sync.addPhoto(draft.filingId, section.id, field.id, outcome.photo)
    session.leave(field.id)
  }
  const remove = (id: string) => {
    draft.sync.removePhoto(draft.filingId, section.id, field.id, id)
    session.leave(field.id)
  }
  return (
    <View className="photos">
      {photos.map(({ id }, index) => (
        <OnePhoto key={id} id={id} label={`${field.label}第 ${index + 1} 张`} onRemove={() => remove(id)} />
      ))}
      {refused && <View className="photos-refused">{refused}</View>}
      {busy && <View className="caption">正在处理照片，请稍候</View>}
      {!busy && photos.length < field.max && (
        <View className="photos-add">
          <AddPhoto
            from="camera"
            label={photos.length === 0 ? '拍一张' : '再拍一张'}
            onTap={() => void add('camera')}
          />
          <AddPhoto from="album" label="从相册选" onTap={() => void add('album')} />
        </View>
      )}
      <View className="caption">
        {`已有 ${photos.length} 张，${countRule(field)}。照片仅供办理${field.purpose}使用。`}
      </View>
    </View>
  )
}

const countRule = ({ min, max }: PhotosField): string =>
  min > 0 ? `需要 ${min} 至 ${max} 张` : `最多 ${max} 张`

interface OneProps {
  id: string
  label: string
  onRemove: () => void
}

const states = { 仅在本机: 'local', 上传中: 'sending', 已到服务器: 'stored', 有冲突: 'refused' } as const

function OnePhoto({ id, label, onRemove }: OneProps) {
  const { draft } = useSection()
  const { word, reason, percent, isHere } = useStore(
    draft.sync.store,
    useShallow((all) => standingOf(all, draft.filingId, id)),
  )
  const url = usePicture(id, isHere)
  const open = async () => {
    const whole = await pictureUrl(id, isHere, 'whole')
    enlargePicture([whole], whole)
  }
  const progress = word === '上传中' && percent > 0 ? `已传 ${percent}%` : undefined
  return (
    <PhotoSlot
      label={label}
      url={url}
      state={reason === undefined ? states[word] : 'refused'}
      note={reason ?? progress}
      onOpen={() => void open().catch(() => undefined)}
      onRemove={onRemove}
    />
  )
}

function standingOf(all: SyncState, filingId: string, id: string) {
  const filing = all.filings[filingId]
  if (filing === undefined) return { word: '仅在本机' as const, reason: undefined, percent: 0, isHere: false }
  const { word, refusal, percent } = photoStatus(all, filing, id)
  const reason = refusal && `${refusal.message}${refusal.next}`
  return { word, reason, percent, isHere: filing.photos[id] !== undefined }
}
