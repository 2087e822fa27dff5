import { askedFields } from '#policy'
import { View } from '@tarojs/components'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { Button } from '../../components/button'
import { ErrorSummary } from '../../components/error-summary'
import { Page } from '../../components/page'
import { scrollToTop, showField } from '../../platform'
import { BeforeNow } from './before-now'
import { rememberPlace } from '../session/last-place'
import { answersIn, filingOf, recordOf, sectionIn, type Draft } from './draft'
import { CarryNote } from './carry-note'
import { FieldEntry } from './field-entry'
import { NetworkNotice } from './network-notice'
import { NothingYet } from './nothing-yet'
import { partsOf, partWith } from './parts'
import { PeriodEntry, questionsOf } from './period-entry'
import { fieldDomId, SectionProvider, useSection } from './section-context'
import { LockedAnswers, SectionNotices } from './section-notices'
import { createSectionSession } from './section-session'
import { SyncLine } from './sync-line'
import './forms.css'

interface Props {
  draft: Draft
  sectionId: string
  /** The field to begin with, when an error summary or a 修改 link led here. */
  fieldId?: string | undefined
  /** The verb of the last button. */
  doneWord: string
  /** Nothing stands against the section. */
  onDone: () => void
  /** Shows all answers of the section for checking. */
  onCheck?: () => void
  /** Leaves a section with gaps; absent where that makes no sense. */
  onLater?: () => void
  /** Above the questions. */
  children?: ReactNode
}

/** One section of a form, a few questions a screen. */
export function SectionPage({ draft, sectionId, fieldId, ...rest }: Props) {
  const section = sectionIn(draft, sectionId)
  const session = useMemo(() => createSectionSession(draft, section), [draft, section])
  const value = useMemo(() => ({ draft, section, session }), [draft, section, session])
  useEffect(() => {
    if (fieldId !== undefined) session.goTo(partWith(section, fieldId), fieldId)
  }, [session, section, fieldId])
  useEffect(() => () => draft.sync.flush(), [draft])
  return (
    <SectionProvider value={value}>
      <SectionBody fieldId={fieldId} {...rest} />
    </SectionProvider>
  )
}

type BodyProps = Pick<Props, 'fieldId' | 'doneWord' | 'onDone' | 'onCheck' | 'onLater' | 'children'>

function SectionBody({ fieldId, doneWord, onDone, onCheck, onLater, children }: BodyProps) {
  const { draft, section, session } = useSection()
  const { part, goal, isAttempted } = useStore(
    session.store,
    useShallow((view) => ({ part: view.part, goal: view.goal, isAttempted: view.isAttempted })),
  )
  const isLocked = useStore(draft.sync.store, () => !recordOf(draft, section.id).editable)
  const asked = useAskedIds()
  useEffect(() => {
    if (goal !== undefined) showField(fieldDomId(goal.path))
  }, [goal])

  // Who came to change one answer goes straight back from it.
  const [visited, setVisited] = useState(onLater && fieldId)
  const returnFrom = (path: string) => {
    session.leave(path)
    const wrong = session.store.getState().problems.find((problem) => isAt(path, problem.path))
    if (wrong === undefined) onLater?.()
    else session.goTo(part, wrong.path)
  }
  const parts = partsOf(section.fields)
  const firstField = parts[part]?.[0]?.id ?? ''
  useEffect(() => {
    const { id: sectionId, title } = section
    if (!isLocked) rememberPlace({ filingId: draft.filingId, sectionId, fieldId: firstField, title })
  }, [draft, section, firstField, isLocked])
  const turn = (to: number) => {
    session.goTo(to)
    scrollToTop()
  }
  const finish = () => {
    if (session.attempt().length === 0) onDone()
    else scrollToTop()
  }
  const isLast = part >= parts.length - 1
  const action = visited ? (
    <Button onTap={() => returnFrom(visited)}>改好了，返回</Button>
  ) : isLast ? (
    <Button onTap={finish}>{doneWord}</Button>
  ) : (
    <Button onTap={() => turn(part + 1)}>下一页</Button>
  )
  if (asked.length === 0) return <NothingYet />
  if (isLocked)
    return (
      <Page title={section.title} notice={<NetworkNotice />}>
        <LockedAnswers />
      </Page>
    )
  return (
    <Page title={section.title} notice={<NetworkNotice />} action={action}>
      {children}
      <SectionNotices />
      <CarryNote />
      <BeforeNow />
      {isAttempted && <Mending />}
      <SyncLine />
      {parts.length > 1 && <View className="caption">{`第 ${part + 1} 页，共 ${parts.length} 页`}</View>}
      {questionsOf((parts[part] ?? []).filter(({ id }) => asked.includes(id))).map(({ field, end }) =>
        end === undefined ? (
          <FieldEntry key={field.id} field={field} />
        ) : (
          <PeriodEntry key={field.id} end={end} pathOf={(id) => id}>
            <FieldEntry field={field} />
            <FieldEntry field={end} />
          </PeriodEntry>
        ),
      )}
      {visited && (
        <Button kind="quiet" onTap={() => setVisited(undefined)}>
          接着填这一部分
        </Button>
      )}
      {part > 0 && (
        <Button kind="quiet" onTap={() => turn(part - 1)}>
          看上一页
        </Button>
      )}
      {onCheck && isLast && !visited && (
        <Button kind="quiet" onTap={onCheck}>
          核对这一部分
        </Button>
      )}
      {onLater && isAttempted && (
        <Button kind="quiet" onTap={onLater}>
          先存着，以后再改
        </Button>
      )}
    </Page>
  )
}

/** Whether a problem is at a question or in one of its rows. */
const isAt = (path: string, problem: string): boolean => problem === path || problem.startsWith(`${path}/`)

/** Everything that stands against the section, each one tap from its field. */
function Mending() {
  const { section, session } = useSection()
  const problems = useStore(session.store, (view) => view.problems)
  return (
    <ErrorSummary
      problems={problems.map(({ path, message }) => ({ fieldId: path, message }))}
      onGo={({ fieldId }) => session.goTo(partWith(section, fieldId), fieldId)}
    />
  )
}

/** Which questions are asked now; typing draws nothing as long as that stays the same. */
function useAskedIds(): readonly string[] {
  const { draft, section } = useSection()
  return useStore(
    draft.sync.store,
    useShallow(() => askedFields(draft.form, answersIn(filingOf(draft)), section).map(({ id }) => id)),
  )
}
