import {
  CLAUSES,
  CURRENT_RULE_PACK,
  FORMS,
  LIFECYCLES,
  RULES,
  UNRULED,
  isCarried,
  restsOn,
  whatCarries,
  type ClauseId,
} from '#policy'
import { View } from '@tarojs/components'
import { EmptyState } from '../../../components/empty-state'
import { Page } from '../../../components/page'
import { Quote } from '../../../components/quote'
import { Card, LinkRow, Section } from '../../../components/section'
import { clauseSource } from '../../../features/check/clause-source'
import { FieldUses } from '../../../features/policy/field-uses'
import { OurSettings } from '../../../features/policy/our-settings'
import { RuleUse } from '../../../features/policy/rule-use'
import { StepUses } from '../../../features/policy/step-uses'
import { useOurSettings } from '../../../features/policy/use-our-settings'
import { go, today, useRouteParams } from '../../../platform'

const ofToday = RULES.filter(({ packs }) => packs.includes(CURRENT_RULE_PACK))
const bearers = { rules: ofToday, lifecycles: Object.values(LIFECYCLES), forms: FORMS }

/** What in this program rests on one sentence: conditions, questions of the forms, steps, and what is ours beside it. */
export default function ClausePage() {
  const { clause: wanted } = useRouteParams('clause')
  const sentence = CLAUSES.get(CLAUSES.get(wanted as ClauseId)?.anchor as ClauseId)
  const { value } = useOurSettings()
  if (sentence === undefined)
    return (
      <Page title="这一条用在哪里">
        <EmptyState
          title="没有找到这一条"
          next="请从政策原文里再选一句。"
          action={<LinkRow title="看政策原文" onTap={() => void go('policy', {})} />}
        />
      </Page>
    )
  const carried = whatCarries(sentence.id, bearers)
  const context = { asOf: today(), pack: CURRENT_RULE_PACK }
  const settings = (value?.settings ?? []).filter(({ clauses }) =>
    clauses.some((cited) => restsOn(sentence.id, cited as ClauseId)),
  )
  const why = Object.entries(UNRULED).filter(([id]) => restsOn(sentence.id, id as ClauseId))
  return (
    <Page title="这一条用在哪里">
      <Quote
        source={clauseSource(sentence.id)}
        text={sentence.sentence}
        onOpen={() => void go('policy', { clause: sentence.id })}
      />
      {carried.rules.length > 0 && (
        <Section title="按它核对的条件">
          {carried.rules.map((rule) => (
            <RuleUse key={rule.id} rule={rule} context={context} />
          ))}
        </Section>
      )}
      {carried.fields.length > 0 && (
        <Section title="按它填写的内容">
          <FieldUses fields={carried.fields} />
        </Section>
      )}
      {carried.steps.length > 0 && (
        <Section title="按它办理的步骤">
          <StepUses steps={carried.steps} />
        </Section>
      )}
      {why.length > 0 && (
        <Section title="由人判断的部分">
          <Card>
            {why.map(([id, reason]) => (
              <View key={id}>{reason}</View>
            ))}
          </Card>
        </Section>
      )}
      {settings.length > 0 && (
        <Section title="本单位配置">
          <OurSettings settings={settings} />
        </Section>
      )}
      {!isCarried(carried) && why.length === 0 && settings.length === 0 && (
        <Card>
          <View>这一条由经办人员办理，手机上没有要填写或核对的内容。</View>
        </Card>
      )}
    </Page>
  )
}
