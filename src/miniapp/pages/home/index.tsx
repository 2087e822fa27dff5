import { EmptyState } from '../../components/empty-state'
import { Page } from '../../components/page'

export default function HomePage() {
  return (
    <Page title="大兴区技能大师工作室" isTab>
      <EmptyState title="这一页正在准备" next="请稍后再来。" />
    </Page>
  )
}
