import type { PhotosField } from '#policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Confirm } from '../../components/confirm'
import { AddPhoto } from '../../components/photo-slot'
import '../forms/forms.css'
import { OnePhoto } from './one-photo'
import { ReusePhoto } from './reuse-photo'
import { usePhotos } from './use-photos'

interface Props {
  field: PhotosField
}

/** Photos of one field: each says where it is; taking one more never waits for the network. */
export function PhotosControl({ field }: Props) {
  const [removing, setRemoving] = useState<string>()
  const photos = usePhotos(field)
  const isEmpty = photos.photos.length === 0
  const remove = () => {
    if (removing !== undefined) photos.remove(removing)
    setRemoving(undefined)
  }
  return (
    <View className="photos">
      {photos.photos.map(({ id }, index) => (
        <OnePhoto
          key={id}
          id={id}
          label={`${field.label}第 ${index + 1} 张`}
          hint={photos.hints[id]}
          onRetake={() => photos.shoot('either', id)}
          onAcceptHint={() => photos.acceptHint(id)}
          onRetry={() => photos.retry(id)}
          onRemove={() => setRemoving(id)}
        />
      ))}
      {photos.refused && <View className="photos-refused">{photos.refused}</View>}
      {photos.busy && <View className="caption">{photos.busy}</View>}
      {!photos.busy && photos.left > 0 && (
        <View className="photos-add">
          <AddPhoto
            from="camera"
            label={isEmpty ? '拍一张' : '再拍一张'}
            onTap={() => photos.shoot('camera')}
          />
          <AddPhoto from="album" label="从相册选" onTap={() => photos.shoot('album')} />
          {field.accepts === 'imagesAndPdf' && (
            <AddPhoto from="album" label="选 PDF 文件" onTap={photos.chooseDocument} />
          )}
          <ReusePhoto field={field} taken={photos.photos} onChoose={photos.reuse} />
        </View>
      )}
      <View className="caption">
        {`已有 ${photos.photos.length} 张，${countRule(field, photos.left)}。照片仅供办理${field.purpose}使用。可信等级 C：本人上传，原件待核。`}
      </View>
      <Confirm
        title="删除这张照片？"
        isOpen={removing !== undefined}
        verb="删除"
        onConfirm={remove}
        onCancel={() => setRemoving(undefined)}
      >
        删除后要重新拍摄才能找回。
      </Confirm>
    </View>
  )
}

function countRule({ min, max }: PhotosField, left: number): string {
  const rule = min > 0 ? `需要 ${min} 至 ${max} 张` : `最多 ${max} 张`
  return left > 0 ? `${rule}，还可以加 ${left} 张` : `${rule}，已经加满`
}
