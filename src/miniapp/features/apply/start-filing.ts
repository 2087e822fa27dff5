import type { MemberRole, Notice, Subject } from '#contract'
import { answerOf, formOf, isBlank, newestForm, valuesFromFacts, valueText, type Facts } from '#policy'
import type { FilingRecord, Sync } from '../../sync'
import { carryIn } from '../forms/draft'

/** P34c: a titled workshop files the project alone. */
const formFor = (workshopId: string | null) =>
  newestForm(workshopId === null ? 'combined-application' : 'project-application')

/** An answer of the self-check that the application already asks for. */
export interface Carried {
  readonly id: string
  readonly label: string
  readonly value: string
}

/** What comes along from the self-check, as people read it. */
export function carriedAnswers(facts: Facts, workshopId: string | null = null): readonly Carried[] {
  const form = formFor(workshopId)
  const values = valuesFromFacts(form, facts)
  return form.sections.flatMap((section) =>
    section.fields.flatMap((field) => {
      const value = answerOf(section, field, values)
      if (isBlank(value) || field.type === 'rows') return []
      return [{ id: `${section.id}.${field.id}`, label: field.label, value: valueText(field, value) }]
    }),
  )
}

/** Starts an application on this phone, network or not, with what the self-check knows already. */
export function startApplication(
  sync: Sync,
  noticeId: string,
  {
    role,
    facts,
    formVersion,
    workshopId = null,
    isAnother = false,
  }: { role: MemberRole; facts: Facts; formVersion: number; workshopId?: string | null; isAnother?: boolean },
): string {
  const form = formFor(workshopId)
  const subject = { kind: 'notice', noticeId, ...(workshopId === null ? {} : { workshopId }) } as const
  const filingId = sync.start({ form: form.id, formVersion, subject, role, isAnother })
  // The round's own version, which may be older or newer than the one a self-check is shown with.
  const asked = formOf(form.id, formVersion) ?? form
  carryIn({ sync, filingId, form: asked }, valuesFromFacts(asked, facts))
  return filingId
}

/** An application of this phone that is still being filled in for a notice. */
export function openDraft(
  filings: Readonly<Record<string, FilingRecord>>,
  noticeId: string | undefined,
  workshopId: string | null = null,
): string | undefined {
  const draft = Object.values(filings).find(({ meta }) => {
    const isOpen = meta.view === null || meta.view.state === 'draft' || meta.view.state === 'returned'
    return isAbout(meta.subject, noticeId, workshopId) && isOpen && meta.refusal === null
  })
  return draft?.meta.id
}

/** Whether a filing is the application of this round: of this titled workshop, or of both parts together. */
export const isAbout = (subject: Subject, noticeId: string | undefined, workshopId: string | null): boolean =>
  subject.kind === 'notice' && subject.noticeId === noticeId && (subject.workshopId ?? null) === workshopId

/** Whether this person leads an application of a notice that lies on this phone. */
export function isLedIn(
  filings: Readonly<Record<string, FilingRecord>>,
  noticeId: string | undefined,
): boolean {
  return Object.values(filings).some(
    ({ meta: { subject, role, refusal } }) =>
      subject.kind === 'notice' && subject.noticeId === noticeId && role === 'leader' && refusal === null,
  )
}

/** The notices one can fill in for: open now, or announced. */
export const fillable = (notices: readonly Notice[]): readonly Notice[] =>
  notices.filter(({ phase }) => phase !== 'closed')
