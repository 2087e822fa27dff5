import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { go } from '../../platform'
import type { FilingRecord } from '../../sync'

/** What the application meets elsewhere (P35, P36): told early, decided by who submits first. */
export function Remarks({ filing }: { filing: FilingRecord }) {
  return (filing.meta.view?.remarks ?? []).map(({ path, message, filingId }) => (
    <Banner key={path} tone="wait" title="请核对">
      {message}
      {filingId !== null && (
        <Button kind="secondary" onTap={() => void go('applyTasks', { filingId })}>
          打开那一份
        </Button>
      )}
    </Banner>
  ))
}
