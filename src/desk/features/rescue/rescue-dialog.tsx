import type { RequestOf, Routes } from '#contract'
import { Input } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action'
import { ActionDialog } from '../../components/action-dialog'
import { Field } from '../../components/field'
import type { Preview } from './preview'
import { readRescue, type RescueFile } from './read-rescue'
import { PhotosBrought } from './rescue-photos'
import { RescuePreview } from './rescue-preview'
import { sendPhotos, type SentPhoto } from './send-photos'

interface Props {
  readonly onImported: (said: string) => void
  readonly onClose: () => void
}

type Looking = RequestOf<Routes['desk']['previewRescue']>['body']

interface Bringing {
  readonly file: RescueFile
  readonly reason: string
  readonly photos: Preview['photos']
}

interface Done {
  readonly sent: readonly SentPhoto[]
  readonly said: string
}

/** 经办代为导入: a file from a phone that cannot send; looked at first, imported with a reason, never submitted. */
export function RescueDialog({ onImported, onClose }: Props) {
  const [chosen, setChosen] = useState<RescueFile>()
  const [wrong, setWrong] = useState<string>()
  const [done, setDone] = useState<Done>()
  const [preview, setPreview] = useState<Preview>()
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const look = useAction(
    (client, body: Looking, idempotencyKey) => client.desk.previewRescue({ body, idempotencyKey }),
    setPreview,
  )
  const bring = useAction(
    async (client, { file, reason: why, photos }: Bringing, idempotencyKey): Promise<Done> => {
      const sent = await sendPhotos(client, file, why, photos)
      const { content, sha256 } = file
      const count = await client.desk.importRescue({ body: { content, sha256, reason: why }, idempotencyKey })
      const said = `已导入 ${count.applied} 处，${count.clashes} 处不一致等对方选择，${count.refused} 处没有导入。`
      return { sent, said }
    },
    (output) => (output.sent.length === 0 ? onImported(output.said) : setDone(output)),
  )
  const choose = async (files: readonly File[]) => {
    setPreview(undefined)
    setChosen(undefined)
    setWrong(undefined)
    look.clear()
    bring.clear()
    if (files.length === 0) return
    const read = await readRescue(files)
    if ('problem' in read) return setWrong(read.problem)
    setChosen(read.file)
    const { content, sha256, photos } = read.file
    void look.start({ content, sha256, carried: [...photos.keys()] })
  }
  const confirm = () => {
    setChecked(true)
    if (chosen === undefined || preview === undefined || reason.trim() === '') return
    void bring.start({ file: chosen, reason: reason.trim(), photos: preview.photos })
  }
  if (done !== undefined) return <Outcome done={done} onClose={() => onImported(done.said)} />
  const missing = isChecked && chosen === undefined ? '请选择文件。' : undefined
  return (
    <ActionDialog
      title="代为导入未上传的内容"
      confirmText="导入"
      isWide
      tells="内容算作导出人自己填写的，领办人和单位联系人会收到消息。不一致的地方不覆盖，由填写人选择；导入不等于提交。"
      action={preview === undefined ? look : bring}
      isBlocked={preview === undefined || preview.sections.length + preview.photos.length === 0}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Field
        label="对方导出的文件"
        hint="只接收填写人从手机上导出的文件；一次导出成几个文件的，请一起选。查看会记录在案。"
        problem={wrong ?? missing}
      >
        {({ status: _status, ...props }) => (
          <input
            {...props}
            type="file"
            multiple
            accept="application/json,.json,.txt"
            onChange={(event) => void choose([...(event.target.files ?? [])])}
          />
        )}
      </Field>
      {preview !== undefined && chosen !== undefined && <RescuePreview preview={preview} file={chosen} />}
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

/** What became of each photo stays on screen until it was read. */
function Outcome({ done, onClose }: { readonly done: Done; readonly onClose: () => void }) {
  const refused = done.sent.filter(({ why }) => why !== null).length
  return (
    <ActionDialog
      title="导入完成"
      confirmText="知道了"
      isWide
      tells="领办人和单位联系人已收到消息。没有导入的照片，请对方在手机上换一张或者重新上传。"
      action={idle}
      onConfirm={onClose}
      onClose={onClose}
    >
      <p>{done.said}</p>
      {refused > 0 && <p>{`有 ${refused} 份照片或文件没有导入，用到它们的地方保持原样。`}</p>}
      <PhotosBrought photos={done.sent} />
    </ActionDialog>
  )
}

const idle = { isRunning: false, failure: undefined, clear: () => undefined }
