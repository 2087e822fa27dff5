import { EmptyState } from '../../../components/empty-state'
import { Page } from '../../../components/page'

export default function ProjectAnnualPage() {
  return (
    <Page title="年度报告">
      <EmptyState title="这一页正在准备" next="请稍后再来。" />
    </Page>
  )
}
