import { dayText } from '#policy'
import { View } from '@tarojs/components'
import { Page } from '../../../components/page'
import { Plaque } from '../../../components/plaque'
import { Card, Section } from '../../../components/section'
import { StatusChip } from '../../../components/status-chip'
import { RemoteView } from '../../../features/remote/remote-view'
import { useRemote } from '../../../features/remote/use-remote'
import { publicApi } from '../../../features/public/public-api'
import { useRouteParams } from '../../../platform'

/** What a plaque's number says today: whose it is and whether the title stands. */
export default function RegisterEntryPage() {
  const { plaqueNo = '' } = useRouteParams('registerEntry')
  const remote = useRemote(`register.${plaqueNo}`, () => publicApi.registerEntry({ params: { plaqueNo } }))
  return (
    <Page title="查验铭牌">
      <RemoteView remote={remote}>
        {(entry) => (
          <>
            <StatusChip tone={entry.status.tone} word={entry.status.phrase} />
            <Plaque
              name={entry.workshopName}
              leader={entry.leaderName}
              number={entry.plaqueNo}
              year={entry.awardedOn.slice(0, 4)}
            />
            <Card>
              <View>{`所在单位：${entry.unitName}`}</View>
              <View>{`职业（工种）：${entry.occupation}`}</View>
              <View>{`授予日期：${dayText(entry.awardedOn)}`}</View>
            </Card>
            {entry.projects.length > 0 && (
              <Section title="建设项目">
                {entry.projects.map(({ name, status }) => (
                  <Card key={name}>
                    <View>{name}</View>
                    <StatusChip tone={status.tone} word={status.phrase} />
                  </Card>
                ))}
              </Section>
            )}
          </>
        )}
      </RemoteView>
    </Page>
  )
}
