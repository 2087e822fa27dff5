import {
  fieldAt,
  itemsOf,
  rowsOf,
  valueText,
  type RowsField,
  type SectionAnswers,
  type SectionValues,
} from '#policy'
import type { Application } from './types'
import { PhotoStrip } from './photo-strip'

interface Props {
  readonly answers: SectionAnswers
  readonly values: SectionValues
  readonly files: Application['files']
}

/** The answers of one section: lines, photos as thumbnails, rows as a table. */
export function AnswerList({ answers: { section, rows }, values, files }: Props) {
  const lines = rows.filter(({ path }) => !path.includes('/'))
  const tables = section.fields.filter(
    (field): field is RowsField =>
      field.type === 'rows' && rows.some(({ path }) => path.startsWith(`${field.id}/`)),
  )
  return (
    <>
      <dl className="answers">
        {lines.map(({ label, text, path, source }) => {
          const ids = itemsOf(values[path]).map(({ id }) => id)
          const photos =
            fieldAt(section, path)?.type === 'photos' ? files.filter(({ id }) => ids.includes(id)) : []
          return (
            <div key={path}>
              <dt>{label}</dt>
              <dd>
                {photos.length > 0 ? <PhotoStrip label={label} files={photos} /> : text}
                {source !== undefined && <span className="quiet">（{source}）</span>}
              </dd>
            </div>
          )
        })}
      </dl>
      {tables.map((field) => (
        <RowTable key={field.id} field={field} value={values[field.id]} />
      ))}
    </>
  )
}

function RowTable({ field, value }: { field: RowsField; value: unknown }) {
  return (
    <div className="row-table">
      <table>
        <caption>{field.label}</caption>
        <thead>
          <tr>
            {field.columns.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(value).map((row) => (
            <tr key={row.id}>
              {field.columns.map((column) => (
                <td key={column.id}>{valueText(column, row[column.id])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
