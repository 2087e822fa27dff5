import { momentText } from '#policy'
import { Table, type TableColumnsType } from 'antd'
import { useRef } from 'react'
import { Link } from 'react-router'
import { Blank } from '../../components/blank'
import { StatusTag } from '../../components/status-tag'
import { useRowKeys } from '../../components/use-row-keys'
import { partsNames, partsOf } from './parts'
import type { ApplicationSummary } from './types'

interface Props {
  readonly applications: readonly ApplicationSummary[]
  readonly isLoading: boolean
  readonly addressOf: (application: ApplicationSummary) => string
  readonly onOpen: (application: ApplicationSummary) => void
  readonly onSearchKey: () => void
}

/** P34c: what is put forward alone is known by its project. */
function nameOf({ isProjectOnly, projectName, workshopName }: ApplicationSummary): string {
  const name = isProjectOnly ? `${projectName}（${workshopName}）` : workshopName
  return name === '' ? '（未填写名称）' : name
}

const columns = (addressOf: Props['addressOf']): TableColumnsType<ApplicationSummary> => [
  {
    title: '工作室或项目名称',
    fixed: 'start',
    width: 240,
    render: (_, one) => (
      <Link className="row-title" to={addressOf(one)} tabIndex={-1}>
        {nameOf(one)}
      </Link>
    ),
  },
  { title: '状态', width: 110, render: (_, one) => <StatusTag status={one.status} /> },
  { title: '申报内容', width: 130, render: (_, one) => partsNames[partsOf(one)] },
  { title: '所在单位', dataIndex: 'unitName', width: 220 },
  { title: '领办人', dataIndex: 'leaderName', width: 80 },
  { title: '职业（工种）', dataIndex: 'occupation', width: 190 },
  {
    title: '提交时间',
    width: 170,
    className: 'number',
    render: (_, one) => (one.submittedAt === null ? '—' : momentText(one.submittedAt)),
  },
  {
    title: '回执编号',
    width: 160,
    className: 'number',
    render: (_, one) => one.receiptNo ?? '—',
  },
]

/** One row per application; the first column stays when the table is moved sideways. */
export function ApplicationTable({ applications, isLoading, addressOf, onOpen, onSearchKey }: Props) {
  const table = useRef<HTMLDivElement>(null)
  const rowProps = useRowKeys(table, onSearchKey)
  return (
    <div ref={table}>
      <Table<ApplicationSummary>
        rowKey="id"
        dataSource={applications}
        columns={columns(addressOf)}
        loading={isLoading}
        pagination={applications.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        scroll={{ x: 1300 }}
        onRow={(one) => rowProps(() => onOpen(one))}
        locale={{ emptyText: <Blank icon="search" title="没有符合条件的申报。" next="可以放宽条件再看。" /> }}
      />
      <p className="keys">
        <kbd>↑</kbd> <kbd>↓</kbd> 选择　<kbd>Enter</kbd> 打开　<kbd>/</kbd> 搜索
      </p>
    </div>
  )
}
