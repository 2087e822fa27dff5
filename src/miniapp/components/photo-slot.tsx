import { Image, View } from '@tarojs/components'
import { a11y, tappable } from './a11y'
import { Icon, type IconName } from './icon'
import './photo-slot.css'
import { StatusChip, type Tone } from './status-chip'

export type PhotoState = 'local' | 'sending' | 'stored' | 'refused'

const states: Record<PhotoState, { tone: Tone; word: string; icon: IconName }> = {
  local: { tone: 'wait', word: '仅在本机', icon: 'phone' },
  sending: { tone: 'wait', word: '上传中', icon: 'up' },
  stored: { tone: 'pass', word: '已到服务器', icon: 'check' },
  refused: { tone: 'stop', word: '未通过', icon: 'cross' },
}

interface Props {
  /** 第 1 张证书照片 */
  label: string
  url: string | undefined
  state: PhotoState
  /** Why it was refused and what to do, or how far it has come. */
  note?: string | undefined
  onOpen?: () => void
  onRemove?: (() => void) | undefined
}

/** One photo, where it is now, and how to take it away. */
export function PhotoSlot({ label, url, state, note, onOpen, onRemove }: Props) {
  const { tone, word, icon } = states[state]
  return (
    <View className="photo" {...a11y({ role: 'group', label: `${label}，${word}` })}>
      <View className="photo-frame" {...(onOpen ? tappable({ label: `放大看${label}`, onTap: onOpen }) : {})}>
        {url ? (
          <Image className="photo-image" src={url} mode="aspectFit" {...imageName(label)} />
        ) : (
          <Icon name="camera" />
        )}
      </View>
      <View className="photo-words">
        <View>{label}</View>
        <StatusChip tone={tone} word={word} icon={icon} />
        {note && <View className={state === 'refused' ? 'photo-refused' : 'photo-note'}>{note}</View>}
      </View>
      {onRemove && (
        <View className="photo-remove" {...tappable({ label: `删除${label}`, onTap: onRemove })}>
          删除
        </View>
      )}
    </View>
  )
}

/** H5 draws a real img inside, which wants an alt; weapp reads aria-label. */
const imageName = (label: string) =>
  process.env.TARO_ENV === 'weapp' ? a11y({ role: 'img', label }) : { nativeProps: { alt: label } }

interface AddProps {
  from: 'camera' | 'album'
  label: string
  onTap: () => void
}

/** Takes the next photo; the words say of what. */
export function AddPhoto({ from, label, onTap }: AddProps) {
  return (
    <View className="photo-add" {...tappable({ label, onTap })}>
      <Icon name={from === 'camera' ? 'camera' : 'up'} />
      {label}
    </View>
  )
}
