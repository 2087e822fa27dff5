import { EmptyState } from '../../../components/empty-state'
import { Page } from '../../../components/page'

export default function ApplySubmitPage() {
  return (
    <Page title="提交申报">
      <EmptyState title="这一页正在准备" next="请稍后再来。" />
    </Page>
  )
}
