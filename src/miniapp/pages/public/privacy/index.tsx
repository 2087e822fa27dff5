import { EmptyState } from '../../../components/empty-state'
import { Page } from '../../../components/page'

export default function PublicPrivacyPage() {
  return (
    <Page title="隐私说明">
      <EmptyState title="这一页正在准备" next="请稍后再来。" />
    </Page>
  )
}
