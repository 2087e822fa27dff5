import type { PastChange } from '#contract'
import { momentText } from '#policy'
import { Button } from 'antd'
import { useState } from 'react'
import { useQuery } from '../../api/use-query'
import { QueryView } from '../../components/query-view'

interface Props {
  readonly filingId: string
  readonly sectionId: string
  readonly title: string
}

/** 修改记录 of one section up to its newest package; asked for when somebody opens it. */
export function PastChanges({ filingId, sectionId, title }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="past-changes" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        修改记录<span className="quiet">提交前改过什么，没有采用的也在内</span>
      </summary>
      {isOpen && <ChangesPage filingId={filingId} sectionId={sectionId} title={title} />}
    </details>
  )
}

/** One page of it, and below it the older ones once they are wanted. */
function ChangesPage({ before, ...place }: Props & { readonly before?: string }) {
  const { filingId, sectionId } = place
  const [isLonger, setLonger] = useState(false)
  const query = useQuery(`changes ${filingId} ${sectionId} ${before ?? ''}`, (client) =>
    client.history.changes({
      params: { filingId, sectionId },
      query: before === undefined ? {} : { before },
    }),
  )
  return (
    <QueryView query={query}>
      {({ changes, next }) => (
        <>
          {changes.length === 0 ? (
            <p className="quiet">没有修改记录。</p>
          ) : (
            <ChangeTable {...place} changes={changes} />
          )}
          {next !== null && !isLonger && <Button onClick={() => setLonger(true)}>看更早的</Button>}
          {next !== null && isLonger && <ChangesPage {...place} before={next} />}
        </>
      )}
    </QueryView>
  )
}

function ChangeTable({ title, changes }: { title: string; changes: readonly PastChange[] }) {
  return (
    <div className="row-table">
      <table className="differences" aria-label={`${title}：修改记录`}>
        <thead>
          <tr>
            <th scope="col">哪一项</th>
            <th scope="col">原来</th>
            <th scope="col">改为</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.id} className={isLost(change) ? undefined : 'changed'}>
              <th scope="row">
                {change.label} <span className="quiet">{headOf(change)}</span>
              </th>
              <td className="was">{change.from ?? '（无）'}</td>
              <td className="now">
                {change.to ?? '（删除）'}
                {FATES[change.outcome] && <span className="kind">{FATES[change.outcome]}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const FATES: Readonly<Partial<Record<PastChange['outcome'], string>>> = {
  unused: '未采用',
  waiting: '等待选择',
  usedLater: '后来采用',
}
const REASONS: Readonly<Partial<Record<PastChange['why'], string>>> = {
  chosen: '，选择时采用',
  imported: '，经办代为导入',
  moved: '，改用新版表格时移出',
}
const ROLES = { leader: '领办人', contact: '单位联系人', certifier: '单位确认人' } as const

const isLost = ({ outcome }: PastChange): boolean => outcome === 'unused' || outcome === 'waiting'

function headOf({ at, by, role, why }: PastChange): string {
  return `${momentText(at)} ${by}（${role === null ? '已退出' : ROLES[role]}）${REASONS[why] ?? ''}`
}
