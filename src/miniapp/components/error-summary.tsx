import { View } from '@tarojs/components'
import { showField } from '../platform'
import { a11y, tappable } from './a11y'
import { Icon } from './icon'
import './error-summary.css'

export interface Mend {
  /** The Field's id. */
  readonly fieldId: string
  /** The same sentence as at the field. */
  readonly message: string
}

interface Props {
  problems: readonly Mend[]
  /** Where a tap leads when the field is on another page; otherwise it is brought into view. */
  onGo?: (problem: Mend) => void
}

/** Everything that must be mended, named, one tap from its place; also when it is only one thing. */
export function ErrorSummary({ problems, onGo = ({ fieldId }) => showField(fieldId) }: Props) {
  if (problems.length === 0) return null
  return (
    <View className="mend" {...a11y({ role: 'alert' })}>
      <View className="mend-title" {...a11y({ role: 'heading', level: 2 })}>
        {`有 ${problems.length} 处需要修改`}
      </View>
      {problems.map((problem) => (
        <View
          key={`${problem.fieldId} ${problem.message}`}
          className="mend-item"
          {...tappable({ role: 'link', label: problem.message, onTap: () => onGo(problem) })}
        >
          <View className="mend-words">{problem.message}</View>
          <Icon name="forward" />
        </View>
      ))}
    </View>
  )
}
