import { findingsOf, type Rule, type RuleContext } from '#policy'
import { View } from '@tarojs/components'
import { Card } from '../../components/section'
import { OUTCOME_WORDS } from './outcome-words'
import './policy.css'

interface Props {
  rule: Rule
  context: RuleContext
}

/** One condition as the program puts it: what it asks and why, what it can come to, how to mend it. */
export function RuleUse({ rule, context }: Props) {
  const { title, questions } = rule
  return (
    <Card>
      <View className="use">
        <View className="use-title">{title}</View>
        {questions.map(({ fact, text, why }) => (
          <View key={fact}>
            <View>{`问：${text}`}</View>
            <View className="use-label">{`为什么问：${why}`}</View>
          </View>
        ))}
        <RuleAnswers rule={rule} context={context} />
      </View>
    </Card>
  )
}

/** What a condition can come to, what to prepare, and how to mend what is missing. */
export function RuleAnswers({ rule, context }: Props) {
  const { evidenceWanted, remedy } = rule
  const findings = findingsOf(rule, context)
  const isRefusing = findings.some(({ outcome }) => outcome === 'unmet')
  return (
    <>
      {findings.map(({ outcome, reason }) => (
        <View key={reason}>{`${OUTCOME_WORDS[outcome]}：${reason}`}</View>
      ))}
      {evidenceWanted.length > 0 && <View>{`准备材料：${evidenceWanted.join('；')}。`}</View>}
      {isRefusing && <View>{`不符合怎么办：${remedy.unmet}`}</View>}
    </>
  )
}
