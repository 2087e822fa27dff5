import { View } from '@tarojs/components'
import { Button } from '../../../components/button'
import { Page } from '../../../components/page'
import { Card, LinkRow } from '../../../components/section'
import { Materials } from '../../../features/public/materials'
import { NoticeFacts } from '../../../features/public/notice-card'
import { RemoteView } from '../../../features/remote/remote-view'
import { useRemote } from '../../../features/remote/use-remote'
import { publicApi } from '../../../features/public/public-api'
import { go, useRouteParams } from '../../../platform'

/** One round: when, how many places, what has to be filled in, and the way in. */
export default function NoticePage() {
  const { noticeId = '' } = useRouteParams('notice')
  const remote = useRemote(`notice.${noticeId}`, () => publicApi.notice({ params: { noticeId } }))
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
            <Materials notice={notice} />
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
