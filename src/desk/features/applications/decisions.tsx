import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useSay } from '../../components/saying'
import { AcceptDialog } from './accept-dialog'
import { RefuseDialog } from './refuse-dialog'
import { ReturnDialog } from './return-dialog'
import type { Application } from './types'

interface Props {
  readonly application: Application
  readonly marks: readonly { readonly section: string; readonly title: string; readonly note: string }[]
  readonly onNote: (section: string, note: string) => void
  readonly onReload: () => void
  readonly onReturned: () => void
}

type Step = 'accept' | 'return' | 'refuse'

/** The steps this person may take now, each behind a dialog. */
export function Decisions({ application, marks, onNote, onReload, onReturned }: Props) {
  const say = useSay()
  const [step, setStep] = useState<Step>()
  const { can } = application
  const decision = {
    application,
    onClose: () => setStep(undefined),
    onReload,
    onDone: (said: string) => {
      if (step === 'return') onReturned()
      setStep(undefined)
      say(said)
      onReload()
    },
  }
  return (
    <>
      {can.refuse && (
        <Button danger onClick={() => setStep('refuse')}>
          不予受理
        </Button>
      )}
      {can.return && (
        <Button onClick={() => setStep('return')}>
          退回补正{marks.length > 0 && <span className="count">{marks.length}</span>}
        </Button>
      )}
      {can.accept && (
        <Button type="primary" onClick={() => setStep('accept')}>
          受理
        </Button>
      )}
      {can.propose && (
        <Link to="/lists">
          <Button type="primary">去列入名单</Button>
        </Link>
      )}
      {step === 'accept' && <AcceptDialog {...decision} />}
      {step === 'refuse' && <RefuseDialog {...decision} />}
      {step === 'return' && <ReturnDialog {...decision} marks={marks} onNote={onNote} />}
    </>
  )
}
