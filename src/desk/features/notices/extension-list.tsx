import type { ResponseOf, Routes } from '#contract'
import { deadlineText, momentText } from '#policy'
import { useQuery } from '../../api/use-query'
import { QueryView } from '../../components/query-view'

type Answer = ResponseOf<Routes['desk']['extensions']>
type Extension = Answer['extensions'][number]
type RefusedSubmit = Answer['refusedSubmits'][number]

/** Who was given more time in this round, until when, why and by whom; and who came too late. */
export function ExtensionList({ noticeId }: { readonly noticeId: string }) {
  const query = useQuery(`extensions ${noticeId}`, (client) =>
    client.desk.extensions({ params: { noticeId } }),
  )
  return (
    <QueryView query={query}>
      {({ extensions, refusedSubmits }) => (
        <>
          {extensions.length === 0 ? (
            <p className="quiet">没有个别延长。</p>
          ) : (
            <ul aria-label="个别延长">
              {extensions.map((extension) => (
                <li key={extension.id}>{lineOf(extension)}</li>
              ))}
            </ul>
          )}
          {refusedSubmits.length > 0 && (
            <ul aria-label="未被接收的提交">
              {refusedSubmits.map((refused) => (
                <li key={refused.id}>{refusedLineOf(refused)}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </QueryView>
  )
}

function lineOf({ unitName, closesAt, reason, grantedBy, grantedAt }: Extension): string {
  return `${unitOf(unitName)}：延长到 ${deadlineText(closesAt)}。原因：${reason}（${grantedBy}，${momentText(grantedAt)}）`
}

function refusedLineOf({ unitName, leaderName, at, note }: RefusedSubmit): string {
  const leader = leaderName === '' ? '' : `（领办人 ${leaderName}）`
  return `${unitOf(unitName)}${leader}：${momentText(at)} 的提交未被接收，${note}。`
}

const unitOf = (name: string): string => (name === '' ? '未填单位名称' : name)
