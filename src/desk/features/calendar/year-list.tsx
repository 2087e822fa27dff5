import { dayText, momentText } from '#policy'
import { Table, type TableColumnsType } from 'antd'
import { StatusTag } from '../../components/status-tag'
import type { YearLine } from './types'

const IN_FORCE = { phrase: '现行', tone: 'pass' } as const
const REPLACED = { phrase: '已被替换', tone: 'plain' } as const

const columns: TableColumnsType<YearLine> = [
  {
    title: '年份',
    fixed: 'start',
    width: 130,
    className: 'number',
    render: (_, { year, version }) => `${year} 年 第 ${version} 版`,
  },
  {
    title: '状态',
    width: 110,
    render: (_, { inForce }) => <StatusTag status={inForce ? IN_FORCE : REPLACED} />,
  },
  {
    title: '依据',
    width: 430,
    render: (_, { notices }) =>
      notices.map(({ title, documentNo, address }) => (
        <p key={address} className="source">
          <a href={address} target="_blank" rel="noreferrer">
            {title}
          </a>
          {documentNo !== null && <span className="quiet"> {documentNo}</span>}
        </p>
      )),
  },
  {
    title: '调休上班',
    width: 300,
    render: (_, { workedWeekends }) =>
      workedWeekends.length === 0 ? '无' : workedWeekends.map((day) => dayText(day).slice(5)).join('、'),
  },
  {
    title: '导入',
    width: 200,
    render: (_, { importedBy, importedAt }) => (
      <>
        {importedBy}
        {importedAt !== null && <p className="quiet">{momentText(importedAt)}</p>}
      </>
    ),
  },
]

/** One row per version of a year, the newest year first; replaced versions stay for the record. */
export function YearList({ years }: { years: readonly YearLine[] }) {
  return (
    <Table<YearLine>
      rowKey={({ year, version }) => `${year}/${version}`}
      dataSource={years}
      columns={columns}
      pagination={false}
      scroll={{ x: 1170 }}
    />
  )
}
