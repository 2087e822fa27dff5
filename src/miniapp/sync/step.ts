import type { Form } from '#policy'
import { isAcknowledged, nextSave } from './pending'
import { foreseen } from './records'
import type { FilingRecord, Refusal } from './records'

/** One thing to send. `item` names it across restarts: a back-off or a refusal belongs to one item only. */
export type Step =
  | { readonly kind: 'create' | 'submit'; readonly filingId: string; readonly item: string }
  | {
      readonly kind: 'section' | 'photo'
      readonly filingId: string
      readonly id: string
      readonly item: string
    }

type IsHeld = (item: string) => boolean

/** The next thing to send of one filing: created first, then sections, then photos, then the submission. */
export function nextStep(filing: FilingRecord, form: Form, isHeld: IsHeld): Step | undefined {
  const filingId = filing.meta.id
  return candidates(filing, form)
    .map(
      (step) =>
        ({ ...step, filingId, item: `${filingId}/${step.kind}/${'id' in step ? step.id : ''}` }) as Step,
    )
    .find(({ item }) => !isHeld(item))
}

type Candidate =
  { readonly kind: 'create' | 'submit' } | { readonly kind: 'section' | 'photo'; readonly id: string }

function candidates(filing: FilingRecord, form: Form): readonly Candidate[] {
  const { meta, sections, photos } = filing
  if (!meta.isOnServer) return meta.refusal === null ? [{ kind: 'create' }] : []
  if (meta.submission?.state === 'confirming') return [{ kind: 'submit' }]
  const saves = form.sections.flatMap((section): Candidate[] => {
    const record = sections[section.id]
    if (record === undefined || !isSendable(record)) return []
    return record.inFlight !== null || nextSave(section, record, '')
      ? [{ kind: 'section', id: section.id }]
      : []
  })
  const uploads = Object.values(photos)
    .filter(({ state }) => state === 'waiting')
    .map(({ id }): Candidate => ({ kind: 'photo', id }))
  const isReady = meta.submission?.state === 'queued' && isComplete(filing, form)
  return [...saves, ...uploads, ...(isReady ? [{ kind: 'submit' } as const] : [])]
}

/** A refusal that names fields holds back only those; one that names none holds the section. */
function isSendable({ refusal, editable, inFlight }: FilingRecord['sections'][string]): boolean {
  if (refusal !== null && refusal.problems.length === 0) return false
  return editable || inFlight !== null
}

/** The barrier before a submission: every section acknowledged, every photo stored. */
function isComplete({ sections, photos }: FilingRecord, form: Form): boolean {
  const areSectionsIn = form.sections.every((section) => {
    const record = sections[section.id]
    return record !== undefined && isAcknowledged(section, record)
  })
  return areSectionsIn && Object.values(photos).every(({ state }) => state === 'stored')
}

/** Why a queued submission can never go out by itself, or undefined while it only has to wait. */
export function barrier({ sections, photos }: FilingRecord): Refusal | undefined {
  const all = Object.entries(sections)
  if (all.some(([, { clashes }]) => clashes.length > 0)) return foreseen('CONFLICTS_OPEN')
  const lost = Object.values(photos).filter(({ state }) => state === 'refused')
  if (lost.length > 0) {
    const problems = lost.map(({ section, path, refusal }) => ({
      section,
      path,
      message: refusal?.message ?? '',
    }))
    return { ...foreseen('FILES_MISSING'), problems }
  }
  for (const [section, { refusal }] of all)
    if (refusal !== null)
      return { ...refusal, problems: refusal.problems.map((problem) => ({ ...problem, section })) }
  return undefined
}

/** Nothing of a filing is only on this phone: it may be taken off and fetched again. */
export function isDelivered(filing: FilingRecord, form: Form): boolean {
  const { isOnServer, submission } = filing.meta
  const isAsked = submission !== null && submission.state !== 'receipted'
  return isOnServer && !isAsked && isComplete(filing, form)
}
