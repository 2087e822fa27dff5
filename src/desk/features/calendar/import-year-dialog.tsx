import { Input } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action'
import { ActionDialog } from '../../components/action-dialog'
import { Field } from '../../components/field'
import { readChosen, type ChosenFile } from './chosen-file'
import type { ImportOutcome } from './types'

interface Props {
  readonly onImported: (outcome: ImportOutcome) => void
  readonly onClose: () => void
}

interface Body {
  readonly title: string
  readonly documentNo?: string
  readonly file: string
}

/** 导入放假安排: the notice's title and number beside the file; a changed notice becomes the next version. */
export function ImportYearDialog({ onImported, onClose }: Props) {
  const [chosen, setChosen] = useState<ChosenFile>()
  const [title, setTitle] = useState('')
  const [documentNo, setDocumentNo] = useState('')
  const [isChecked, setChecked] = useState(false)
  const action = useAction(
    (client, body: Body, idempotencyKey) => client.desk.importYear({ body, idempotencyKey }),
    onImported,
  )
  const choose = async (file: File | undefined) => {
    action.clear()
    if (file === undefined) return setChosen(undefined)
    const read = await readChosen(file).catch(() => undefined)
    setChosen(read ?? { name: file.name, text: '', problem: '文件读不出来，请重新选择。', year: undefined })
    if (read?.year !== undefined && title === '')
      setTitle(`国务院办公厅关于${read.year}年部分节假日安排的通知`)
  }
  const confirm = () => {
    setChecked(true)
    if (chosen === undefined || chosen.problem !== undefined || title.trim() === '') return
    const number = documentNo.trim()
    void action.start({
      title: title.trim(),
      file: chosen.text,
      ...(number === '' ? {} : { documentNo: number }),
    })
  }
  const missing = isChecked && chosen === undefined ? '请选择文件。' : undefined
  return (
    <ActionDialog
      title="导入放假安排"
      confirmText="导入"
      tells="正在公示的名单按新安排应延长的，立即顺延并通知申报人；不会因此提前。"
      action={action}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Field
        label="放假安排文件"
        hint="JSON 文件，写明年份、国务院通知的网址、每个放假日和调休上班日。"
        problem={chosen?.problem ?? missing}
      >
        {({ status: _status, ...props }) => (
          <input
            {...props}
            type="file"
            accept="application/json,.json"
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        )}
      </Field>
      <Field label="通知标题" problem={isChecked && title.trim() === '' ? '请填写通知标题。' : undefined}>
        {(props) => (
          <Input
            {...props}
            maxLength={100}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      <Field label="文号" optional>
        {(props) => (
          <Input
            {...props}
            maxLength={60}
            value={documentNo}
            onChange={(event) => setDocumentNo(event.target.value)}
          />
        )}
      </Field>
    </ActionDialog>
  )
}
