import { View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import './status-chip.css'

/** `festive` only for the title and its plaque. */
export type Tone = 'pass' | 'wait' | 'stop' | 'plain' | 'festive'

const usualIcon: Record<Tone, IconName> = {
  pass: 'check',
  wait: 'clock',
  stop: 'cross',
  plain: 'dot',
  festive: 'check',
}

interface Props {
  tone: Tone
  /** The law's word for the state: 已受理、需补正 … */
  word: string
  icon?: IconName
}

/** A state as sign, word and colour together; never colour alone. */
export function StatusChip({ tone, word, icon = usualIcon[tone] }: Props) {
  return (
    <View className={`chip chip-${tone}`}>
      <Icon name={icon} />
      {word}
    </View>
  )
}
