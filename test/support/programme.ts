/** Plays the programme over real HTTP: notices, people, complete filings; only photo bytes are put in place directly. */
import { randomUUID } from 'node:crypto'
import {
  type ApiClient,
  ApiError,
  type ErrorCode,
  type FilingDetail,
  type RequestOf,
  type Routes,
} from '#contract'
import {
  diffSection,
  type FileRef,
  type FilingValues,
  formOf,
  itemsOf,
  readPath,
  type SectionValues,
} from '#policy'
import {
  PHOTO_PLACES,
  type PhotoPlace,
  sampleApplication,
  type SampleCase,
} from '../../src/server/demo/sample-application'
import { idNumberOf } from '../builders/filings'
import type { TestClock } from './clock'
import { photoRow } from './photo-row'
import { confirmEdition } from './settings'
import { type DeskLogin, type PersonLogin, startServer, type TestServer } from './server'

export interface Programme {
  readonly server: TestServer
  readonly clock: TestClock
  readonly officer: DeskLogin
  readonly signer: DeskLogin
}

export const OPENS = '2026-03-01T16:00:00.000Z'
export const CLOSES = '2026-03-31T16:00:00.000Z'

/** A server with an officer and a signer at their desks, on 2 March 2026 at 10:00; the edition is confirmed. */
export async function openProgramme(env: Readonly<Record<string, string>> = {}): Promise<Programme> {
  const server = await startServer({ env })
  const { clock } = server
  const officer = await server.loginDesk(await server.createDeskUser('jingban', ['officer']))
  clock.advance(60_000)
  const signer = await server.loginDesk(await server.createDeskUser('qianfa', ['signer']))
  await confirmEdition({ officer, signer })
  clock.set('2026-03-02T02:00:00.000Z')
  await staySignedIn(server)
  return { server, clock, officer, signer }
}

/** These tests move the clock by months; how long a session lives is tested elsewhere. */
export async function staySignedIn({ store }: TestServer): Promise<void> {
  const end = '2099-01-01T00:00:00.000Z'
  await store.write((db) => db.updateTable('sessions').set({ idle_until: end, expires_at: end }).execute())
}

/** The inbox by title; messages of one standing moment have no order. */
export async function messageTitled(api: ApiClient, title: string) {
  const { messages } = await api.me.messages({})
  return messages.find((message) => message.title === title)
}

type NoticeBody = RequestOf<Routes['desk']['createNotice']>['body']

/** The notice of 2026, open for the whole of March. */
export async function openNotice({ officer }: Programme, changes: Partial<NoticeBody> = {}): Promise<string> {
  const body: NoticeBody = {
    programmeYear: 2026,
    title: '2026 年度评选通知',
    body: '请按通知要求申报。',
    opensAt: OPENS,
    closesAt: CLOSES,
    workshopQuota: 3,
    projectQuota: 10,
    ...changes,
  }
  return (await officer.api.desk.createNotice({ body })).id
}

export interface Pair {
  readonly leader: PersonLogin
  readonly contact: PersonLogin
}

/** A leader and a contact; the number tells pairs apart. */
export async function pair({ server }: Programme, serial: number): Promise<Pair> {
  const phone = (last: number) => `139${String(serial).padStart(4, '0')}${String(last).padStart(4, '0')}`
  const people = { leader: await server.loginPerson(phone(1)), contact: await server.loginPerson(phone(2)) }
  await staySignedIn(server)
  return people
}

const CREDIT_CODES = [
  '91110115MA0000015Y',
  '91110115MA0000023R',
  '91110115MA0000031L',
  '91110115MA000004XC',
  '91110115MA0000058C',
]

const OCCUPATIONS = [
  '6-18-01-01 车工',
  '6-18-02-04 焊工',
  '6-31-01-03 电工',
  '6-20-03-01 机床装调维修工',
  '4-04-05-05 人工智能训练师',
  '4-12-01-01 汽车维修工',
]

/** A complete case; cases of different numbers (below 30) compete for nothing. */
export function caseOf(serial: number, changes: Partial<SampleCase> = {}): SampleCase {
  const id = (offset: number) => idNumberOf(serial * 10 + offset)
  return {
    unitName: `单位 ${serial}`,
    creditCode: CREDIT_CODES[serial % CREDIT_CODES.length] ?? '',
    contactName: `联系人 ${serial}`,
    contactPhone: '13900000002',
    leaderName: `领办人 ${serial}`,
    leaderIdNumber: id(0),
    leaderPhone: '13900000001',
    occupation: OCCUPATIONS[Math.floor(serial / CREDIT_CODES.length)] ?? '',
    certificateNumber: 'S000011010001191000001',
    certificateIssuedOn: '2019-06-15',
    teamIdNumbers: [id(1), id(2), id(3)],
    workshopName: `工作室 ${serial}`,
    projectName: `项目 ${serial}`,
    startsOn: '2026-05-01',
    endsOn: '2027-04-30',
    ...changes,
  }
}

/** A photo that the server holds, as if it had been sent chunk by chunk. */
export async function storedPhoto(
  { server }: Programme,
  filingId: string,
  place: string,
  state: 'stored' | 'receiving' = 'stored',
): Promise<FileRef> {
  return server.store.write(async (db) => {
    const { account_id: by } = await db
      .selectFrom('memberships')
      .select('account_id')
      .where('object_id', '=', filingId)
      .executeTakeFirstOrThrow()
    const row = photoRow(place, { filingId, by, at: server.clock.now(), state })
    await db.insertInto('files').values(row).execute()
    return { id: row.id, sha256: row.announced_sha256, size: row.size }
  })
}

/** Starts an application with both people and every answer given; nothing is submitted yet. */
export async function startApplication(
  programme: Programme,
  noticeId: string,
  people: Pair,
  sample: SampleCase,
): Promise<string> {
  const id = await startDraft(programme, noticeId, people)
  const photos: Partial<Record<PhotoPlace, FileRef>> = {}
  for (const place of PHOTO_PLACES) photos[place] = await storedPhoto(programme, id, place)
  await fillIn(people.leader.api, id, sampleApplication(sample, photos as Record<PhotoPlace, FileRef>))
  return id
}

/** An empty application of the two, joined by invitation. */
export async function startDraft(_: Programme, noticeId: string, { leader, contact }: Pair): Promise<string> {
  const id = randomUUID()
  await leader.api.filings.create({
    body: {
      id,
      form: 'combined-application',
      formVersion: 1,
      subject: { kind: 'notice', noticeId },
      role: 'leader',
    },
  })
  const { code } = await leader.api.filings.invite({ params: { filingId: id }, body: { role: 'contact' } })
  await contact.api.filings.join({ body: { code } })
  return id
}

type Edits = RequestOf<Routes['filings']['saveSection']>['body']['changes']

/** Saves every section so that it holds these values. */
export async function fillIn(api: ApiClient, filingId: string, values: FilingValues): Promise<void> {
  const filing = await api.filings.get({ params: { filingId } })
  const form = formOf(filing.form, filing.formVersion)
  for (const section of form?.sections ?? []) {
    const state = filing.sections.find(({ id }) => id === section.id)
    const wanted = values[section.id]
    if (state === undefined || wanted === undefined) continue
    const changes = diffSection(section, state.values as never, wanted) as Edits
    if (changes.length === 0) continue
    await api.filings.saveSection({
      params: { filingId, sectionId: section.id },
      body: { baseVersion: state.version, changes },
    })
  }
}

/** Sets single answers: `set(api, id, 'leader', { position: '班长' })`. */
export async function set(
  api: ApiClient,
  filingId: string,
  sectionId: string,
  answers: Readonly<Record<string, unknown>>,
) {
  const filing = await api.filings.get({ params: { filingId } })
  const state = filing.sections.find(({ id }) => id === sectionId)
  const changes = Object.entries(answers).map(([path, to]) => ({
    path,
    from: readPath((state?.values ?? {}) as SectionValues, path),
    to,
  })) as Edits
  return api.filings.saveSection({
    params: { filingId, sectionId },
    body: { baseVersion: state?.version ?? 0, changes },
  })
}

type SubmitBody = RequestOf<Routes['filings']['submit']>['body']

/** What a person submits who has just looked at the filing. */
export async function submission(
  api: ApiClient,
  filingId: string,
): Promise<{ readonly params: { readonly filingId: string }; readonly body: SubmitBody }> {
  const filing = await api.filings.get({ params: { filingId } })
  return {
    params: { filingId },
    body: {
      sections: Object.fromEntries(filing.sections.map(({ id, version }) => [id, version])),
      files: namedFiles(filing),
      declared: true,
      nonce: randomUUID(),
    },
  }
}

function namedFiles(filing: FilingDetail): SubmitBody['files'] {
  const form = formOf(filing.form, filing.formVersion)
  return filing.sections.flatMap(({ id, values }) => {
    const photos = form?.sections
      .find((section) => section.id === id)
      ?.fields.filter(({ type }) => type === 'photos')
    return (photos ?? []).flatMap((field) =>
      (itemsOf(values[field.id]) as readonly FileRef[]).map((file) => ({ id: file.id, sha256: file.sha256 })),
    )
  })
}

/** Submits as the person sees it. */
export async function submit(api: ApiClient, filingId: string) {
  return api.filings.submit(await submission(api, filingId))
}

/** The registry code of a refusal; a call that went through is a failure of the test. */
export async function refusal(call: Promise<unknown>): Promise<ErrorCode> {
  return (await refused(call)).code
}

export async function refused(call: Promise<unknown>): Promise<ApiError> {
  try {
    await call
  } catch (error) {
    if (error instanceof ApiError) return error
    throw error
  }
  throw new Error('the call was not refused')
}
