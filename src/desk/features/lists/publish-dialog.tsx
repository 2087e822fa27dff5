import { ERRORS } from '#contract'
import { dayText, deadlineText, PARAMETERS, type Settings } from '#policy'
import { Input } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action'
import { ActionDialog } from '../../components/action-dialog'
import { Field } from '../../components/field'
import { weekdayText } from '../../components/format'
import { useKept } from '../../components/kept'
import { BasisNote } from '../../components/quote'
import { useSettings } from '../settings/use-settings'
import { startDayWords } from './start-day'
import { standing, type List } from './types'

interface Props {
  readonly list: List
  readonly onDone: (said: string) => void
  readonly onClose: () => void
  readonly onReload: () => void
}

const WITHOUT_CALENDAR = { code: 'NO_CALENDAR', ...ERRORS.NO_CALENDAR, problems: [] } as const

/** 核定并公示: freezes the list; shows beforehand which working days it will be. */
export function PublishDialog({ list, onDone, onClose, onReload }: Props) {
  const [contact, setContact, forget] = useKept(`publish ${list.id}`, '')
  const [statedEndsOn, setStatedEndsOn] = useState('')
  const [isChecked, setChecked] = useState(false)
  const action = useAction(
    (client, body: { stateVersion: number; contact: string; statedEndsOn?: string }, idempotencyKey) =>
      client.desk.publish({ params: { listId: list.id }, body, idempotencyKey }),
    () => {
      forget()
      onDone('名单已公示。')
    },
  )
  const { preview } = list
  const settings = useSettings()
  const isTooEarly = preview !== null && statedEndsOn !== '' && statedEndsOn < preview.endsOn
  const confirm = () => {
    setChecked(true)
    if (contact.trim() === '' || isTooEarly) return
    const stated = statedEndsOn === '' ? {} : { statedEndsOn }
    void action.start({ stateVersion: list.stateVersion, contact: contact.trim(), ...stated })
  }
  return (
    <ActionDialog
      title="核定并公示"
      confirmText="公示"
      isWide
      tells={`公示后，所有人可以看到${shownWords(settings)}；名单上的领办人和单位联系人会收到消息。名单不能再增减。`}
      action={action}
      obstacle={preview === null ? WITHOUT_CALENDAR : undefined}
      isBlocked={!list.can.publish || preview === null}
      onConfirm={confirm}
      onClose={onClose}
      onReload={onReload}
    >
      <p>
        {list.title}：工作室 {standing(list, 'workshop').length} 家，建设项目{' '}
        {standing(list, 'project').length} 个。
      </p>
      {preview !== null && (
        <section aria-label="公示期">
          <p>
            {dayText(preview.startsOn)}（{weekdayText(preview.startsOn)}）起公示，{startDayWords(preview)}；
            {deadlineText(preview.endsAt)} 届满。
          </p>
          <ol className="working-days">
            {preview.workingDays.map((day, index) => (
              <li key={day}>
                <span className="quiet">第 {index + 1} 个工作日</span>
                {dayText(day).slice(5)}
                <span className="quiet">{weekdayText(day)}</span>
              </li>
            ))}
          </ol>
          <BasisNote basis={PARAMETERS.publicityWorkingDays.cite} />
        </section>
      )}
      <Field
        label="监督电话和地址"
        hint="随名单公开，供提出异议时联系。"
        problem={isChecked && contact.trim() === '' ? '请填写监督电话和地址。' : undefined}
      >
        {(props) => (
          <Input
            {...props}
            maxLength={200}
            value={contact}
            onChange={(event) => setContact(event.target.value)}
          />
        )}
      </Field>
      {preview !== null && (
        <Field
          label="通知写明的截止日"
          optional
          hint="写明的日期更晚的，公示到那一天为止。"
          problem={isTooEarly ? `公示期未满，最早到${dayText(preview.endsOn)}。` : undefined}
        >
          {(props) => (
            <Input
              {...props}
              type="date"
              value={statedEndsOn}
              onChange={(event) => setStatedEndsOn(event.target.value)}
            />
          )}
        </Field>
      )}
    </ActionDialog>
  )
}

/** What the public will read, by the settings in force (P27a). */
function shownWords({ publicLeaderName, publicAmount }: Settings): string {
  const name = publicLeaderName === 'masked' ? '领办人姓名（隐去中间字）' : '领办人姓名'
  return publicAmount ? `单位、${name}、职业和核定的补助金额` : `单位、${name}和职业`
}
