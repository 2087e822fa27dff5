import type { Certificate } from '#contract'
import { itemsOf, maskValue, rowsOf, valueText, type FileRef, type Row, type RowsField } from '#policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceRow } from '../../components/choice-row'
import { Sheet } from '../../components/sheet'
import { newId } from '../../platform'
import { filingOf, recordOf, type Draft } from './draft'
import { useSection } from './section-context'
import { useWallet } from './use-wallet'
import './forms.css'

interface Props {
  field: RowsField
}

/** 证书夹: what this person entered before is taken over with its pictures, without typing and without sending. */
export function FromWallet({ field }: Props) {
  const { draft, section, session } = useSection()
  const [isOpen, setOpen] = useState(false)
  if (filingOf(draft).meta.role !== 'leader') return null
  const take = (certificate: Certificate) => {
    setOpen(false)
    takeOver(draft, section.id, field, certificate)
    session.leave(field.id)
  }
  return (
    <>
      <Button kind="quiet" onTap={() => setOpen(true)}>
        从证书夹选
      </Button>
      {isOpen && (
        <Sheet title="证书夹" isOpen onClose={() => setOpen(false)}>
          <Certificates field={field} onTake={take} />
        </Sheet>
      )}
    </>
  )
}

function Certificates({ field, onTake }: Props & { onTake: (certificate: Certificate) => void }) {
  const { draft, section } = useSection()
  const { certificates, isOld } = useWallet()
  const rows = rowsOf(recordOf(draft, section.id).values[field.id])
  const offered = certificates?.filter((one) => !rows.some((row) => isSame(field, row, one)))
  return (
    <View className="choices">
      {isOld && <View className="caption">没有连上服务器，列出的是上次看到的。</View>}
      {offered?.map((one) => (
        <ChoiceRow
          key={one.id}
          role="radio"
          choice={{ value: one.id, label: titleOf(field, one), hint: detailOf(field, one) }}
          isChosen={false}
          onTap={() => onTake(one)}
        />
      ))}
      {offered?.length === 0 && (
        <View className="caption">没有别的证书。您在申报里填过的证书会出现在这里，下次不用再填、再拍。</View>
      )}
      {offered === undefined && (
        <View className="caption">{isOld ? '连上网络后再看。' : '正在打开证书夹'}</View>
      )}
    </View>
  )
}

const sealedIn = ({ columns }: RowsField) => columns.filter(({ sensitive }) => sensitive === true)

/** The number tells; typed here it is in plain, from the server it is a mask. */
function isSame(field: RowsField, row: Row, { cells }: Certificate): boolean {
  return sealedIn(field).every((column) => maskValue(column, row[column.id]) === cells[column.id])
}

const said = (field: RowsField, { cells }: Certificate, ids: readonly string[]): string =>
  field.columns
    .filter(({ id }) => ids.includes(id) && cells[id] !== undefined)
    .map((column) => valueText(column, cells[column.id]))
    .join(' · ')

const titleOf = (field: RowsField, one: Certificate): string =>
  said(field, one, field.headline ?? field.columns.slice(0, 2).map(({ id }) => id))

function detailOf(field: RowsField, one: Certificate): string {
  const number = said(
    field,
    one,
    sealedIn(field).map(({ id }) => id),
  )
  const photos = one.photos.length === 0 ? '没有照片' : `照片 ${one.photos.length} 张`
  return `${number}，${photos}，填在“${one.from}”`
}

/** The number stays a mask on this phone: the server knows which of the person's own it stands for. */
function takeOver(draft: Draft, sectionId: string, field: RowsField, { cells, photos }: Certificate): void {
  const { sync, filingId, form } = draft
  const id = newId()
  sync.edit(filingId, sectionId, `${field.id}/${id}`, { ...cells, id } as Row)
  const target = form.sections
    .find((section) => section.id === sectionId)
    ?.fields.find((each) => each.id === field.wallet)
  if (target?.type !== 'photos') return
  const there = itemsOf(recordOf(draft, sectionId).values[target.id]) as readonly FileRef[]
  const fresh = photos.filter(({ sha256 }) => !there.some((photo) => photo.sha256 === sha256))
  for (const photo of fresh.slice(0, target.max - there.length))
    sync.addPhoto(filingId, sectionId, target.id, { ...photo, id: newId(), bytesOf: null })
}
