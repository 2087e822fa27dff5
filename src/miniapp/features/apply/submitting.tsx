import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { ProgressBar } from '../../components/progress-bar'
import { go, now } from '../../platform'
import type { FilingRecord, SubmissionStatus } from '../../sync'
import type { Draft } from '../forms/draft'
import { useSession } from '../session/session'
import { dueWords } from './due-words'

interface Props {
  draft: Draft
  filing: FilingRecord
  status: SubmissionStatus
}

/** Where the submission is, in words people may rely on; nothing is called submitted without a receipt. */
export function Submitting({ draft, filing, status }: Props) {
  const { sync, filingId } = draft
  const { phrase, note, refusal } = status
  switch (phrase) {
    case '已提交':
      return (
        <Banner tone="pass" title="已提交，服务器已收到">
          以回执为准，每一步进展都会在“消息”里告诉您。
        </Banner>
      )
    case '正在确认':
      return <Confirming filing={filing} />
    case '已排队，联网后自动提交':
      return (
        <Banner tone="wait" title={phrase}>
          {`${note}${leftWords(filing.meta.view?.dueAt)}`}
          <Button kind="secondary" onTap={() => sync.cancelSubmit(filingId)}>
            先不提交
          </Button>
        </Banner>
      )
    case '被退回':
      return refusal === undefined ? null : (
        <Banner tone="stop" title={refusal.message}>
          {refusal.next}
        </Banner>
      )
    case '已撤回':
      return (
        <Banner tone="plain" title="这份材料已撤回">
          现在没有提交。申报截止前，单位联系人可以在申报任务里恢复提交，或者取回修改。
        </Banner>
      )
    case '未提交':
      return null
  }
}

/** How long there is by the server's clock, whatever the phone's own says. */
function leftWords(dueAt: string | null | undefined): string {
  if (dueAt === null || dueAt === undefined) return ''
  const hours = Math.ceil((Date.parse(dueAt) - Date.parse(now())) / 3_600_000)
  if (hours <= 0)
    return '现在已过截止时间：排队的内容没有送到，没有提交。单位获准延期的，联网后照常送出；否则草稿为您保留。'
  if (hours <= 48) return `还有不到 ${hours} 小时。`
  return `截止 ${dueWords(dueAt)}。`
}

/** On its way: sections, then photos, then the submission itself. */
function Confirming({ filing }: { filing: FilingRecord }) {
  const isSignedIn = useSession(({ session }) => session !== undefined)
  const photos = Object.values(filing.photos)
  const stored = photos.filter(({ state }) => state === 'stored').length
  if (!isSignedIn)
    return (
      <Banner tone="wait" title="登录后继续提交">
        登录已过期，内容都在本机，没有丢失。
        <Button kind="secondary" onTap={() => void go('login')}>
          登录
        </Button>
      </Banner>
    )
  return (
    <Banner tone="wait" title="正在确认">
      <View>收到服务器的回执才算提交成功，请稍候。离开这一页也会继续。</View>
      {stored < photos.length && (
        <ProgressBar words={`照片已上传 ${stored}/${photos.length} 张`} share={stored / photos.length} />
      )}
    </Banner>
  )
}
