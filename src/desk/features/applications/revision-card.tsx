import { dayText, momentText, type Section } from '#policy'
import { DifferenceTable } from './difference-table'
import type { Application } from './types'

type Revision = NonNullable<Application['revision']>

interface Props {
  readonly revision: Revision
  readonly sections: readonly Section[]
  readonly files: Application['files']
}

/** 补正前后对照: what was asked, and beside it what became of it; what is as before stands folded below. */
export function RevisionCard({ revision, sections, files }: Props) {
  const { fromPackageNo, fromSubmittedAt, submittedAt, returned } = revision
  const titleOf = (id: string) => sections.find((section) => section.id === id)?.title ?? ''
  const same = sections.filter(({ id }) => !revision.sections.some((one) => one.id === id))
  return (
    <section className="card revision" aria-labelledby="revision">
      <h2 id="revision">
        {returned === null ? '两次提交对照' : '补正前后对照'}
        <span className="quiet">
          第 {fromPackageNo} 次提交（{momentText(fromSubmittedAt)}）→ 第 {fromPackageNo + 1} 次提交（
          {momentText(submittedAt)}）
        </span>
      </h2>
      <p className="quiet">申报时间以首次提交时间为准，补正不改变。</p>
      {returned !== null && (
        <p className="return-note">
          {momentText(returned.at)} {returned.by}退回，补正截止 {dayText(returned.dueOn)}。原因：
          {returned.reason}
        </p>
      )}
      {revision.sections.map(({ id, note, differences }) => (
        <section key={id} aria-label={`${titleOf(id)}：前后对照`}>
          <h3>
            <a href={`#${id}`}>{titleOf(id)}</a>
          </h3>
          {note !== null && <p className="return-note">要求补正：{note}</p>}
          {differences.length === 0 ? (
            <p className="quiet">这一部分没有改动。</p>
          ) : (
            <DifferenceTable differences={differences} files={files} caption={titleOf(id)} />
          )}
        </section>
      ))}
      {same.length > 0 && (
        <details>
          <summary>其余 {same.length} 个部分与上次提交相同</summary>
          <ul>
            {same.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
