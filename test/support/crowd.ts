/** Many complete applications that wait for the contact's press, and what comes of all presses. */
import { ApiError, NoAnswerError, type Receipt } from '#contract'
import type { FileRef } from '#policy'
import {
  PHOTO_PLACES,
  type PhotoPlace,
  sampleApplication,
  type SampleCase,
} from '../../src/server/demo/sample-application'
import { filingById } from '../../src/server/records/filing'
import { putSection } from '../../src/server/records/sections'
import { creditCodeOf } from '../builders/filings'
import { photoRow } from './photo-row'
import { caseOf, type Pair, pair, type Programme, startDraft, submission } from './programme'

export interface Ready {
  readonly id: string
  readonly people: Pair
  /** What the contact sends; every repeat is the same but for its key. */
  readonly request: Awaited<ReturnType<typeof submission>>
}

/**
 * One complete application of a unit of its own. The people and their draft come over HTTP; the answers are put in
 * place in one go, because hundreds of applications are made here, and saving is tested elsewhere.
 */
export async function readyApplication(
  programme: Programme,
  noticeId: string,
  serial: number,
  changes: Partial<SampleCase> = {},
): Promise<Ready> {
  const people = await pair(programme, serial)
  const id = await startDraft(programme, noticeId, people)
  const sample = caseOf(serial, {
    creditCode: creditCodeOf(serial),
    occupation: '6-18-02-04 焊工',
    ...changes,
  })
  await putAnswers(programme, id, people, sample)
  return { id, people, request: await submission(people.contact.api, id) }
}

async function putAnswers(
  { server, clock }: Programme,
  filingId: string,
  { leader }: Pair,
  sample: SampleCase,
): Promise<void> {
  const at = clock.now()
  const photos = Object.fromEntries(
    PHOTO_PLACES.map((place) => [place, photoRow(place, { filingId, by: leader.accountId, at })]),
  )
  const named = Object.fromEntries(
    Object.entries(photos).map(([place, { id, announced_sha256: sha256, size }]) => [
      place,
      { id, sha256, size },
    ]),
  ) as Record<PhotoPlace, FileRef>
  const values = sampleApplication(sample, named)
  await server.store.write(async (db) => {
    await db.insertInto('files').values(Object.values(photos)).execute()
    const { form } = await filingById(db, filingId)
    for (const section of form.sections)
      await putSection(db, server.services.vault, filingId, section, {
        version: 1,
        values: values[section.id] ?? {},
        by: leader.accountId,
        at,
      })
  })
}

/** So many of them, in the order of their numbers from `first` on. */
export async function readyApplications(
  programme: Programme,
  noticeId: string,
  { first, count }: { readonly first: number; readonly count: number },
): Promise<readonly Ready[]> {
  const ready: Ready[] = []
  for (let at = 0; at < count; at += 1) ready.push(await readyApplication(programme, noticeId, first + at))
  return ready
}

/** What a press came to: a receipt, or the refusal as the phone gets it. */
export type Answer = { readonly receipt: Receipt } | { readonly refusal: ApiError }

/** Presses until there is an answer: what got none is sent again as it was, as the outbox does. */
export async function answerTo(press: () => Promise<Receipt>): Promise<Answer> {
  for (let left = 5; ; left -= 1)
    try {
      return { receipt: await press() }
    } catch (error) {
      if (error instanceof ApiError) return { refusal: error }
      if (!(error instanceof NoAnswerError) || left === 0) throw error
    }
}

export const receiptsIn = (answers: readonly Answer[]): readonly Receipt[] =>
  answers.flatMap((answer) => ('receipt' in answer ? [answer.receipt] : []))

export const refusalsIn = (answers: readonly Answer[]): readonly ApiError[] =>
  answers.flatMap((answer) => ('refusal' in answer ? [answer.refusal] : []))
