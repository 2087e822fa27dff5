import {
  isMasked,
  fieldAt,
  problemsIn,
  readPath,
  warningsIn,
  writePath,
  type Problem,
  type Section,
} from '#policy'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { today } from '../../platform'
import { answersIn, filingOf, type Draft } from './draft'

export interface SectionView {
  /** Which part of a long section is on screen. */
  readonly part: number
  /** The row being edited, per list. */
  readonly openRows: Readonly<Record<string, string | undefined>>
  /** What is to mend, as far as the person has been there or has said 填完了. */
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
  readonly isAttempted: boolean
  /** What to bring into view after the next drawing; a new object each time. */
  readonly goal: { readonly path: string } | undefined
  /** Grows when the person leaves a field. */
  readonly rests: number
}

/** What goes on with one section page besides its answers: what is open, and what there is to mend. */
export interface SectionSession {
  readonly store: StoreApi<SectionView>
  /** The person is in the middle of a text: nothing should be drawn now. */
  readonly type: () => void
  readonly isTyping: () => boolean
  /** The person left a field; `typed` is what stands in it when the answer itself is masked by now. */
  readonly leave: (path: string, typed?: string) => void
  /** The person says that the section is complete; gives everything that stands against it. */
  readonly attempt: () => readonly Problem[]
  readonly goTo: (part: number, goal?: string) => void
  readonly openRow: (fieldId: string, rowId: string | undefined) => void
}

export function createSectionSession(draft: Draft, section: Section): SectionSession {
  const left = new Set<string>()
  let isTyping = false
  const typedUnderMask = new Map<string, string>()
  const store = createStore<SectionView>(() => ({
    part: 0,
    openRows: {},
    problems: [],
    warnings: [],
    isAttempted: false,
    goal: undefined,
    rests: 0,
  }))

  const refresh = () => {
    const { isAttempted, rests } = store.getState()
    const filing = filingOf(draft)
    const values = withTyped(answersIn(filing)[section.id] ?? {})
    const all = { ...answersIn(filing), [section.id]: values }
    const context = { today: today() }
    const isHere = (problem: Problem) => problem.section === section.id
    const problems = problemsIn(draft.form, all, context).filter(isHere)
    if (rests === 0) for (const { path } of problems) if (isWrongAnswer(path, values)) left.add(path)
    const wasLeft = ({ path }: Problem) =>
      readPath(values, path) === null ? isAskedByOthers(path) && left.size > 0 : left.has(path)
    // The server's sentence about a place is the phone's own wherever the phone can see what is wrong.
    const told = refusalsOf(draft, section.id)
      .filter(({ path }) => !left.has(path))
      .map((refused) => problems.find(({ path }) => path === refused.path) ?? refused)
    store.setState({
      problems: uniqueByPath([...problems.filter((one) => isAttempted || wasLeft(one)), ...told]),
      warnings: warningsIn(draft.form, all, context).filter((one) => isHere(one) && left.has(one.path)),
      rests: rests + 1,
    })
    return problems
  }

  /** A wrong answer from an earlier visit, which is told at once; a list that is too short is merely not finished. */
  function isWrongAnswer(path: string, values: ReturnType<typeof answersIn>[string]): boolean {
    return fieldAt(section, path)?.type !== 'rows' && readPath(values, path) !== null
  }

  /** A blank that may be left, except that other answers ask for it: the reason for a longer period. */
  function isAskedByOthers(path: string): boolean {
    return fieldAt(section, path)?.required === false
  }

  function withTyped(values: ReturnType<typeof answersIn>[string]) {
    return [...typedUnderMask].reduce((result, [path, text]) => {
      const field = fieldAt(section, path)
      const isHidden = field !== undefined && isMasked(field, readPath(result, path))
      return isHidden ? writePath(result, path, text) : result
    }, values)
  }

  refresh()
  return {
    store,
    type: () => {
      isTyping = true
    },
    isTyping: () => isTyping,
    leave: (path, typed) => {
      isTyping = false
      draft.sync.flush()
      left.add(path)
      if (typed !== undefined) typedUnderMask.set(path, typed)
      refresh()
    },
    attempt: () => {
      store.setState({ isAttempted: true })
      return refresh()
    },
    goTo: (part, goal) => {
      const [fieldId = '', rowId] = (goal ?? '').split('/')
      const { openRows } = store.getState()
      const opened = rowId === undefined ? openRows : { ...openRows, [fieldId]: rowId }
      store.setState({ part, goal: goal === undefined ? undefined : { path: goal }, openRows: opened })
    },
    openRow: (fieldId, rowId) =>
      store.setState(({ openRows }) => ({ openRows: { ...openRows, [fieldId]: rowId } })),
  }
}

/** What the server did not take in this section, in its own words. */
function refusalsOf(draft: Draft, sectionId: string): readonly Problem[] {
  const { meta, sections } = filingOf(draft)
  const atSubmit = meta.submission?.state === 'sentBack' ? (meta.submission.refusal?.problems ?? []) : []
  const atSave = sections[sectionId]?.refusal?.problems ?? []
  return [...atSubmit.filter(({ section }) => section === sectionId), ...atSave]
    .filter(({ path }) => path !== '')
    .map(({ path, message }) => ({ section: sectionId, path, message }))
}

function uniqueByPath(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ path }, index) => problems.findIndex((one) => one.path === path) === index)
}
