import { fireEvent, render, screen, within } from '@testing-library/react'
import { Profiler } from 'react'
import { SectionPage } from '../../../../src/miniapp/features/forms/section-page'
import type { Begun } from './filing'

/** A section on screen; `drawings` counts how often anything of it was drawn. */
export function showSection({ draft }: Begun, sectionId: string, fieldId?: string) {
  const seen = { drawings: 0, isDone: false, isLeft: false }
  render(
    <Profiler id="section" onRender={() => void (seen.drawings += 1)}>
      <SectionPage
        draft={draft}
        sectionId={sectionId}
        fieldId={fieldId}
        doneWord="这一部分填完了"
        onDone={() => {
          seen.isDone = true
        }}
        onLater={() => {
          seen.isLeft = true
        }}
      />
    </Profiler>,
  )
  return seen
}

/** The whole place of one question: label, reason, what to mend, and the answer. */
export function question(path: string): HTMLElement {
  const found = document.getElementById(`field-${path.replace(/\//g, '-')}`)
  if (found === null) throw new Error(`no question ${path} on the page`)
  return found
}

export function inputOf(path: string): HTMLInputElement | HTMLTextAreaElement {
  const found = question(path).querySelector<HTMLInputElement>('input, textarea')
  if (found === null) throw new Error(`nothing to type in at ${path}`)
  return found
}

export const type = (path: string, text: string) =>
  fireEvent.input(inputOf(path), { target: { value: text } })
export const leave = (path: string) => fireEvent.blur(inputOf(path))
export const choose = (path: string, label: string | RegExp) =>
  fireEvent.click(within(question(path)).getByRole('radio', { name: label }))
export const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
