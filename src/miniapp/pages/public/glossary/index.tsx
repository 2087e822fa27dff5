import { EmptyState } from '../../../components/empty-state'
import { Page } from '../../../components/page'

export default function PublicGlossaryPage() {
  return (
    <Page title="名词解释">
      <EmptyState title="这一页正在准备" next="请稍后再来。" />
    </Page>
  )
}
