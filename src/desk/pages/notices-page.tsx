import { ROUTES } from '#contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useQuery } from '../api/use-query'
import { Page } from '../components/page'
import { QueryView } from '../components/query-view'
import { useSay } from '../components/saying'
import { AdoptFormDialog } from '../features/notices/adopt-form-dialog'
import { CreateNoticeDialog } from '../features/notices/create-notice-dialog'
import { DecideRoundDialog } from '../features/notices/decide-round-dialog'
import { ExtendDialog } from '../features/notices/extend-dialog'
import { NoticeTable, type Notice } from '../features/notices/notice-table'
import { useSession } from '../session/session'

/** 评选通知: what was called, and a new call. */
export function NoticesPage() {
  const { mayCall } = useSession()
  const say = useSay()
  const [isCreating, setCreating] = useState(false)
  const [closing, setClosing] = useState<Notice>()
  const [adopting, setAdopting] = useState<Notice>()
  const [extending, setExtending] = useState<Notice>()
  const query = useQuery('notices', (client) => client.desk.notices({}))
  return (
    <Page
      title="评选通知"
      lead="申报期的开始和截止以这里的时间为准，到点自动开始、自动截止。"
      actions={
        mayCall(ROUTES.desk.createNotice) && (
          <Button type="primary" onClick={() => setCreating(true)}>
            新建通知
          </Button>
        )
      }
    >
      <QueryView query={query}>
        {({ notices }) => (
          <NoticeTable
            notices={notices}
            onAdopt={mayCall(ROUTES.desk.adoptForm) ? setAdopting : undefined}
            onExtend={mayCall(ROUTES.desk.extend) ? setExtending : undefined}
            onDecide={mayCall(ROUTES.desk.decideRound) ? setClosing : undefined}
          />
        )}
      </QueryView>
      {closing !== undefined && (
        <DecideRoundDialog
          notice={closing}
          onClose={() => setClosing(undefined)}
          onReload={query.reload}
          onDecided={() => {
            setClosing(undefined)
            say('这次评选已结束。')
            query.reload()
          }}
        />
      )}
      {adopting !== undefined && (
        <AdoptFormDialog
          notice={adopting}
          onClose={() => setAdopting(undefined)}
          onReload={query.reload}
          onAdopted={() => {
            setAdopting(undefined)
            say('已改用新版申报表，已告知正在填写的人。')
            query.reload()
          }}
        />
      )}
      {extending !== undefined && (
        <ExtendDialog
          notice={extending}
          onClose={() => setExtending(undefined)}
          onReload={query.reload}
          onExtended={() => {
            setExtending(undefined)
            say('已延长，已告知领办人和单位联系人。')
            query.reload()
          }}
        />
      )}
      {isCreating && (
        <CreateNoticeDialog
          onClose={() => setCreating(false)}
          onCreated={({ title }) => {
            setCreating(false)
            say(`「${title}」已发布。`)
            query.reload()
          }}
        />
      )}
    </Page>
  )
}
