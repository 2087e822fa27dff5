import { PARAMETERS } from '#policy'
import { useState } from 'react'
import { Plaque } from '../../components/plaque'
import { useSay } from '../../components/saying'
import { AwardDialog } from './award-dialog'
import { DisposeDialog } from './dispose-dialog'
import type { EntryStep } from './entry-steps'
import { EntryTable } from './entry-table'
import { ObjectDialog } from './object-dialog'
import { PublicityPanel } from './publicity-panel'
import { QuotaMeter } from './quota-meter'
import { RemoveDialog } from './remove-dialog'
import { standing, type Award, type Entry, type List } from './types'

interface Props {
  readonly list: List
  readonly onReload: () => void
}

/** A list: publicity, quotas, its workshops and projects, and the dialogs about one entry. */
export function ListView({ list, onReload }: Props) {
  const [step, setStep] = useState<EntryStep>()
  const [plaque, setPlaque] = useState<{ entry: Entry; plaqueNo: string }>()
  const say = useSay()
  const close = () => setStep(undefined)
  const onDone = (said: string) => {
    close()
    say(said)
    onReload()
  }
  const onAwarded = (entry: Entry) => (award: Award) => {
    onDone(entry.kind === 'workshop' ? '称号已授予。' : '项目已确定，可以开始记录进展。')
    if (entry.kind === 'workshop') setPlaque({ entry, plaqueNo: award.plaqueNo })
  }
  // The list may have been loaded again below the dialog: it works on the newest entry.
  const entry = list.entries.find(({ id }) => id === step?.entry.id)
  const of = (kind: Entry['kind']) => list.entries.filter((one) => one.kind === kind)
  return (
    <>
      {list.publicity && <PublicityPanel publicity={list.publicity} />}
      <div className="quotas card">
        <QuotaMeter
          label="工作室"
          taken={standing(list, 'workshop').length}
          quota={list.workshopQuota}
          basis={PARAMETERS.workshopQuota.cite}
        />
        <QuotaMeter
          label="建设项目"
          taken={standing(list, 'project').length}
          quota={list.projectQuota}
          basis={PARAMETERS.projectQuota.cite}
        />
      </div>
      <EntryTable kind="workshop" entries={of('workshop')} onStep={setStep} />
      <EntryTable kind="project" entries={of('project')} onStep={setStep} />
      {step?.kind === 'remove' && entry && (
        <RemoveDialog entry={entry} onDone={onDone} onClose={close} onReload={onReload} />
      )}
      {step?.kind === 'object' && entry && (
        <ObjectDialog
          entry={entry}
          answerWorkingDays={list.objectionAnswerWorkingDays}
          onDone={onDone}
          onClose={close}
          onReload={onReload}
        />
      )}
      {step?.kind === 'dispose' && entry && (
        <DisposeDialog
          entry={entry}
          objectionId={step.objectionId}
          onDone={onDone}
          onClose={close}
          onReload={onReload}
        />
      )}
      {step?.kind === 'award' && entry && (
        <AwardDialog entry={entry} onAwarded={onAwarded(entry)} onClose={close} onReload={onReload} />
      )}
      {plaque && (
        <Plaque
          lead="已授予称号"
          workshopName={plaque.entry.workshopName}
          unitName={plaque.entry.unitName}
          plaqueNo={plaque.plaqueNo}
          onClose={() => setPlaque(undefined)}
        />
      )}
    </>
  )
}
