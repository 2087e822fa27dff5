import { isMasked, orderedRows, readPath, rowsOf, type Row, type RowsField } from '#policy'
import { useRef } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { recordOf, type Draft } from './draft'
import { useSection } from './section-context'

/** The rows there are, in order; typing in one of them draws nothing, and none moves while it is open. */
export function useRowIds(field: RowsField): readonly string[] {
  const { draft, section, session } = useSection()
  const isOpen = useStore(session.store, ({ openRows }) => openRows[field.id] !== undefined)
  const shown = useRef<readonly string[]>([])
  return useStore(
    draft.sync.store,
    useShallow(() => {
      const rows = orderedRows(field, recordOf(draft, section.id).values[field.id]).map(({ id }) => id)
      shown.current = isOpen ? inPlace(shown.current, rows) : rows
      return shown.current
    }),
  )
}

const inPlace = (before: readonly string[], now: readonly string[]): readonly string[] => [
  ...before.filter((id) => now.includes(id)),
  ...now.filter((id) => !before.includes(id)),
]

/** A row to begin with another one's answers; a number that names a person belongs to that person alone. */
export function copyOf(field: RowsField, row: Row, id: string): Row {
  const sealed = field.columns.filter(({ sensitive }) => sensitive === true).map((column) => column.id)
  return { ...without(row, sealed), id }
}

/** A removed row as it can come back: what the server has forgotten and shows only masked is asked again. */
export function restorable(draft: Draft, sectionId: string, field: RowsField, row: Row): Row {
  const isStillThere = readPath(recordOf(draft, sectionId).base, `${field.id}/${row.id}`) !== null
  const masked = field.columns.filter((column) => isMasked(column, row[column.id])).map(({ id }) => id)
  return isStillThere ? row : { ...without(row, masked), id: row.id }
}

function without(row: Row, columns: readonly string[]): Omit<Row, 'id'> {
  return Object.fromEntries(Object.entries(row).filter(([id]) => !columns.includes(id)))
}

/** One row of the draft as it is now. */
export function rowIn(draft: Draft, sectionId: string, fieldId: string, rowId: string): Row | undefined {
  return rowsOf(recordOf(draft, sectionId).values[fieldId]).find(({ id }) => id === rowId)
}
