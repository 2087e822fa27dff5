import type { ReactNode } from 'react'
import type { Preview } from './preview'
import type { RescueFile } from './read-rescue'
import { missingWords, type SentPhoto } from './send-photos'

/** The photos of a file, before it is imported. */
export function PhotosToBring({
  photos,
  file,
}: {
  readonly photos: Preview['photos']
  readonly file: RescueFile
}) {
  const wordsOf = ({ id, state, why }: Preview['photos'][number]) => {
    if (state === 'stored') return '服务器上已有'
    if (state === 'refused') return `不导入：${why ?? ''}`
    return file.photos.has(id) ? '导入' : `不导入：${missingWords}`
  }
  return <PhotoTable rows={photos.map((photo) => ({ ...photo, words: wordsOf(photo) }))} />
}

/** What became of each photo. */
export function PhotosBrought({ photos }: { readonly photos: readonly SentPhoto[] }) {
  const rows = photos.map(({ id, label, why }) => ({
    id,
    label,
    words: why === null ? '已导入' : `被拒：${why}`,
  }))
  return <PhotoTable rows={rows} />
}

interface Row {
  readonly id: string
  readonly label: string
  readonly words: ReactNode
}

function PhotoTable({ rows }: { readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null
  return (
    <div className="row-table">
      <table className="differences" aria-label="照片和文件">
        <caption>照片和文件</caption>
        <thead>
          <tr>
            <th scope="col">哪一项</th>
            <th scope="col">结果</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, words }, index) => (
            <tr key={id}>
              <th scope="row">{`${index + 1}. ${label}`}</th>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
