import { momentText } from '#policy'
import type { Preview } from './preview'
import type { RescueFile } from './read-rescue'
import { PhotosToBring } from './rescue-photos'

const WORDS = { applies: '导入', same: '已有相同内容', clash: '与现有内容不一致', refused: '不导入' } as const

/** What the file would bring, beside what stands on the server. */
export function RescuePreview({ preview, file }: { readonly preview: Preview; readonly file: RescueFile }) {
  const { title, who, savedAt, sections, photos, leftOut, isNew, importedAt } = preview
  return (
    <>
      <p>
        {title}，{who}，{momentText(savedAt)}导出。
      </p>
      {leftOut > 0 && <p className="quiet">对方没有带上 {leftOut} 处证件号码等内容，需要自己再填。</p>}
      {isNew && <p>服务器上还没有这份材料，导入时为对方建一份草稿。</p>}
      {importedAt !== null && (
        <p className="quiet">
          这个文件{momentText(importedAt)}导入过。再导入一次不会重复，也不会覆盖之后的改动。
        </p>
      )}
      <PhotosToBring photos={photos} file={file} />
      {sections.map(({ title: part, changes }) => (
        <div key={part} className="row-table">
          <table className="differences" aria-label={part}>
            <caption>{part}</caption>
            <thead>
              <tr>
                <th scope="col">哪一项</th>
                <th scope="col">服务器上</th>
                <th scope="col">文件里</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ label, now, brings, outcome, why }, index) => (
                <tr key={`${label} ${index}`} className={outcome === 'applies' ? 'changed' : undefined}>
                  <th scope="row">
                    {label} <span className="kind">{WORDS[outcome]}</span>
                  </th>
                  <td className="was">{now ?? '（无）'}</td>
                  <td className="now">
                    {brings ?? '（无）'}
                    {why !== null && <span className="kind">{why}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
      {sections.length + photos.length === 0 && <p>文件里没有要导入的内容。</p>}
    </>
  )
}
