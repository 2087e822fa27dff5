import { EmptyState } from '../../../components/empty-state'
import { Page } from '../../../components/page'

export default function ProjectWorkshopPage() {
  return (
    <Page title="我的工作室">
      <EmptyState title="这一页正在准备" next="请稍后再来。" />
    </Page>
  )
}
