import { ROUTES } from '#contract'
import { Button } from 'antd'
import { useSession } from '../../session/session'
import type { Entry } from './types'

/** A step on one entry that a person asked for; a dialog follows. */
export type EntryStep =
  | { readonly kind: 'remove' | 'object' | 'award'; readonly entry: Entry }
  | { readonly kind: 'dispose'; readonly entry: Entry; readonly objectionId: string }

interface Props {
  readonly entry: Entry
  readonly onStep: (step: EntryStep) => void
}

/** The steps the server allows this person on this entry. */
export function EntrySteps({ entry, onStep }: Props) {
  const { can, kind } = entry
  return (
    <span className="steps">
      {can.award && (
        <Button type="primary" size="small" onClick={() => onStep({ kind: 'award', entry })}>
          {kind === 'workshop' ? '授予称号' : '确定项目'}
        </Button>
      )}
      {can.object && (
        <Button size="small" onClick={() => onStep({ kind: 'object', entry })}>
          登记异议
        </Button>
      )}
      {can.remove && (
        <Button size="small" danger onClick={() => onStep({ kind: 'remove', entry })}>
          移出
        </Button>
      )}
    </span>
  )
}

/** The conclusion on an open objection. */
export function DisposeStep({ entry, objectionId, onStep }: Props & { readonly objectionId: string }) {
  const { mayCall } = useSession()
  if (!mayCall(ROUTES.desk.dispose)) return null
  return (
    <Button size="small" type="primary" onClick={() => onStep({ kind: 'dispose', entry, objectionId })}>
      写核查结论
    </Button>
  )
}
