import { momentText } from '#policy'
import { Button } from 'antd'
import type { Proposal } from './types'

interface Props {
  readonly proposal: Proposal
  readonly onApprove: () => void
  readonly onReject: () => void
}

/** A change that waits; who proposed it is told why there is no button for them. */
export function ProposalPanel({ proposal, onApprove, onReject }: Props) {
  const { valueText, reason, by, at, can } = proposal
  return (
    <div className="proposal" role="group" aria-label="待核定的改动">
      <p>
        <strong>待核定：{valueText}</strong>
      </p>
      <p className="quiet">
        {by} · {momentText(at)} · 依据：{reason}
      </p>
      <span className="steps">
        {can.approve && (
          <Button size="small" type="primary" onClick={onApprove}>
            核定
          </Button>
        )}
        {can.reject && (
          <Button size="small" onClick={onReject}>
            退回
          </Button>
        )}
      </span>
      {!can.approve && <p className="quiet">由另一位签发人员核定，核定后生效。</p>}
    </div>
  )
}
