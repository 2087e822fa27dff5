import { BUREAU_QUESTIONS } from '#policy'
import { useQuery } from '../api/use-query'
import { Page } from '../components/page'
import { QueryView } from '../components/query-view'
import { SettingsView } from '../features/settings/settings-view'
import { knownOf, type DeskSetting } from '../features/settings/types'

/** 配置: what the text leaves open and the bureau has to answer, beside the words of the text. */
export function SettingsPage() {
  const query = useQuery('settings', async (client) => knownOf((await client.desk.settings({})).settings))
  return (
    <Page
      title="配置"
      lead={`原文没有写明、由本单位确定的内容。一人拟定，另一人核定，核定后生效。${answeredWords(query.data)}`}
    >
      <QueryView query={query}>
        {(settings) => <SettingsView settings={settings} onReload={query.reload} />}
      </QueryView>
    </Page>
  )
}

/** A question is answered when every setting that belongs to it has been confirmed. */
function answeredWords(settings: readonly DeskSetting[] | undefined): string {
  if (settings === undefined) return ''
  const open = new Set(settings.flatMap(({ question, isConfirmed }) => (isConfirmed ? [] : (question ?? []))))
  return `${BUREAU_QUESTIONS} 个待确认的问题，已确认 ${BUREAU_QUESTIONS - open.size} 个。`
}
