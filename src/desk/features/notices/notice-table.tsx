import type { ResponseOf, Routes } from '#contract'
import { deadlineText, momentText } from '#policy'
import { Button, Space, Table, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { Blank } from '../../components/blank'
import { StatusTag } from '../../components/status-tag'
import { ExtensionList } from './extension-list'
import { newerForms } from './newer-forms'

export type Notice = ResponseOf<Routes['desk']['createNotice']>

const columns: TableColumnsType<Notice> = [
  { title: '标题', dataIndex: 'title', fixed: 'start', width: 290, className: 'row-title' },
  { title: '状态', width: 110, render: (_, { status }) => <StatusTag status={status} /> },
  {
    title: '申报期（北京时间）',
    width: 330,
    className: 'number',
    render: (_, { opensAt, closesAt, workingDaysLeft, calendarDaysLeft }) => (
      <>
        {`${momentText(opensAt)} 至 ${deadlineText(closesAt)}`}
        {calendarDaysLeft !== null && (
          <span className="quiet">{daysLeft(workingDaysLeft, calendarDaysLeft)}</span>
        )}
      </>
    ),
  },
  {
    title: '名额',
    width: 150,
    className: 'number',
    render: (_, { workshopQuota, projectQuota }) => `工作室 ${workshopQuota} · 项目 ${projectQuota}`,
  },
]

interface Props {
  readonly notices: readonly Notice[]
  /** Asked for by who may close a round. */
  readonly onDecide: ((notice: Notice) => void) | undefined
  /** Asked for by who may call the round with a newer form. */
  readonly onAdopt: ((notice: Notice) => void) | undefined
  /** Asked for by who may give a unit more time. */
  readonly onExtend: ((notice: Notice) => void) | undefined
}

/** Working days only where the holidays of the year are known. */
function daysLeft(working: number | null, calendar: number): string {
  return working === null
    ? `（还有 ${calendar} 天，工作日数待国务院发布放假安排）`
    : `（还有 ${working} 个工作日，${calendar} 天）`
}

/** A round whose period is over and that nobody has closed yet. */
const isWaiting = ({ phase, decidedAt }: Notice) => phase === 'closed' && decidedAt === null

/** All who file in a round answer the same questions: a newer form only before it opens. */
const mayAdopt = (notice: Notice) => notice.phase === 'upcoming' && newerForms(notice).length > 0

/** One row per call notice; its words open below. */
export function NoticeTable({ notices, onDecide, onExtend, onAdopt }: Props) {
  const steps: TableColumnsType<Notice>[number] = {
    title: '办理',
    width: 240,
    render: (_, notice) => (
      <Space size="small" wrap>
        <Link to={`/applications?notice=${notice.id}`}>看申报</Link>
        {onExtend !== undefined && notice.phase !== 'upcoming' && notice.decidedAt === null && (
          <Button size="small" onClick={() => onExtend(notice)}>
            个别延长
          </Button>
        )}
        {onAdopt !== undefined && mayAdopt(notice) && (
          <Button size="small" onClick={() => onAdopt(notice)}>
            改用新版申报表
          </Button>
        )}
        {onDecide !== undefined && isWaiting(notice) && (
          <Button size="small" onClick={() => onDecide(notice)}>
            结束评选
          </Button>
        )}
        {notice.decidedAt !== null && <span className="quiet">评选已结束</span>}
      </Space>
    ),
  }
  return (
    <Table<Notice>
      rowKey="id"
      dataSource={notices}
      columns={[...columns, steps]}
      pagination={false}
      scroll={{ x: 1176 }}
      expandable={{
        columnTitle: '详情',
        columnWidth: 56,
        expandedRowRender: ({ id, body }) => (
          <>
            <p className="notice-body">{body}</p>
            <ExtensionList noticeId={id} />
          </>
        ),
      }}
      locale={{
        emptyText: <Blank icon="notice" title="还没有评选通知。" next="发布后，申报人会在首页看到。" />,
      }}
    />
  )
}
