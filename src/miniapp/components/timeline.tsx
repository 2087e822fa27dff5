import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { Icon } from './icon'
import './timeline.css'

export interface Moment {
  readonly id: string
  /** The public word: 已受理、公示第 2/5 个工作日 … */
  readonly title: string
  /** When and by whom, or for `next`: whose turn it is and until when. */
  readonly note?: string
  readonly when: 'past' | 'now' | 'next'
}

const spokenWhen = { past: '已完成', now: '当前', next: '接下来' } as const
const icons = { past: 'check', now: 'half', next: 'dot' } as const

/** A history from top to bottom, with what comes next; never a bar of steps. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  return (
    <View className="timeline" {...a11y({ role: 'list' })}>
      {moments.map(({ id, title, note, when }) => (
        <View
          key={id}
          className={`moment moment-${when}`}
          {...a11y({ role: 'listitem', label: [spokenWhen[when], title, note].filter(Boolean).join('，') })}
        >
          <View className="moment-sign">
            <Icon name={icons[when]} />
          </View>
          <View className="moment-words">
            <View className="moment-title">{title}</View>
            {note && <View className="moment-note">{note}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
