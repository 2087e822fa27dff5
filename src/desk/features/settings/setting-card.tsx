import { allowedText, clause, momentText, NOT_POLICY_LABEL, type ClauseId } from '#policy'
import { Alert, Button } from 'antd'
import { Quote } from '../../components/quote'
import { StatusTag } from '../../components/status-tag'
import { ProposalPanel } from './proposal-panel'
import { SettingHistory } from './setting-history'
import type { DeskSetting } from './types'

export interface SettingStep {
  readonly kind: 'propose' | 'approve' | 'reject'
  readonly setting: DeskSetting
}

interface Props {
  readonly setting: DeskSetting
  readonly onStep: (step: SettingStep) => void
}

/** The words of the text on one side, what is ours on the other. */
export function SettingCard({ setting, onStep }: Props) {
  const { id, clauses, open } = setting
  return (
    <li className="setting card" id={`setting-${id}`}>
      <div role="group" className="setting-text" aria-label={`${setting.label}：政策原文`}>
        <p className="side-name">政策原文</p>
        {clauses.map((each) => (
          <Quote key={each} clause={each} quote={clause(each as ClauseId).quote} />
        ))}
        <p className="quiet">{open}</p>
      </div>
      <div role="group" className="setting-ours" aria-label={`${setting.label}：本单位配置`}>
        <p className="side-name">{NOT_POLICY_LABEL}</p>
        <h3>
          {setting.label} <Standing setting={setting} />
        </h3>
        <p className="quiet">{asksOf(setting)}</p>
        <p className="setting-value">{setting.valueText}</p>
        {setting.ignored !== null && (
          <Alert
            type="warning"
            showIcon
            title="保存的值不在允许范围内，现按默认值办理。"
            description={setting.ignored}
          />
        )}
        <p className="quiet">可以是：{allowedText(id)}</p>
        <p className="quiet">
          {setting.usedBy === null ? '目前只记录答复，程序还没有据此办理。' : `用在：${setting.usedBy}。`}
        </p>
        {setting.reason !== null && setting.since !== null && (
          <p className="quiet">
            {momentText(setting.since)} 起执行。依据：{setting.reason}
          </p>
        )}
        {setting.proposal && (
          <ProposalPanel
            proposal={setting.proposal}
            onApprove={() => onStep({ kind: 'approve', setting })}
            onReject={() => onStep({ kind: 'reject', setting })}
          />
        )}
        {setting.can.propose && (
          <Button size="small" onClick={() => onStep({ kind: 'propose', setting })}>
            {setting.isConfirmed ? '拟定改动' : '确认或改动'}
            <span className="unseen">：{setting.label}</span>
          </Button>
        )}
        <SettingHistory history={setting.history} label={setting.label} />
      </div>
    </li>
  )
}

function asksOf({ question, asks }: DeskSetting): string {
  return question === null ? asks : `问题 ${question}：${asks}`
}

function Standing({ setting }: { setting: DeskSetting }) {
  if (!setting.isConfirmed) return <StatusTag status={{ phrase: '默认，待确认', tone: 'wait' }} />
  return setting.isDefault ? (
    <StatusTag status={{ phrase: '已确认', tone: 'pass' }} />
  ) : (
    <StatusTag status={{ phrase: '已改动', tone: 'pass' }} />
  )
}
