/** A phone in flight mode and the file its owner exports; and the desk that brings it, as the real code does. */
import type { Rescue } from '#contract'
import { newestForm, type FileRef } from '#policy'
import { randomUUID } from 'node:crypto'
import type { RescueFile } from '../../src/desk/features/rescue/read-rescue'
import { sendPhotos } from '../../src/desk/features/rescue/send-photos'
import { unsentOf } from '../../src/miniapp/sync/rescue'
import { phoneOf } from './phone'
import { pair, startDraft, type Pair, type Programme } from './programme'
import { sha256Of } from './uploads'

const FORM = newestForm('combined-application')
export const REASON = '手机进水，无法联网'
let serial = 0

export interface Ground {
  readonly programme: Programme
  readonly noticeId: string
}

export interface Stranded {
  readonly people: Pair
  readonly filingId: string
  readonly rescue: Rescue
  readonly refs: readonly FileRef[]
  readonly bytes: readonly Uint8Array[]
}

/** The real sync client in flight mode: photos kept, answers typed; `isNew`: the server never heard of the filing. */
export async function stranded(
  { programme, noticeId }: Ground,
  bytes: readonly Uint8Array[],
  isNew = false,
): Promise<Stranded> {
  const people = await pair(programme, (serial += 1))
  const offline = { state: () => 'offline' as const, subscribe: () => () => undefined }
  const phone = phoneOf(people.leader.api, isNew ? { network: offline } : {})
  let filingId: string
  if (isNew) {
    filingId = phone.sync.start({
      form: 'combined-application',
      formVersion: FORM.version,
      subject: { kind: 'notice', noticeId },
      role: 'leader',
    })
  } else {
    filingId = await startDraft(programme, noticeId, people)
    await phone.sync.pull(filingId)
    phone.fly(true)
  }
  const refs = bytes.map((one) => ({ id: randomUUID(), sha256: sha256Of(one), size: one.byteLength }))
  phone.sync.edit(filingId, 'leader', 'name', '王五')
  for (const ref of refs) phone.sync.addPhoto(filingId, 'certificate', 'photos', ref)
  phone.sync.flush()
  const filing = phone.sync.store.getState().filings[filingId]
  if (filing === undefined) throw new Error('not on the phone')
  const { sections, photos } = unsentOf(FORM, filing)
  const { meta } = filing
  const rescue: Rescue = {
    kind: 'skill-studio-rescue',
    format: 1,
    filingId,
    form: 'combined-application',
    formVersion: FORM.version,
    title: '申报',
    accountId: people.leader.accountId,
    savedAt: programme.clock.now(),
    ...(meta.isOnServer ? {} : { onlyHere: { subject: meta.subject, role: 'leader' } }),
    sections,
    photos,
    leftOut: 0,
  }
  return { people, filingId, rescue, refs, bytes }
}

/** What its owner carries to the desk. */
export function rescueOf({ rescue, refs, bytes }: Stranded, changes: Partial<Rescue> = {}): RescueFile {
  const content = JSON.stringify({ ...rescue, ...changes })
  const data = refs.map(({ id }, at) => [id, Buffer.from(bytes[at] ?? []).toString('base64')] as const)
  return { content, sha256: sha256Of(Buffer.from(content)), photos: new Map(data) }
}
export const bodyOf = ({ content, sha256 }: RescueFile) => ({ content, sha256 })

/** Looked at first, as the desk does. */
export const look = ({ officer }: Programme, file: RescueFile) =>
  officer.api.desk.previewRescue({ body: { ...bodyOf(file), carried: [...file.photos.keys()] } })

/** Looked at, photos first, then the answers. */
export async function bring(programme: Programme, file: RescueFile) {
  const { api } = programme.officer
  const { photos } = await look(programme, file)
  const sent = await sendPhotos(api, file, REASON, photos)
  const count = await api.desk.importRescue({ body: { ...bodyOf(file), reason: REASON } })
  return { whys: sent.map(({ why }) => why), count }
}
