import type { Certificate } from '#contract'
import { readPath, type FileRef, type PhotosField } from '#policy'
import { bytesOf, photoStatus, type FilingRecord, type PhotoWhereabouts, type SyncState } from '../../sync'
import type { Draft } from '../forms/draft'

/** A photo that can be used once more. */
export interface Usable {
  readonly id: string
  readonly sha256: string
  readonly size: number
  readonly kind: 'photo' | 'pdf'
  readonly keptAs: string | undefined
  /** Where it stands. */
  readonly label: string
}

interface Place {
  readonly field: PhotosField
  /** What the field has already. */
  readonly taken: readonly FileRef[]
  /** Certificates of earlier applications, with their photos. */
  readonly earlier: readonly Certificate[]
}

/**
 * Each picture once, by its hash, first those of this filing. Left out is what its answers no longer name, what failed
 * or still waits for the safety check, and what the field does not take.
 */
export function usableFor(draft: Draft, { field, taken, earlier }: Place): readonly Usable[] {
  const state = draft.sync.store.getState()
  const filing = state.filings[draft.filingId]
  if (filing === undefined) return []
  const here = standingHere(draft, filing, state)
  const unfit = here.filter(({ word }) => word === '未通过' || word === '待安全检查')
  const seen = new Set([...taken, ...unfit].map(({ sha256 }) => sha256))
  return [...here, ...fromEarlier(earlier)].filter(({ sha256, kind }) => {
    if (seen.has(sha256) || (kind === 'pdf' && field.accepts === undefined)) return false
    seen.add(sha256)
    return true
  })
}

type Standing = Usable & { readonly word: PhotoWhereabouts }

function standingHere({ form }: Draft, filing: FilingRecord, connection: SyncState): readonly Standing[] {
  const { photos, sections, meta } = filing
  const kept = Object.values(photos).map((photo) => ({
    ...photo,
    kind: photo.kind ?? ('photo' as const),
    keptAs: bytesOf(photo) ?? undefined,
  }))
  const seen = (meta.view?.files ?? [])
    .filter(({ id }) => photos[id] === undefined)
    .map((file) => ({ ...file, keptAs: undefined }))
  return [...kept, ...seen]
    .filter(({ section, path }) => readPath(sections[section]?.values ?? {}, path) !== null)
    .map(({ id, section, path, sha256, size, kind, keptAs }) => {
      const fieldId = path.split('/')[0]
      const fields = form.sections.find((one) => one.id === section)?.fields
      const label = fields?.find((one) => one.id === fieldId)?.label ?? '已有照片'
      return { id, sha256, size, kind, keptAs, label, word: photoStatus(connection, filing, id).word }
    })
}

const fromEarlier = (earlier: readonly Certificate[]): readonly Usable[] =>
  earlier.flatMap(({ photos, from }) =>
    photos.map((photo) => ({
      ...photo,
      kind: 'photo' as const,
      keptAs: undefined,
      label: `证书（${from}）`,
    })),
  )
