import { GLOSSARY, sentenceOf, type Term } from '#policy'
import { View } from '@tarojs/components'
import { Page } from '../../../components/page'
import { Quote } from '../../../components/quote'
import { Section } from '../../../components/section'
import { useGradually } from '../../../components/use-gradually'
import { clauseSource } from '../../../features/check/clause-source'
import { go } from '../../../platform'

const terms = Object.keys(GLOSSARY) as Term[]

/** The terms of the measure, each with the sentence of the text that says what it is. */
export default function GlossaryPage() {
  const shown = useGradually(terms.length, 8)
  return (
    <Page title="名词解释">
      {terms.slice(0, shown).map((name) => {
        const used = sentenceOf(name)
        return (
          <Section key={name} title={GLOSSARY[name]}>
            {used ? (
              <Quote
                source={clauseSource(used.id)}
                text={used.sentence}
                onOpen={() => void go('policy', { clause: used.anchor })}
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
