import { Image, View } from '@tarojs/components'
import { tappable } from '../../components/a11y'
import { Icon } from '../../components/icon'
import type { Usable } from './usable'
import { usePicture } from './use-picture'

interface Props {
  photo: Usable
  onChoose: () => void
}

/** One row of the list to choose from. */
export function UsablePhoto({ photo, onChoose }: Props) {
  const { label } = photo
  const url = usePicture(photo.id, photo.keptAs)
  return (
    <View className="photo" {...tappable({ label: `使用${label}的照片`, onTap: onChoose })}>
      <View className="photo-frame">
        {photo.kind === 'pdf' ? (
          'PDF'
        ) : url ? (
          <Image className="photo-image" src={url} mode="aspectFit" />
        ) : (
          <Icon name="camera" />
        )}
      </View>
      <View className="photo-words">{label}</View>
    </View>
  )
}
