import { PhotoStrip } from './photo-strip'
import type { Application } from './types'

type Differences = NonNullable<Application['revision']>['sections'][number]['differences']

interface Props {
  readonly differences: Differences
  readonly files: Application['files']
  readonly caption: string
}

const KINDS: Readonly<Record<Differences[number]['kind'], string>> = {
  changed: '改动',
  added: '新增',
  removed: '删去',
}

/** Old on the left, new on the right, one line per field, row or set of photos. */
export function DifferenceTable({ differences, files, caption }: Props) {
  const shown = (label: string, text: string | null, ids: readonly string[] | undefined) => {
    const photos = files.filter(({ id }) => ids?.includes(id) === true)
    if (photos.length > 0) return <PhotoStrip label={label} files={photos} />
    return text ?? '（无）'
  }
  return (
    <div className="row-table">
      <table className="differences" aria-label={`${caption}：改动`}>
        <thead>
          <tr>
            <th scope="col">哪一项</th>
            <th scope="col">上次提交</th>
            <th scope="col">这次提交</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ path, label, kind, from, to, photos }) => (
            <tr key={path} className={kind}>
              <th scope="row">
                {label} <span className="kind">{KINDS[kind]}</span>
              </th>
              <td className="was">{shown(`${label}，上次`, from, photos?.from)}</td>
              <td className="now">{shown(`${label}，这次`, to, photos?.to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
