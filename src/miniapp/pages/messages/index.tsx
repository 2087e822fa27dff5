import { EmptyState } from '../../components/empty-state'
import { Page } from '../../components/page'

export default function MessagesPage() {
  return (
    <Page title="消息" isTab>
      <EmptyState title="这一页正在准备" next="请稍后再来。" />
    </Page>
  )
}
