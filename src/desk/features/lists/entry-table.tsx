import { dayText, momentText, NOT_POLICY_LABEL } from '#policy'
import { Table, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { amountText } from '../../components/format'
import { Blank } from '../../components/blank'
import { StatusTag } from '../../components/status-tag'
import { DisposeStep, EntrySteps, type EntryStep } from './entry-steps'
import { kindNames, type Entry } from './types'

interface Props {
  readonly kind: Entry['kind']
  readonly entries: readonly Entry[]
  readonly onStep: (step: EntryStep) => void
}

const columns = (kind: Entry['kind'], onStep: Props['onStep']): TableColumnsType<Entry> => [
  {
    title: kind === 'workshop' ? '工作室名称' : '项目名称',
    fixed: 'start',
    width: 230,
    render: (_, entry) => (
      <Link className="row-title" to={`/applications/${entry.applicationId}`}>
        {entry.projectName ?? entry.workshopName}
      </Link>
    ),
  },
  { title: '状态', width: 150, render: (_, { status }) => <StatusTag status={status} /> },
  { title: '所在单位', dataIndex: 'unitName', width: 200 },
  { title: '领办人', dataIndex: 'leaderName', width: 80 },
  ...(kind === 'project'
    ? [
        {
          title: '核定补助上限',
          width: 130,
          className: 'number',
          render: (_: unknown, { approvedFen }: Entry) =>
            approvedFen === null ? '—' : amountText(approvedFen),
        },
      ]
    : [{ title: '职业（工种）', dataIndex: 'occupation', width: 130 }]),
  { title: '依据', dataIndex: 'basis', width: 170 },
  {
    title: '办理',
    fixed: 'end',
    width: 110,
    render: (_, entry) => <EntrySteps entry={entry} onStep={onStep} />,
  },
]

/** The workshops or the projects of a list; objections open under their entry. */
export function EntryTable({ kind, entries, onStep }: Props) {
  return (
    <section className="card" aria-labelledby={`entries-${kind}`}>
      <h2 id={`entries-${kind}`}>{kindNames[kind]}</h2>
      <Table<Entry>
        rowKey="id"
        dataSource={entries}
        columns={columns(kind, onStep)}
        pagination={false}
        scroll={{ x: 1060 }}
        rowClassName={({ state }) => (state === 'removed' ? 'removed' : '')}
        expandable={{
          showExpandColumn: false,
          expandedRowKeys: entries.filter(({ objections }) => objections.length > 0).map(({ id }) => id),
          rowExpandable: ({ objections }) => objections.length > 0,
          expandedRowRender: (entry) => <Objections entry={entry} onStep={onStep} />,
        }}
        locale={{
          emptyText: (
            <Blank icon="list" title={`还没有列入${kindNames[kind]}。`} next="受理的申报经专业评审后列入。" />
          ),
        }}
      />
    </section>
  )
}

function Objections({ entry, onStep }: { entry: Entry; onStep: Props['onStep'] }) {
  return (
    <ul className="objections">
      {entry.objections.map((objection) => (
        <li key={objection.id}>
          <p>
            <strong>异议</strong> {objection.by} · {momentText(objection.receivedAt)}
          </p>
          <p>{objection.facts}</p>
          {objection.open && objection.answerBy !== null && (
            <p className="quiet">
              宜在 {dayText(objection.answerBy)} 前答复。{NOT_POLICY_LABEL}
            </p>
          )}
          {objection.conclusion !== null && <p>核查结论：{objection.conclusion}</p>}
          {objection.open && <DisposeStep entry={entry} objectionId={objection.id} onStep={onStep} />}
        </li>
      ))}
    </ul>
  )
}
