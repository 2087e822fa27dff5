import type { FilingSummary } from '#contract'
import { Button } from '../../components/button'
import { go } from '../../platform'
import { ClosingBanner } from '../apply/closing-banner'

/** Applications that are only drafts while the round is about to close, above everything else. */
export function Closing({ filings }: { filings: readonly FilingSummary[] }) {
  return filings
    .filter(({ subject, state }) => subject.kind === 'notice' && state === 'draft')
    .map(({ id, title, dueAt }) => (
      <ClosingBanner key={id} dueAt={dueAt} title={title}>
        <Button kind="secondary" onTap={() => void go('applyTasks', { filingId: id })}>
          去提交
        </Button>
      </ClosingBanner>
    ))
}
