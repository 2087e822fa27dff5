import type { ResponseOf, Routes } from '#contract'
import { momentText } from '#policy'

export type Preview = ResponseOf<Routes['desk']['previewRescue']>

const WORDS = { applies: '导入', same: '已有相同内容', clash: '与现有内容不一致', refused: '不导入' } as const

/** What the file would bring, beside what stands on the server. */
export function RescuePreview({ preview }: { readonly preview: Preview }) {
  const { title, who, savedAt, sections, photos, leftOut } = preview
  return (
    <>
      <p>
        {title}，{who}，{momentText(savedAt)}导出。
      </p>
      {leftOut > 0 && <p className="quiet">对方没有带上 {leftOut} 处证件号码等内容，需要自己再填。</p>}
      {photos.missing > 0 && (
        <p className="quiet">有 {photos.missing} 张照片还没有传到服务器，不能由经办导入，要由对方上传。</p>
      )}
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
      {sections.length === 0 && <p>文件里没有要导入的内容。</p>}
    </>
  )
}
