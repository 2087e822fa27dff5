import { fillableSections, formOf } from '#policy'
import { View } from '@tarojs/components'
import { Button } from '../../../components/button'
import { Page } from '../../../components/page'
import { Card, LinkRow, Section } from '../../../components/section'
import { NoticeFacts } from '../../../features/public/notice-card'
import { RemoteView } from '../../../features/remote/remote-view'
import { useRemote } from '../../../features/remote/use-remote'
import { api } from '../../../features/session/session'
import { go, useRouteParams } from '../../../platform'

/** One round: when, how many places, what has to be filled in, and the way in. */
export default function NoticePage() {
  const { noticeId = '' } = useRouteParams('notice')
  const remote = useRemote(`notice.${noticeId}`, () => api.public.notice({ params: { noticeId } }))
  const canApply = remote.value !== undefined && remote.value.phase !== 'closed'
  return (
    <Page
      title={remote.value?.title ?? '评选通知'}
      action={canApply && <Button onTap={() => void go('applyStart', { noticeId })}>开始申报</Button>}
    >
      <RemoteView remote={remote}>
        {(notice) => (
          <>
            <NoticeFacts notice={notice} />
            <Card>
              <View className="prose">{notice.body}</View>
            </Card>
            <Section title="要填写的内容">
              <Card>
                {sectionsOf(notice.formVersion).map(({ id, title, owner }) => (
                  <View key={id}>{`${title}（${owner === 'leader' ? '领办人' : '所在单位'}）`}</View>
                ))}
              </Card>
            </Section>
            <LinkRow
              title="先做资格自测"
              note="不用登录，约 3 分钟"
              onTap={() => void go('checkQuestion', {})}
            />
            <LinkRow title="看政策原文" onTap={() => void go('policy', {})} />
          </>
        )}
      </RemoteView>
    </Page>
  )
}

/** What the applicants fill in for this version of the form; nothing when this program is older than it. */
function sectionsOf(version: number) {
  const form = formOf('combined-application', version)
  return form === undefined ? [] : fillableSections(form)
}
