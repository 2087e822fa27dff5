import { CURRENT_RULE_PACK, faqs, type Faq } from '#policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '../../../components/banner'
import { Page } from '../../../components/page'
import { Quote } from '../../../components/quote'
import { Card, Section } from '../../../components/section'
import { useGradually } from '../../../components/use-gradually'
import { clauseSource } from '../../../features/check/clause-source'
import { QuestionRow } from '../../../features/policy/question-row'
import { RuleAnswers } from '../../../features/policy/rule-use'
import { go, today } from '../../../platform'

const groups = [
  { group: 'master', title: '技能大师' },
  { group: 'unit', title: '所在单位' },
  { group: 'project', title: '建设项目' },
] as const

/** What people ask about the conditions; every answer is a rule's own, with its sentence beside it. */
export default function FaqPage() {
  const [open, setOpen] = useState<string>()
  const context = { asOf: today(), pack: CURRENT_RULE_PACK }
  const all = faqs(context)
  const shown = useGradually(groups.length, 1)
  return (
    <Page title="常见问题">
      <Banner tone="plain" title="回答都出自申报条件">
        每个回答后面是政策解读的原话。由人认定的，以评审和经办人员的认定为准。
      </Banner>
      {groups.slice(0, shown).map(({ group, title }) => (
        <Section key={group} title={title}>
          {all
            .filter(({ rule }) => rule.group === group)
            .map((faq) => (
              <QuestionRow
                key={faq.rule.id}
                text={faq.question.text}
                isOpen={open === faq.rule.id}
                onTap={() => setOpen(open === faq.rule.id ? undefined : faq.rule.id)}
              >
                <Answer faq={faq} context={context} />
              </QuestionRow>
            ))}
        </Section>
      ))}
    </Page>
  )
}

function Answer({ faq, context }: { faq: Faq; context: Parameters<typeof faqs>[0] }) {
  const { rule, question } = faq
  return (
    <Card>
      <View className="use">
        <View className="use-label">{question.why}</View>
        <RuleAnswers rule={rule} context={context} />
        <Quote
          source={clauseSource(rule.clause)}
          text={rule.quote}
          onOpen={() => void go('policy', { clause: rule.clause })}
        />
      </View>
    </Card>
  )
}
