import { deadlineText } from '#policy'
import { Table, type TableColumnsType } from 'antd'
import { useRef } from 'react'
import { Link } from 'react-router'
import { Blank } from '../../components/blank'
import { StatusTag } from '../../components/status-tag'
import { useRowKeys } from '../../components/use-row-keys'
import { listStatus } from './list-status'
import { standing, type List } from './types'

const columns: TableColumnsType<List> = [
  {
    title: '名单',
    fixed: 'start',
    width: 380,
    render: (_, { id, title }) => (
      <Link className="row-title" to={`/lists/${id}`} tabIndex={-1}>
        {title}
      </Link>
    ),
  },
  { title: '状态', width: 120, render: (_, list) => <StatusTag status={listStatus(list)} /> },
  {
    title: '工作室',
    width: 90,
    className: 'number',
    render: (_, list) => `${standing(list, 'workshop').length}/${list.workshopQuota}`,
  },
  {
    title: '建设项目',
    width: 90,
    className: 'number',
    render: (_, list) => `${standing(list, 'project').length}/${list.projectQuota}`,
  },
  { title: '公示进度', width: 160, render: (_, { publicity }) => publicity?.progress ?? '—' },
  {
    title: '公示届满',
    width: 200,
    className: 'number',
    render: (_, { publicity }) => (publicity ? deadlineText(publicity.endsAt) : '—'),
  },
]

/** One row per list. */
export function ListTable({ lists, onOpen }: { lists: readonly List[]; onOpen: (list: List) => void }) {
  const table = useRef<HTMLDivElement>(null)
  const rowProps = useRowKeys(table)
  return (
    <div ref={table}>
      <Table<List>
        rowKey="id"
        dataSource={lists}
        columns={columns}
        pagination={false}
        scroll={{ x: 1040 }}
        onRow={(list) => rowProps(() => onOpen(list))}
        locale={{
          emptyText: (
            <Blank
              icon="list"
              title="还没有名单。"
              next="申报受理、专业评审之后，由经办在这里新建拟定名单。"
            />
          ),
        }}
      />
      <p className="keys">
        <kbd>↑</kbd> <kbd>↓</kbd> 选择　<kbd>Enter</kbd> 打开
      </p>
    </div>
  )
}
