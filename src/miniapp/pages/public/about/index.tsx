import { View } from '@tarojs/components'
import { Page } from '../../../components/page'
import { Card, LinkRow, Section } from '../../../components/section'
import { go } from '../../../platform'

/** What this is, on what it rests, and where its data come from. */
export default function AboutPage() {
  return (
    <Page title="关于">
      <Card>
        <View>
          用手机办理大兴区技能大师工作室的资格自测、申报、公示查询、项目进展和年度报告。没有网络也能填写，联网后自动上传。
        </View>
      </Card>
      <Section title="依据">
        <LinkRow title="政策原文" note="政策解读全文，逐条可查" onTap={() => void go('policy', {})} />
        <LinkRow title="常见问题" onTap={() => void go('faq')} />
        <LinkRow title="新旧政策对比" onTap={() => void go('editions')} />
        <LinkRow title="本单位配置" note="不是政策原文" onTap={() => void go('ourSettings')} />
        <LinkRow title="名词解释" onTap={() => void go('glossary', {})} />
        <LinkRow title="隐私说明" onTap={() => void go('privacy')} />
      </Section>
      <Section title="数据来源">
        <Card>
          <View>职业：《中华人民共和国职业分类大典（2022年版）》及 2024、2025 年发布的新职业。</View>
          <View>行业：GB/T 4754—2017（含第 1 号修改单）。</View>
          <View>工作日：国务院办公厅放假安排通知，2018 年至 2026 年。</View>
        </Card>
      </Section>
    </Page>
  )
}
