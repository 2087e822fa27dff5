import type { Rescue } from '#contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Confirm } from '../../components/confirm'
import { files, now } from '../../platform'
import { base64Of, copyText, hashOfText, shareTextFile } from '../../platform/share-file'
import type { FilingRecord } from '../../sync'
import { unsentOf, withoutSensitive, type Unsent } from '../../sync/rescue'
import type { Draft } from '../forms/draft'
import { lastAccount } from '../session/session'

interface Props {
  draft: Draft
  filing: FilingRecord
}

/** 导出未上传内容: when the phone cannot send any more, its owner carries the work to the officer as a file. */
export function RescueExport({ draft, filing }: Props) {
  const [isAsking, setAsking] = useState(false)
  const [state, setState] = useState<'busy' | 'done' | 'failed'>()
  const unsent = unsentOf(draft.form, filing)
  const count = unsent.sections.reduce((sum, { changes }) => sum + changes.length, 0) + unsent.photos.length
  const accountId = lastAccount()
  if (count === 0 || accountId === undefined) return null
  const write = async (hasSensitive: boolean) => {
    setAsking(false)
    setState('busy')
    const text = contentOf(draft, filing, accountId, unsent, hasSensitive)
    const photos = await photosOf(unsent)
    const file = JSON.stringify({ content: text, sha256: hashOfText(text), photos })
    await shareTextFile(`${filing.meta.id.slice(0, 8)}.json`, file)
      .catch(() => copyText(file))
      .then(
        () => setState('done'),
        () => setState('failed'),
      )
  }
  const start = () => (unsent.sensitive > 0 ? setAsking(true) : void write(true))
  return (
    <>
      <View className="caption">{`有 ${count} 处内容只在这部手机上。一直传不上去时，可以导出成文件，交给经办人员代为导入。导出不等于提交，内容仍留在本机。`}</View>
      {state === 'done' && (
        <Banner tone="plain" title="已导出">
          请把文件交给经办人员，不要打开编辑。没有弹出文件的，内容已经复制，可以直接粘贴发送。
        </Banner>
      )}
      {state === 'failed' && (
        <Banner tone="stop" title="现在导不出来">
          内容仍在本机，请再试一次，或者换个地方联网上传。
        </Banner>
      )}
      <Button kind="quiet" isBusy={state === 'busy'} onTap={start}>
        导出未上传内容
      </Button>
      {isAsking && (
        <Confirm
          title="文件里有证件号码"
          isOpen
          verb="带上号码导出"
          onConfirm={() => void write(true)}
          onCancel={() => setAsking(false)}
        >
          {`有 ${unsent.sensitive} 处证件号码等内容，带上后请只交给经办人员。`}
          <Button kind="secondary" onTap={() => void write(false)}>
            不带号码导出
          </Button>
        </Confirm>
      )}
    </>
  )
}

function contentOf(
  { form }: Draft,
  { meta }: FilingRecord,
  accountId: string,
  { sections, photos, sensitive }: Unsent,
  hasSensitive: boolean,
): string {
  const content: Rescue = {
    kind: 'skill-studio-rescue',
    format: 1,
    filingId: meta.id,
    form: meta.form,
    formVersion: meta.formVersion,
    title: meta.view?.title ?? form.title,
    accountId,
    savedAt: now(),
    sections: hasSensitive ? sections : withoutSensitive(form, sections),
    photos,
    leftOut: hasSensitive ? 0 : sensitive,
  }
  return JSON.stringify(content)
}

/** The pictures themselves; one that is gone from the phone leaves the others. */
async function photosOf({ photos }: Unsent) {
  const read = photos.map(async ({ id, size }) => ({ id, data: base64Of(await files.read(id, 0, size)) }))
  const settled = await Promise.all(read.map((one) => one.catch(() => undefined)))
  return settled.filter((one) => one !== undefined)
}
