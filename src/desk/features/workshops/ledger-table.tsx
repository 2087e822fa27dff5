import type { ResponseOf, Routes } from '#contract'
import { dayText } from '#policy'
import { Button, Table, type TableColumnsType } from 'antd'
import { Blank } from '../../components/blank'
import { StatusTag } from '../../components/status-tag'

export type LedgerRow = ResponseOf<Routes['desk']['workshops']>['workshops'][number]

interface Props {
  readonly workshops: readonly LedgerRow[]
  readonly onPlaque: (workshop: LedgerRow) => void
}

const columns = (onPlaque: Props['onPlaque']): TableColumnsType<LedgerRow> => [
  { title: '工作室名称', dataIndex: 'name', fixed: 'start', width: 220, className: 'row-title' },
  { title: '铭牌编号', dataIndex: 'plaqueNo', width: 120, className: 'number' },
  { title: '所在单位', dataIndex: 'unitName', width: 180 },
  { title: '领办人', dataIndex: 'leaderName', width: 75 },
  { title: '状态', width: 110, render: (_, { status }) => <StatusTag status={status} /> },
  {
    title: '授牌日期',
    width: 120,
    className: 'number',
    render: (_, { awardedOn }) => dayText(awardedOn),
  },
  {
    title: '进展记录',
    width: 115,
    className: 'number',
    render: (_, { progressCount, latestProgressOn }) =>
      latestProgressOn === null ? (
        '还没有'
      ) : (
        <>
          {progressCount} 条<div className="quiet">{dayText(latestProgressOn)}</div>
        </>
      ),
  },
  {
    title: '年度报告',
    width: 140,
    render: (_, { annualReport: { year, status, receiptNo } }) => (
      <>
        {year} <StatusTag status={status} />
        {receiptNo !== null && <div className="quiet number">{receiptNo}</div>}
      </>
    ),
  },
  {
    title: '铭牌',
    width: 90,
    render: (_, workshop) => (
      <Button size="small" onClick={() => onPlaque(workshop)}>
        看铭牌
      </Button>
    ),
  },
]

/** One row per workshop with the title. */
export function LedgerTable({ workshops, onPlaque }: Props) {
  return (
    <Table<LedgerRow>
      rowKey="id"
      dataSource={workshops}
      columns={columns(onPlaque)}
      pagination={false}
      scroll={{ x: 1170 }}
      locale={{
        emptyText: (
          <Blank icon="workshop" title="还没有授牌的工作室。" next="公示期满授予称号后，会列在这里。" />
        ),
      }}
    />
  )
}
