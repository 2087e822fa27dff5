import { View } from '@tarojs/components'
import { a11y, tappable } from './a11y'
import type { IconName } from './icon'
import { StatusChip, type Tone } from './status-chip'
import './task-list.css'

export type TaskState = 'todo' | 'doing' | 'done' | 'blocked' | 'mend'

const states: Record<TaskState, { tone: Tone; word: string; icon: IconName }> = {
  todo: { tone: 'plain', word: '未开始', icon: 'dot' },
  doing: { tone: 'wait', word: '进行中', icon: 'half' },
  done: { tone: 'pass', word: '已完成', icon: 'check' },
  blocked: { tone: 'plain', word: '暂不能填写', icon: 'clock' },
  mend: { tone: 'stop', word: '需要修改', icon: 'cross' },
}

export interface Task {
  readonly id: string
  /** Starts with a verb. */
  readonly title: string
  readonly state: TaskState
  /** Why it cannot be done yet, whose turn it is, or how its saving stands. */
  readonly note?: string
}

interface Props {
  label: string
  tasks: readonly Task[]
  onOpen: (id: string) => void
}

/** What there is to do, in any order, each with its state in words. */
export function TaskList({ label, tasks, onOpen }: Props) {
  return (
    <View className="tasks" {...a11y({ role: 'group', label })}>
      {tasks.map(({ id, title, state, note }) => {
        const { tone, word, icon } = states[state]
        // In the order it is seen: people who speak to their phone say what they read.
        const spoken = [title, note, word].filter(Boolean).join('，')
        return (
          <View
            key={id}
            className="task"
            {...tappable({ label: spoken, disabled: state === 'blocked', onTap: () => onOpen(id) })}
          >
            <View className="task-words">
              <View className="task-title">{title}</View>
              {note && <View className="task-note">{note}</View>}
            </View>
            <StatusChip tone={tone} word={word} icon={icon} />
          </View>
        )
      })}
    </View>
  )
}
