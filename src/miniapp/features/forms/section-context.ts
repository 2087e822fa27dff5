import { readPath, type Section } from '#policy'
import { createContext, useContext, useRef, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { recordOf, type Draft } from './draft'
import type { SectionSession } from './section-session'

export interface SectionDraft {
  readonly draft: Draft
  readonly section: Section
  readonly session: SectionSession
}

const SectionContext = createContext<SectionDraft | undefined>(undefined)
export const SectionProvider = SectionContext.Provider

/** The section the controls below stand in. */
export function useSection(): SectionDraft {
  const section = useContext(SectionContext)
  if (section === undefined) throw new Error('a field stands outside its section')
  return section
}

interface Answer {
  readonly value: unknown
  readonly write: (value: unknown) => void
}

/** An answer that is drawn whenever it changes: for choices, dates, lists. */
export function useAnswer(path: string): Answer {
  const { draft, section } = useSection()
  const value = useSyncExternalStore(draft.sync.store.subscribe, () =>
    readPath(recordOf(draft, section.id).values, path),
  )
  return { value, write: (next) => edit(draft, section.id, path, next) }
}

interface TypedAnswer extends Answer {
  /** Grows when somebody else than the typist changed the answer: start the input anew then. */
  readonly revision: number
}

/** An answer being typed: the typist's own keys never draw anything, what comes from elsewhere does. */
export function useTypedAnswer(path: string): TypedAnswer {
  const { draft, section, session } = useSection()
  const read = () => readPath(recordOf(draft, section.id).values, path)
  const held = useRef<{ typed: unknown; revision: number }>()
  held.current ??= { typed: read(), revision: 0 }
  const { current } = held
  const revision = useSyncExternalStore(draft.sync.store.subscribe, () => {
    const value = read()
    if (!isSame(value, current.typed)) {
      current.typed = value
      current.revision += 1
    }
    return current.revision
  })
  const write = (next: unknown) => {
    current.typed = isSame(next, null) ? null : next
    session.type()
    edit(draft, section.id, path, next)
  }
  return { value: current.typed, write, revision }
}

const isSame = (a: unknown, b: unknown) => (a === '' ? null : a) === (b === '' ? null : b)

function edit({ sync, filingId }: Draft, sectionId: string, path: string, value: unknown): void {
  sync.edit(filingId, sectionId, path, value as Parameters<typeof sync.edit>[3])
}

/** The sentence at a field, or undefined; drawn only when it changes. */
export function useRemark(path: string, kind: 'problems' | 'warnings' = 'problems'): string | undefined {
  const { session } = useSection()
  return useStore(session.store, (view) => view[kind].find((one) => one.path === path)?.message)
}

/** The id of a field on the page: where an error summary leads to. */
export const fieldDomId = (path: string): string => `field-${path.replace(/\//g, '-')}`
