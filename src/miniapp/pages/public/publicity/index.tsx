import { clause, dayText, deadlineText, fenToYuanText } from '#policy'
import type { Publicity } from '#contract'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner'
import { Page } from '../../../components/page'
import { Quote } from '../../../components/quote'
import { Card, Section } from '../../../components/section'
import { StatusChip } from '../../../components/status-chip'
import { clauseSource } from '../../../features/check/clause-source'
import { RemoteView } from '../../../features/remote/remote-view'
import { useRemote } from '../../../features/remote/use-remote'
import { publicApi } from '../../../features/public/public-api'
import { go, useRouteParams } from '../../../platform'

const kinds = [
  { kind: 'workshop', title: '拟认定的技能大师工作室' },
  { kind: 'project', title: '拟确定的建设项目' },
] as const

/** One published list with its day counter; anybody may read it. */
export default function PublicityPage() {
  const { publicityId = '' } = useRouteParams('publicity')
  const remote = useRemote(`publicity.${publicityId}`, () => publicApi.publicity({ params: { publicityId } }))
  return (
    <Page title={remote.value?.title ?? '公示名单'}>
      <RemoteView remote={remote}>
        {(publicity) => (
          <>
            <Banner tone={publicity.phase === 'running' ? 'wait' : 'pass'} title={publicity.progress}>
              {`${dayText(publicity.startsOn)}公示，${deadlineText(publicity.endsAt)} 期满`}
            </Banner>
            {kinds.map(({ kind, title }) => {
              const entries = publicity.entries.filter((entry) => entry.kind === kind)
              if (entries.length === 0) return null
              return (
                <Section key={kind} title={`${title}（${entries.length}）`}>
                  {entries.map((entry) => (
                    <Card key={entry.id}>
                      <View className="heading">{entry.projectName ?? entry.workshopName}</View>
                      {entry.projectName && <View>{`所属工作室：${entry.workshopName}`}</View>}
                      <View>{`所在单位：${entry.unitName}`}</View>
                      <View>{`领办人：${entry.leaderName}`}</View>
                      <View>{`职业（工种）：${entry.occupation}`}</View>
                      {entry.approvedFen !== undefined && (
                        <View>{`核定补助最高 ${fenToYuanText(entry.approvedFen)} 元`}</View>
                      )}
                      <StatusChip tone={entry.status.tone} word={entry.status.phrase} />
                    </Card>
                  ))}
                </Section>
              )
            })}
            <Section title="对名单有异议">
              <Card>
                <View>请在公示期内提出，写明对象、事实和联系方式。</View>
                <View>{`受理方式：${publicity.contact}`}</View>
              </Card>
              <Quote
                source={clauseSource('P27')}
                text={clause('P27').sentence}
                onOpen={() => void go('policy', { clause: 'P27' })}
              />
            </Section>
            <Section title="公示期怎么算">
              <Card>
                <View>{`${countedWords(publicity)}，按国务院放假安排数满 ${publicity.workingDays.length} 个工作日：`}</View>
                {publicity.workingDays.map((day, index) => (
                  <View key={day}>{`第 ${index + 1} 个工作日　${dayText(day)}`}</View>
                ))}
              </Card>
            </Section>
          </>
        )}
      </RemoteView>
    </Page>
  )
}

const countedWords = ({ startsOn, workingDays }: Publicity): string =>
  workingDays.includes(startsOn) ? '公示当天计入' : '公示当天不计'
