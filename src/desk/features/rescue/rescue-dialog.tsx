import { Input } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action'
import { ActionDialog } from '../../components/action-dialog'
import { Field } from '../../components/field'
import { readRescue, type RescueFile } from './read-rescue'
import { RescuePreview, type Preview } from './rescue-preview'

interface Props {
  readonly onImported: (said: string) => void
  readonly onClose: () => void
}

/** 经办代为导入: a file from a phone that cannot send; looked at first, imported with a reason, never submitted. */
export function RescueDialog({ onImported, onClose }: Props) {
  const [chosen, setChosen] = useState<RescueFile>()
  const [isWrong, setWrong] = useState(false)
  const [preview, setPreview] = useState<Preview>()
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const look = useAction(
    (client, body: RescueFile, idempotencyKey) => client.desk.previewRescue({ body, idempotencyKey }),
    setPreview,
  )
  const bring = useAction(
    (client, body: RescueFile & { readonly reason: string }, idempotencyKey) =>
      client.desk.importRescue({ body, idempotencyKey }),
    ({ applied, clashes, refused }) =>
      onImported(`已导入 ${applied} 处，${clashes} 处不一致等对方选择，${refused} 处没有导入。`),
  )
  const choose = async (file: File | undefined) => {
    setPreview(undefined)
    look.clear()
    bring.clear()
    const read = file === undefined ? undefined : await readRescue(file)
    setChosen(read)
    setWrong(file !== undefined && read === undefined)
    if (read !== undefined) void look.start(read)
  }
  const confirm = () => {
    setChecked(true)
    if (chosen === undefined || preview === undefined || reason.trim() === '') return
    void bring.start({ ...chosen, reason: reason.trim() })
  }
  const missing = isChecked && chosen === undefined ? '请选择文件。' : undefined
  return (
    <ActionDialog
      title="代为导入未上传的内容"
      confirmText="导入"
      isWide
      tells="内容算作导出人自己填写的，领办人和单位联系人会收到消息。不一致的地方不覆盖，由填写人选择；导入不等于提交。"
      action={preview === undefined ? look : bring}
      isBlocked={preview === undefined || preview.sections.length === 0}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Field
        label="对方导出的文件"
        hint="只接收填写人从手机上导出的文件。查看会记录在案。"
        problem={isWrong ? '这不是手机上导出的文件，请重新选择。' : missing}
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
      {preview !== undefined && <RescuePreview preview={preview} />}
      <Field
        label="为什么代为导入"
        problem={isChecked && reason.trim() === '' ? '请写明原因。原因会原样告知对方。' : undefined}
      >
        {(props) => (
          <Input.TextArea
            {...props}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </ActionDialog>
  )
}
