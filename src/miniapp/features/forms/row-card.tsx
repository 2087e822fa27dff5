import { askedColumns, rowGaps, rowHeadline, rowsOf, type CellField, type RowsField } from '#policy'
import { View } from '@tarojs/components'
import { useStore } from 'zustand'
import { tappable } from '../../components/a11y'
import { CellEntry } from './cell-entry'
import { PeriodEntry, questionsOf } from './period-entry'
import { fieldDomId, useAnswer, useSection } from './section-context'
import './forms.css'

interface Props {
  field: RowsField
  rowId: string
  /** What the card is called; the sentences about it begin with the same words. */
  name: string
  isOpen: boolean
  /** Absent when the list is full. */
  onCopy: (() => void) | undefined
  onRemove: () => void
}

/** One row as a card: at a glance while it is closed, its questions while it is open. */
export function RowCard({ field, rowId, name, isOpen, onCopy, onRemove }: Props) {
  const { session } = useSection()
  const path = `${field.id}/${rowId}`
  const wrong = useStore(
    session.store,
    ({ problems }) => problems.filter((problem) => problem.path.startsWith(`${path}/`)).length,
  )
  const link = (word: string, onTap: () => void, expanded?: boolean) => (
    <View
      className="row-link"
      {...tappable({ label: `${word}${name}`, onTap, ...(expanded === undefined ? {} : { expanded }) })}
    >
      {word}
    </View>
  )
  return (
    <View
      id={fieldDomId(path)}
      className={wrong > 0 && !isOpen ? 'card row-card row-wrong' : 'card row-card'}
    >
      <View className="row-head">
        <View className="row-name">{name}</View>
        {link(isOpen ? '收起' : '修改', () => session.openRow(field.id, isOpen ? undefined : rowId), isOpen)}
        {onCopy && !isOpen && link('复制', onCopy)}
        {link('删除', onRemove)}
      </View>
      {isOpen ? <RowQuestions field={field} path={path} /> : <RowGlance field={field} path={path} />}
      {wrong > 0 && !isOpen && <View className="row-mend">{`这一项有 ${wrong} 处需要修改`}</View>}
    </View>
  )
}

function RowQuestions({ field, path }: { field: RowsField; path: string }) {
  const pathOf = (columnId: string) => `${path}/${columnId}`
  const entry = (column: CellField) => <CellEntry key={column.id} field={column} path={pathOf(column.id)} />
  return questionsOf(askedColumns(field)).map(({ field: column, end }) =>
    end === undefined ? (
      entry(column)
    ) : (
      <PeriodEntry key={column.id} end={end} pathOf={pathOf}>
        {entry(column)}
        {entry(end)}
      </PeriodEntry>
    ),
  )
}

/** Who or what it is, and what is still missing. */
function RowGlance({ field, path }: { field: RowsField; path: string }) {
  const { value } = useAnswer(path)
  const [row] = rowsOf([value])
  if (row === undefined) return null
  const gaps = rowGaps(field, row)
  const headline = rowHeadline(field, row)
  return (
    <>
      <View className="row-line">{headline === '' ? '还没有填写' : headline}</View>
      {gaps.length > 0 && <View className="row-gaps">{`还缺：${gaps.join('、')}`}</View>}
    </>
  )
}
