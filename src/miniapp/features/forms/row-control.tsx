import { rowTitle, type Row, type RowsField } from '#policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { a11y } from '../../components/a11y'
import { Button } from '../../components/button'
import { newId } from '../../platform'
import { RowCard } from './row-card'
import { RowsCount } from './rows-count'
import { copyOf, restorable, rowIn, useRowIds } from './rows-of'
import { useSection } from './section-context'
import { FromWallet } from './wallet'
import './forms.css'

interface Props {
  field: RowsField
}

/** A list of rows as cards; one at a time is open for filling in, and one that was removed can be taken back. */
export function RowsControl({ field }: Props) {
  const { draft, section, session } = useSection()
  const ids = useRowIds(field)
  const openId = useStore(session.store, ({ openRows }) => openRows[field.id])
  const [removed, setRemoved] = useState<{ readonly row: Row; readonly name: string }>()
  const edit = (rowId: string, to: Row | null) =>
    draft.sync.edit(draft.filingId, section.id, `${field.id}/${rowId}`, to)
  const add = (row: Row) => {
    setRemoved(undefined)
    edit(row.id, row)
    session.openRow(field.id, row.id)
  }
  const copy = (id: string) => {
    const row = rowIn(draft, section.id, field.id, id)
    if (row !== undefined) add(copyOf(field, row, newId()))
  }
  const remove = (id: string, name: string) => {
    const row = rowIn(draft, section.id, field.id, id)
    edit(id, null)
    if (openId === id) session.openRow(field.id, undefined)
    setRemoved(row && { row, name })
    session.leave(field.id)
  }
  const takeBack = ({ row }: { readonly row: Row }) => {
    edit(row.id, restorable(draft, section.id, field, row))
    setRemoved(undefined)
    session.leave(field.id)
  }
  const hasRoom = ids.length < field.max
  return (
    <View className="rows">
      {ids.map((id, index) => (
        <RowCard
          key={id}
          field={field}
          rowId={id}
          name={rowTitle(field, index)}
          isOpen={id === openId}
          onCopy={hasRoom ? () => copy(id) : undefined}
          onRemove={() => remove(id, rowTitle(field, index))}
        />
      ))}
      {removed && (
        <View className="row-removed" {...a11y({ role: 'status' })}>
          <View>{`已删除${removed.name}`}</View>
          <Button kind="quiet" label={`恢复${removed.name}`} onTap={() => takeBack(removed)}>
            恢复
          </Button>
        </View>
      )}
      {hasRoom && (
        <Button kind="secondary" onTap={() => add({ id: newId() })}>
          {`添加${field.rowName}`}
        </Button>
      )}
      {hasRoom && field.wallet !== undefined && <FromWallet field={field} />}
      <RowsCount field={field} count={ids.length} />
    </View>
  )
}
