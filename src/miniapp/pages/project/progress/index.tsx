import { EmptyState } from '../../../components/empty-state'
import { Page } from '../../../components/page'

export default function ProjectProgressPage() {
  return (
    <Page title="记一笔进展">
      <EmptyState title="这一页正在准备" next="请稍后再来。" />
    </Page>
  )
}
