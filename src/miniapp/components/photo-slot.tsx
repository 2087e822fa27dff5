import { Image, View } from '@tarojs/components'
import { a11y, tappable } from './a11y'
import { Icon, type IconName } from './icon'
import './photo-slot.css'
import { StatusChip, type Tone } from './status-chip'

export type PhotoState = 'local' | 'sending' | 'held' | 'stored' | 'refused'

const states: Record<PhotoState, { tone: Tone; word: string; icon: IconName }> = {
  local: { tone: 'wait', word: '仅在本机', icon: 'phone' },
  sending: { tone: 'wait', word: '上传中', icon: 'up' },
  held: { tone: 'wait', word: '待安全检查', icon: 'clock' },
  stored: { tone: 'pass', word: '已到服务器', icon: 'check' },
  refused: { tone: 'stop', word: '未通过', icon: 'cross' },
}

/** What can be done with one photo: 重拍、删除. */
export interface PhotoAction {
  readonly verb: string
  readonly onTap: () => void
}

interface Props {
  /** 第 1 张证书照片 */
  label: string
  url: string | undefined
  /** No picture to show: a row with its name. */
  isDocument?: boolean
  state: PhotoState
  /** Why it was refused and what to do, or how far it has come. */
  note?: string | undefined
  /** What does not look right; the person decides. */
  hint?: string | undefined
  onOpen?: () => void
  actions?: readonly PhotoAction[]
}

/** One photo or document, where it is now, and what can be done with it. */
export function PhotoSlot({
  label,
  url,
  isDocument = false,
  state,
  note,
  hint,
  onOpen,
  actions = [],
}: Props) {
  const { tone, word, icon } = states[state]
  const openLabel = `${isDocument ? '打开' : '放大看'}${label}`
  return (
    <View className="photo" {...a11y({ role: 'group', label: `${label}，${word}` })}>
      <View className="photo-frame" {...(onOpen ? tappable({ label: openLabel, onTap: onOpen }) : {})}>
        {isDocument ? (
          'PDF'
        ) : url ? (
          <Image className="photo-image" src={url} mode="aspectFit" {...imageName(label)} />
        ) : (
          <Icon name="camera" />
        )}
      </View>
      <View className="photo-words">
        <View>{label}</View>
        <StatusChip tone={tone} word={word} icon={icon} />
        {note && <View className={state === 'refused' ? 'photo-refused' : 'photo-note'}>{note}</View>}
        {hint && (
          <View className="photo-hint" {...a11y({ role: 'status' })}>
            {hint}
          </View>
        )}
      </View>
      {actions.length > 0 && (
        <View className="photo-actions">
          {actions.map(({ verb, onTap }) => (
            <View key={verb} className="photo-remove" {...tappable({ label: `${verb}${label}`, onTap })}>
              {verb}
            </View>
          ))}
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
