import { RULE_PACKS, RULE_PACK_DIFFERENCES, clause } from '#policy'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner'
import { Page } from '../../../components/page'
import { Quote } from '../../../components/quote'
import { Card, Section } from '../../../components/section'
import { clauseSource } from '../../../features/check/clause-source'
import '../../../features/policy/policy.css'
import { go } from '../../../platform'

/** What the text says has changed: before, after, and what it changes here; what is concluded says so. */
export default function EditionsPage() {
  return (
    <Page title="新旧政策对比">
      <Banner tone="plain" title="只按政策解读列出的差异对比">
        {`更新前：${RULE_PACKS['daxing-1'].note}更新后：${RULE_PACKS['daxing-2'].note}`}
      </Banner>
      {RULE_PACK_DIFFERENCES.map(({ clause: id, before, isInferred, after, effect }) => (
        <Section key={id} title={after}>
          <Card>
            <View className="use">
              <View className="use-label">
                {isInferred ? '更新前（按原文推定，没有取得旧办法）' : '更新前'}
              </View>
              <View>{before}</View>
              <View className="use-label">更新后</View>
              <View>{after}</View>
              <View className="use-label">在这里怎么办</View>
              <View>{effect}</View>
              <Quote
                source={clauseSource(id)}
                text={clause(id).quote}
                onOpen={() => void go('policy', { clause: id })}
              />
            </View>
          </Card>
        </Section>
      ))}
    </Page>
  )
}
