import type { Certificate } from '#contract'
import type { FileRef, PhotosField } from '#policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { AddPhoto } from '../../components/photo-slot'
import { Sheet } from '../../components/sheet'
import { newId } from '../../platform'
import type { KeptPhoto } from '../../sync'
import { useSection } from '../forms/section-context'
import { useWallet } from '../forms/use-wallet'
import { usableFor, type Usable } from './usable'
import { UsablePhoto } from './usable-photo'

interface Props {
  field: PhotosField
  /** What the field has already. */
  taken: readonly FileRef[]
  onChoose: (photo: KeptPhoto) => void
}

/** A photo the person has sent before, used once more: no second file, no second upload. */
export function ReusePhoto(props: Props) {
  const { draft } = useSection()
  const isLeader = useStore(
    draft.sync.store,
    ({ filings }) => filings[draft.filingId]?.meta.role === 'leader',
  )
  const isOwnPaper = props.field.evidence === 'certificate' && isLeader
  return isOwnPaper ? <FromWalletToo {...props} /> : <FromHere {...props} earlier={none} />
}

/** 证书夹: what this person photographed for an earlier application stands beside what is in this one. */
function FromWalletToo(props: Props) {
  const { certificates = none } = useWallet()
  return <FromHere {...props} earlier={certificates} />
}

const none: readonly Certificate[] = []

function FromHere({ field, taken, onChoose, earlier }: Props & { earlier: readonly Certificate[] }) {
  const { draft } = useSection()
  const [isOpen, setOpen] = useState(false)
  const find = () => usableFor(draft, { field, taken, earlier })
  // By their ids: a key typed elsewhere in the filing draws nothing here.
  useStore(draft.sync.store, () =>
    find()
      .map(({ id }) => id)
      .join(),
  )
  const usable = find()
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
            <UsablePhoto key={photo.id} photo={photo} onChoose={() => choose(photo)} />
          ))}
        </View>
      </Sheet>
    </>
  )
}
