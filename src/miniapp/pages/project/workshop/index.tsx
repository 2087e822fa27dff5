import { dayText } from '#policy'
import { View } from '@tarojs/components'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { Page } from '../../../components/page'
import { Plaque } from '../../../components/plaque'
import { Card, LinkRow, Section } from '../../../components/section'
import { NetworkNotice } from '../../../features/forms/network-notice'
import { ReportCard } from '../../../features/project/report-card'
import { RemoteView } from '../../../features/remote/remote-view'
import { useRemote } from '../../../features/remote/use-remote'
import { workshopApi } from '../../../features/project/workshop-api'
import { go, useRouteParams } from '../../../platform'

/** A titled workshop: its plaque, its projects, its yearly reports. */
export default function ProjectWorkshopPage() {
  const { workshopId = '' } = useRouteParams('workshop')
  const remote = useRemote(workshopId === '' ? undefined : `workshop.${workshopId}`, () =>
    workshopApi.get({ params: { workshopId } }),
  )
  return (
    <Page title="我的工作室" notice={<NetworkNotice />}>
      <RemoteView remote={remote}>
        {({
          name,
          plaqueNo,
          unitName,
          leaderName,
          occupation,
          address,
          awardedOn,
          status,
          projects,
          annualReports,
        }) => (
          <>
            <Plaque name={name} leader={leaderName} number={plaqueNo} year={awardedOn.slice(0, 4)} />
            <Card>
              <View>{unitName}</View>
              <View>{occupation}</View>
              <View>{address}</View>
              <View className="caption">{`${dayText(awardedOn)}授牌`}</View>
            </Card>
            <Section title="建设项目">
              {projects.length === 0 && (
                <EmptyState title="还没有建设项目" next="项目评审确定后显示在这里。" />
              )}
              {projects.map(({ id, name: projectName, status: stand, endsOn }) => (
                <LinkRow
                  key={id}
                  title={projectName}
                  note={`${stand.phrase} · 建设期到 ${dayText(endsOn)}`}
                  onTap={() => void go('project', { projectId: id })}
                />
              ))}
              {status.tone !== 'stop' && (
                <Button kind="secondary" onTap={() => void go('applyStart', { workshopId })}>
                  申报建设项目
                </Button>
              )}
            </Section>
            <Section title="年度报告">
              {annualReports.length === 0 && (
                <EmptyState title="还没有要填的年度报告" next="每年 12 月开放填报，到时会通知您。" />
              )}
              {annualReports.map((report) => (
                <ReportCard key={report.year} workshopId={workshopId} report={report} />
              ))}
            </Section>
          </>
        )}
      </RemoteView>
    </Page>
  )
}
