import { Image, View } from '@tarojs/components'
import { tappable } from '../../components/a11y'
import { Icon } from '../../components/icon'
import { usePicture } from './use-picture'

/** A photo that can be used once more. */
export interface Usable {
  readonly id: string
  readonly section: string
  readonly path: string
  readonly sha256: string
  readonly size: number
  readonly kind: 'photo' | 'pdf'
  readonly keptAs: string | undefined
}

interface Props {
  photo: Usable
  /** The question it answers already. */
  label: string
  onChoose: () => void
}

/** One row of the list to choose from. */
export function UsablePhoto({ photo, label, onChoose }: Props) {
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
