import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Confirm } from '../../components/confirm'
import { copyText, handOver, prepareTextFile } from '../../platform/share-file'
import type { FilingRecord } from '../../sync'
import { unsentOf, type KeptBytes } from '../../sync/rescue'
import type { Draft } from '../forms/draft'
import { lastAccount } from '../session/session'
import { contentOf, dividedInFiles, writeRescue, type RescueContent } from './rescue-file'

interface Props {
  draft: Draft
  filing: FilingRecord
}

/** One export: what it holds, and how far it has been handed over. */
interface Export {
  readonly content: RescueContent
  readonly files: readonly (readonly KeptBytes[])[]
  /** The file whose turn it is. */
  readonly at: number
  /** Hands that file over; undefined while it is being written, or when it could not be. */
  readonly send?: () => Promise<void>
  readonly gone: number
  readonly trouble?: 'notWritten' | 'notSent' | 'copied' | 'notCopied'
}

/** 导出未上传内容: when the phone cannot send any more, its owner carries the work to the officer in files. */
export function RescueExport({ draft, filing }: Props) {
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [made, setMade] = useState<Export>()
  const unsent = unsentOf(draft.form, filing)
  const count = unsent.sections.reduce((sum, { changes }) => sum + changes.length, 0) + unsent.photos.length
  const accountId = lastAccount()
  if (count === 0 || accountId === undefined) return null
  const planned = dividedInFiles(unsent.kept).length

  const busily = async (work: () => Promise<Export>) => {
    setBusy(true)
    setMade(await work())
    setBusy(false)
  }
  const begin = (hasSensitive: boolean) => {
    setAsking(false)
    const content = contentOf(draft, filing, accountId, unsent, hasSensitive)
    void busily(() =>
      written({ content, files: dividedInFiles(unsent.kept), at: 0, gone: 0 }, filing.meta.id),
    )
  }
  const send = (one: Export) =>
    busily(async () => {
      try {
        await one.send?.()
      } catch {
        return { ...one, trouble: 'notSent' }
      }
      const { send: _sent, trouble: _told, ...rest } = one
      return written({ ...rest, at: one.at + 1 }, filing.meta.id)
    })
  const copy = (one: Export) =>
    busily(async () => {
      const text = JSON.stringify({ ...one.content, photos: [] })
      return copyText(text).then(
        () => ({ ...one, trouble: 'copied' as const }),
        () => ({ ...one, trouble: 'notCopied' as const }),
      )
    })
  return (
    <>
      <View className="caption">
        {`有 ${count} 处内容只在这部手机上。一直传不上去时，可以导出成文件，交给经办人员代为导入。导出不等于提交，内容仍留在本机。`}
        {planned > 1 && `照片较多，会分成 ${planned} 个文件，请都交给经办人员。`}
      </View>
      {made !== undefined && <Outcome made={made} photos={unsent.photos.length} />}
      {made?.send !== undefined && (
        <Button isBusy={isBusy} onTap={() => void send(made)}>
          {made.files.length > 1 ? `${handOver}第 ${made.at + 1} 个文件` : `${handOver}文件`}
        </Button>
      )}
      {(made?.trouble === 'notSent' || made?.trouble === 'notWritten') && (
        <Button kind="secondary" onTap={() => void copy(made)}>
          复制文字内容
        </Button>
      )}
      <Button
        kind="quiet"
        isBusy={isBusy}
        onTap={() => (unsent.sensitive > 0 ? setAsking(true) : begin(true))}
      >
        导出未上传内容
      </Button>
      {isAsking && (
        <Confirm
          title="文件里有证件号码"
          isOpen
          verb="带上号码导出"
          onConfirm={() => begin(true)}
          onCancel={() => setAsking(false)}
        >
          {`有 ${unsent.sensitive} 处证件号码等内容，带上后请只交给经办人员。`}
          <Button kind="secondary" onTap={() => begin(false)}>
            不带号码导出
          </Button>
        </Confirm>
      )}
    </>
  )
}

/** The file whose turn it is, ready to be handed over; after the last one the export is done. */
async function written(one: Export, filingId: string): Promise<Export> {
  const { files, at, content } = one
  const photos = files[at]
  if (photos === undefined) return one
  const number = files.length > 1 ? `-${at + 1}` : ''
  let gone = 0
  try {
    const send = await prepareTextFile(`${filingId.slice(0, 8)}${number}.json`, async (write) => {
      gone = await writeRescue(write, content, photos)
    })
    return { ...one, send, gone: one.gone + gone }
  } catch {
    return { ...one, trouble: 'notWritten' }
  }
}

function Outcome({ made: { files, at, gone, trouble }, photos }: { made: Export; photos: number }) {
  if (trouble === 'copied')
    return (
      <Banner tone="plain" title="文字内容已复制">
        {`请粘贴发给经办人员，不要改动。${photos === 0 ? '' : '照片不在里面，仍留在本机。'}`}
      </Banner>
    )
  if (trouble === 'notWritten' || trouble === 'notCopied')
    return (
      <Banner tone="stop" title="现在导不出来">
        内容仍在本机，请再试一次，或者换个地方联网上传。
      </Banner>
    )
  if (trouble === 'notSent')
    return (
      <Banner tone="stop" title="文件没有交出去">
        内容仍在本机，请再点一次。
      </Banner>
    )
  const left = gone === 0 ? '' : `有 ${gone} 张照片已不在本机，没有导出。`
  if (at < files.length)
    return (
      <Banner
        tone="wait"
        title={files.length > 1 ? `第 ${at + 1} 个文件已备好，共 ${files.length} 个` : '文件已备好'}
      >
        {`点下面的按钮，把文件交给经办人员，不要打开编辑。${left}`}
      </Banner>
    )
  return (
    <Banner tone="plain" title="已导出">
      {`请把文件都交给经办人员，不要打开编辑。${left}`}
    </Banner>
  )
}
