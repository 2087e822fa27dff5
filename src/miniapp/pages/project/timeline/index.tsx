import { dayText, fenToYuanText } from '#policy'
import { View } from '@tarojs/components'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { Page } from '../../../components/page'
import { Section } from '../../../components/section'
import { StatusChip } from '../../../components/status-chip'
import { NetworkNotice } from '../../../features/forms/network-notice'
import { ProgressList } from '../../../features/project/progress-list'
import { ProjectTimeline } from '../../../features/project/project-timeline'
import { UnsentEntries } from '../../../features/project/unsent-entries'
import '../../../features/project/project.css'
import { RemoteView } from '../../../features/remote/remote-view'
import { useRemote } from '../../../features/remote/use-remote'
import { workshopApi } from '../../../features/project/workshop-api'
import { go, useRouteParams } from '../../../platform'

/** One project: where it stands, what was logged, what comes next. */
export default function ProjectTimelinePage() {
  const { projectId = '' } = useRouteParams('project')
  const remote = useRemote(projectId === '' ? undefined : `project.${projectId}`, () =>
    workshopApi.project({ params: { projectId } }),
  )
  const project = remote.value
  return (
    <Page
      title={project?.name ?? '建设项目'}
      notice={<NetworkNotice />}
      {...(project?.can.logProgress === true
        ? { action: <Button onTap={() => void go('progressEntry', { projectId })}>记一条进展</Button> }
        : {})}
    >
      <RemoteView remote={remote}>
        {({ status, startsOn, endsOn, approvedFen, progress, timeline }) => (
          <>
            <View className="card facts-card">
              <StatusChip tone={status.tone} word={status.phrase} />
              <View>{`建设期 ${dayText(startsOn)} 至 ${dayText(endsOn)}`}</View>
              <View>{`核定补助上限 ${fenToYuanText(approvedFen)} 元，验收后拨付`}</View>
            </View>
            <UnsentEntries
              projectId={projectId}
              shown={progress.map(({ filingId }) => filingId)}
              onArrived={remote.reload}
            />
            <Section title={`进展记录（${progress.length} 条）`}>
              {progress.length === 0 ? (
                <EmptyState
                  title="还没有进展记录"
                  next="做完一件事就记一条，拍张照片；年底写总结时会自动整理。"
                />
              ) : (
                <ProgressList entries={progress} />
              )}
            </Section>
            <ProjectTimeline timeline={timeline} endsOn={endsOn} />
          </>
        )}
      </RemoteView>
    </Page>
  )
}
