import { chosenOption, ruleAsking } from '#policy'
import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Button } from '../../../components/button'
import { RadioList } from '../../../components/choice-list'
import { Page } from '../../../components/page'
import { Quote } from '../../../components/quote'
import { clauseSource } from '../../../features/check/clause-source'
import { placeOf, useCheck } from '../../../features/check/store'
import { go, replace, scrollToTop } from '../../../platform'

/** One question a screen; one tap answers it and brings the next. Works without network and login. */
export default function CheckQuestionPage() {
  const { facts, at, reply, goTo } = useCheck()
  const place = placeOf(facts, at)
  const asked = place?.question.fact
  useEffect(() => {
    if (asked === undefined) void replace('checkResult')
    else scrollToTop()
  }, [asked])
  if (!place) return <Page title="资格自测">正在整理结果</Page>

  const { question, number, total, previous } = place
  const rule = ruleAsking(question.fact)
  const value = chosenOption(facts, question)
  return (
    <Page title={question.text}>
      <View className="caption">{`第 ${number} 题，共约 ${total} 题`}</View>
      <View className="field-why">{question.why}</View>
      <RadioList
        key={question.fact}
        label={question.text}
        choices={question.options}
        value={value}
        onChange={(option) => reply(question.fact, option)}
      />
      {rule && (
        <Quote
          source={clauseSource(rule.clause)}
          text={rule.quote}
          onOpen={() => void go('policy', { clause: rule.clause })}
        />
      )}
      {previous && (
        <Button kind="quiet" onTap={() => goTo(previous)}>
          看上一题
        </Button>
      )}
      {number > 1 && (
        <Button kind="quiet" onTap={() => void go('checkResult')}>
          先看结果
        </Button>
      )}
    </Page>
  )
}
