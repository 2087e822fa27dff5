import { GLOSSARY, sentenceOf } from '#policy'
import { View } from '@tarojs/components'
import { Page } from '../../../components/page'
import { Quote } from '../../../components/quote'
import { Section } from '../../../components/section'
import { clauseSource } from '../../../features/check/clause-source'
import { go } from '../../../platform'

/** The terms of the measure, each with the sentence of the text that first uses it. */
export default function GlossaryPage() {
  return (
    <Page title="名词解释">
      {Object.values(GLOSSARY).map((term) => {
        const used = sentenceOf(term)
        return (
          <Section key={term} title={term}>
            {used ? (
              <Quote
                source={clauseSource(used.id)}
                text={used.sentence}
                onOpen={() => void go('policy', { clause: used.id })}
              />
            ) : (
              <View className="caption">政策解读没有使用这个词，是本平台办理环节的名称。</View>
            )}
          </Section>
        )
      })}
    </Page>
  )
}
