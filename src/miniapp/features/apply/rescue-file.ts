import type { Rescue } from '#contract'
import { files, now } from '../../platform'
import { base64Of, hashOfText } from '../../platform/share-file'
import type { FilingRecord } from '../../sync'
import { withoutSensitive, type KeptBytes, type Unsent } from '../../sync/rescue'
import type { Draft } from '../forms/draft'

/** So much of photos goes into one file; a chat and an old phone carry it. A larger PDF has a file to itself. */
const bytesPerFile = 6 * 1024 * 1024
/** Whole groups of three bytes, so that the pieces of base64 join. */
const pieceBytes = 3 * 64 * 1024

export interface RescueContent {
  readonly content: string
  readonly sha256: string
}

/** The answers and the list of photos, the same in every file of one export: each can be imported by itself. */
export function contentOf(
  { form }: Draft,
  { meta }: FilingRecord,
  accountId: string,
  { sections, photos, sensitive }: Unsent,
  hasSensitive: boolean,
): RescueContent {
  const { subject, role, isAnother } = meta
  const onlyHere = {
    subject,
    role: role === 'leader' ? role : ('contact' as const),
    ...(isAnother === true ? { another: true } : {}),
  }
  const rescue: Rescue = {
    kind: 'skill-studio-rescue',
    format: 1,
    filingId: meta.id,
    form: meta.form,
    formVersion: meta.formVersion,
    title: meta.view?.title ?? form.title,
    accountId,
    savedAt: now(),
    ...(meta.isOnServer ? {} : { onlyHere }),
    sections: hasSensitive ? sections : withoutSensitive(form, sections),
    photos,
    leftOut: hasSensitive ? 0 : sensitive,
  }
  const content = JSON.stringify(rescue)
  return { content, sha256: hashOfText(content) }
}

/** The photos of each file; at least one file, also without any. */
export function dividedInFiles(kept: readonly KeptBytes[]): readonly (readonly KeptBytes[])[] {
  const all: KeptBytes[][] = [[]]
  let room = bytesPerFile
  for (const photo of kept) {
    const last = all[all.length - 1] ?? []
    if (photo.size > room && last.length > 0) {
      all.push([photo])
      room = bytesPerFile - photo.size
    } else {
      last.push(photo)
      room -= photo.size
    }
  }
  return all
}

/** Writes one file; gives how many of its photos are gone from this phone and were left out. */
export async function writeRescue(
  write: (piece: string) => void,
  { content, sha256 }: RescueContent,
  photos: readonly KeptBytes[],
): Promise<number> {
  let gone = 0
  let comma = ''
  write(`{"content":${JSON.stringify(content)},"sha256":"${sha256}","photos":[`)
  for (const { id, from, size } of photos) {
    const isHere = await files.size(from).then(
      (held) => held === size,
      () => false,
    )
    if (!isHere) {
      gone += 1
      continue
    }
    write(`${comma}{"id":"${id}","data":"`)
    comma = ','
    for (let at = 0; at < size; at += pieceBytes)
      write(base64Of(await files.read(from, at, Math.min(pieceBytes, size - at))))
    write('"}')
  }
  write(']}')
  return gone
}
