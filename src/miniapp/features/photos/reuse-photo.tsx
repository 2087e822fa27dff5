import type { FileRef, PhotosField, sectionOf } from '#policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { AddPhoto } from '../../components/photo-slot'
import { Sheet } from '../../components/sheet'
import { newId } from '../../platform'
import { bytesOf, type FilingRecord, type KeptPhoto } from '../../sync'
import { useSection } from '../forms/section-context'
import { UsablePhoto, type Usable } from './usable-photo'

interface Props {
  field: PhotosField
  /** What the field has already. */
  taken: readonly FileRef[]
  onChoose: (photo: KeptPhoto) => void
}

/** A photo that stands elsewhere in this filing, used once more: no second file, no second upload. */
export function ReusePhoto({ field, taken, onChoose }: Props) {
  const { draft } = useSection()
  const [isOpen, setOpen] = useState(false)
  const filing = useStore(
    draft.sync.store,
    useShallow(({ filings }) => {
      const { photos, meta } = filings[draft.filingId] ?? {}
      return { photos, files: meta?.view?.files }
    }),
  )
  const usable = usableIn(filing, field, taken)
  if (usable.length === 0) return null
  const choose = ({ sha256, size, kind, keptAs }: Usable) => {
    setOpen(false)
    const where = { kind, bytesOf: keptAs ?? null }
    onChoose({ id: newId(), sha256, size, ...where })
  }
  return (
    <>
      <AddPhoto from="album" label="用已有照片" onTap={() => setOpen(true)} />
      <Sheet title="用已有照片" isOpen={isOpen} onClose={() => setOpen(false)}>
        <View className="photos">
          {usable.map((photo) => (
            <UsablePhoto
              key={photo.id}
              photo={photo}
              label={nameOf(photo, draft.form.sections)}
              onChoose={() => choose(photo)}
            />
          ))}
        </View>
      </Sheet>
    </>
  )
}

interface Known {
  readonly photos: FilingRecord['photos'] | undefined
  readonly files: NonNullable<FilingRecord['meta']['view']>['files'] | undefined
}

/** Each picture once, by its hash; what was refused and what the field does not take is left out. */
function usableIn({ photos = {}, files = [] }: Known, field: PhotosField, taken: readonly FileRef[]) {
  const here = Object.values(photos)
    .filter(({ state }) => state !== 'refused')
    .map((photo): Usable => ({ ...photo, kind: photo.kind ?? 'photo', keptAs: bytesOf(photo) ?? undefined }))
  const there = files
    .filter(({ state }) => state === 'stored')
    .map((file): Usable => ({ ...file, keptAs: undefined }))
  const seen = new Set(taken.map(({ sha256 }) => sha256))
  return [...here, ...there].filter(({ sha256, kind }) => {
    if (seen.has(sha256) || (kind === 'pdf' && field.accepts === undefined)) return false
    seen.add(sha256)
    return true
  })
}

function nameOf({ section, path }: Usable, sections: Parameters<typeof sectionOf>[0]['sections']): string {
  const fieldId = path.split('/')[0]
  const field = sections.find(({ id }) => id === section)?.fields.find(({ id }) => id === fieldId)
  return field?.label ?? '已有照片'
}
