import type { ResponseOf, Routes } from '#contract'
import { deadlineText, momentText } from '#policy'
import { useQuery } from '../../api/use-query'
import { QueryView } from '../../components/query-view'

type Extension = ResponseOf<Routes['desk']['extensions']>['extensions'][number]

/** Who was given more time in this round, until when, why and by whom. */
export function ExtensionList({ noticeId }: { readonly noticeId: string }) {
  const query = useQuery(`extensions ${noticeId}`, (client) =>
    client.desk.extensions({ params: { noticeId } }),
  )
  return (
    <QueryView query={query}>
      {({ extensions }) =>
        extensions.length === 0 ? (
          <p className="quiet">没有个别延长。</p>
        ) : (
          <ul aria-label="个别延长">
            {extensions.map((extension) => (
              <li key={extension.id}>{lineOf(extension)}</li>
            ))}
          </ul>
        )
      }
    </QueryView>
  )
}

function lineOf({ unitName, closesAt, reason, grantedBy, grantedAt }: Extension): string {
  const unit = unitName === '' ? '未填单位名称' : unitName
  return `${unit}：延长到 ${deadlineText(closesAt)}。原因：${reason}（${grantedBy}，${momentText(grantedAt)}）`
}
