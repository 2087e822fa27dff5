import { EmptyState } from '../../../components/empty-state'
import { Page } from '../../../components/page'

export default function ApplyAnswersPage() {
  return (
    <Page title="核对填写内容">
      <EmptyState title="这一页正在准备" next="请稍后再来。" />
    </Page>
  )
}
