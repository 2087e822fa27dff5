import { askedColumns, rowsOf, valueText, type RowsField } from '#policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { tappable } from '../../components/a11y'
import { Button } from '../../components/button'
import { Confirm } from '../../components/confirm'
import { newId } from '../../platform'
import { CellEntry } from './cell-entry'
import { recordOf } from './draft'
import { fieldDomId, useAnswer, useSection } from './section-context'
import './forms.css'

interface Props {
  field: RowsField
}

/** A list of rows as cards; one at a time is open for filling in. */
export function RowsControl({ field }: Props) {
  const { draft, section, session } = useSection()
  const ids = useRowIds(field.id)
  const openId = useStore(session.store, ({ openRows }) => openRows[field.id])
  const [doomed, setDoomed] = useState<string>()
  const pathOf = (rowId: string) => `${field.id}/${rowId}`
  const add = () => {
    const id = newId()
    draft.sync.edit(draft.filingId, section.id, pathOf(id), { id })
    session.openRow(field.id, id)
  }
  const remove = (id: string) => {
    draft.sync.edit(draft.filingId, section.id, pathOf(id), null)
    setDoomed(undefined)
    session.leave(field.id)
  }
  return (
    <View className="rows">
      {ids.map((id, index) => (
        <RowCard
          key={id}
          field={field}
          rowId={id}
          name={`${field.rowName} ${index + 1}`}
          isOpen={id === openId}
          onRemove={() => setDoomed(id)}
        />
      ))}
      {ids.length < field.max && (
        <Button kind="secondary" onTap={add}>
          {`添加${field.rowName}`}
        </Button>
      )}
      <View className="caption">{countWords(field, ids.length)}</View>
      {doomed !== undefined && (
        <Confirm
          title={`删除这一项${field.rowName}？`}
          isOpen
          verb="删除"
          onConfirm={() => remove(doomed)}
          onCancel={() => setDoomed(undefined)}
        >
          删除后，这一项填写的内容不再保留。
        </Confirm>
      )}
    </View>
  )
}

function countWords({ min, max }: RowsField, count: number): string {
  if (count < min) return `至少 ${min} 项，还差 ${min - count} 项`
  return count >= max ? `已有 ${count} 项，已到上限` : `已有 ${count} 项`
}

/** The rows there are; typing in one of them draws nothing here. */
function useRowIds(fieldId: string): readonly string[] {
  const { draft, section } = useSection()
  return useStore(
    draft.sync.store,
    useShallow(() => rowsOf(recordOf(draft, section.id).values[fieldId]).map(({ id }) => id)),
  )
}

interface CardProps {
  field: RowsField
  rowId: string
  name: string
  isOpen: boolean
  onRemove: () => void
}

function RowCard({ field, rowId, name, isOpen, onRemove }: CardProps) {
  const { session } = useSection()
  const path = `${field.id}/${rowId}`
  const isWrong = useStore(session.store, ({ problems }) =>
    problems.some((problem) => problem.path.startsWith(`${path}/`)),
  )
  return (
    <View id={fieldDomId(path)} className={isWrong && !isOpen ? 'card row-card row-wrong' : 'card row-card'}>
      <View className="row-head">
        <View className="row-name">{name}</View>
        <View
          className="row-link"
          {...tappable({
            label: isOpen ? `收起${name}` : `修改${name}`,
            expanded: isOpen,
            onTap: () => session.openRow(field.id, isOpen ? undefined : rowId),
          })}
        >
          {isOpen ? '收起' : '修改'}
        </View>
        <View className="row-link" {...tappable({ label: `删除${name}`, onTap: onRemove })}>
          删除
        </View>
      </View>
      {isOpen ? (
        askedColumns(field).map((column) => (
          <CellEntry key={column.id} field={column} path={`${path}/${column.id}`} />
        ))
      ) : (
        <RowSummary field={field} path={path} />
      )}
      {isWrong && !isOpen && <View className="row-mend">这一项有需要修改的地方</View>}
    </View>
  )
}

function RowSummary({ field, path }: { field: RowsField; path: string }) {
  const { value } = useAnswer(path)
  const [row] = rowsOf([value])
  return (
    <>
      {field.columns.map((column) => (
        <View key={column.id} className="row-line">
          {`${column.label}：${valueText(column, row?.[column.id])}`}
        </View>
      ))}
    </>
  )
}
