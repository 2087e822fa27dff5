import { EmptyState } from '../../../components/empty-state'
import { Page } from '../../../components/page'

export default function PublicAboutPage() {
  return (
    <Page title="关于">
      <EmptyState title="这一页正在准备" next="请稍后再来。" />
    </Page>
  )
}
