import { View } from '@tarojs/components'
import { useStore } from 'zustand'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { StatusChip } from '../../components/status-chip'
import { go } from '../../platform'
import { submissionStatus, type FilingRecord } from '../../sync'
import { sectionIn, type Draft } from '../forms/draft'
import { useSession } from '../session/session'
import { ClosingBanner } from './closing-banner'
import { useDueWords } from './due-words'
import { FormUpdate } from './form-update'
import { Remarks } from './remarks'
import { RoomBanner } from './room-banner'
import { TwoDrafts } from './two-drafts'
import './apply.css'

interface Props {
  draft: Draft
  filing: FilingRecord
}

/** Where the filing stands and until when: the first thing on its page. */
export function FilingHead({ filing: { meta } }: Props) {
  const dueWords = useDueWords()
  const { view } = meta
  const dueAt = view?.dueAt ?? null
  return (
    <View className="card filing-head">
      {view === null ? (
        <StatusChip tone="wait" word="草稿，仅在本机" />
      ) : (
        <StatusChip tone={view.status.tone} word={view.status.phrase} />
      )}
      {view !== null && view.waitingFor !== '' && <View>{view.waitingFor}</View>}
      {dueAt !== null && <View>{`截止 ${dueWords(dueAt)}`}</View>}
    </View>
  )
}

/** What must be known before filling in goes on: login, returns, refusals, conflicts, a full phone. */
export function FilingNotices({ draft, filing }: Props) {
  const { filingId, sync } = draft
  const isSignedIn = useSession(({ session }) => session !== undefined)
  const isFull = useStore(sync.store, (all) => all.isStorageFull)
  const status = submissionStatus(sync.store.getState(), filing)
  const isDraft = filing.meta.subject.kind === 'notice' && filing.meta.view?.state === 'draft'
  const clashes = Object.values(filing.sections).flatMap((record) => record.clashes)
  return (
    <>
      {isFull && (
        <Banner tone="stop" title="手机空间不够，刚填的内容还没有存好">
          请先清理手机空间，再改动任意一处，就会重新保存。也可以在本页下方导出未上传内容。
        </Banner>
      )}
      <RoomBanner draft={draft} />
      {isDraft && <ClosingBanner dueAt={filing.meta.view?.dueAt} />}
      {!isSignedIn && (
        <Banner tone="wait" title="还没有登录，内容只在这部手机上">
          登录后自动上传，才能邀请对方和提交。
          <Button kind="secondary" onTap={() => void go('login')}>
            登录
          </Button>
        </Banner>
      )}
      <TwoDrafts draft={draft} filing={filing} />
      <Remarks filing={filing} />
      {clashes.length > 0 && (
        <Banner tone="stop" title={`有 ${clashes.length} 处内容与对方填写的不一致`}>
          两边的内容都保留着，请选择用哪一个。
          <Button kind="secondary" onTap={() => void go('applyConflicts', { filingId })}>
            去选择
          </Button>
        </Banner>
      )}
      <FormUpdate draft={draft} filing={filing} />
      <Returned draft={draft} filing={filing} />
      {!['未提交', '已提交', '已撤回'].includes(status.phrase) && (
        <Banner
          tone={status.phrase === '被退回' ? 'stop' : 'wait'}
          title={status.refusal?.message ?? status.phrase}
        >
          {status.refusal?.next ?? status.note}
          <Button kind="secondary" onTap={() => void go('applySubmit', { filingId })}>
            去看看
          </Button>
        </Banner>
      )}
    </>
  )
}

/** The officer's return: why, by when, which parts. */
function Returned({ draft, filing: { meta } }: Props) {
  const correction = meta.view?.state === 'returned' ? meta.view.correction : null
  if (correction === null) return null
  const { filingId } = draft
  return (
    <Banner tone="stop" title="请补正后重新提交">
      <View>{correction.reason}</View>
      <View>{`请在 ${correction.dueOn.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')} 24:00 前提交，申报时间仍以首次提交时间为准。只需更正：`}</View>
      {correction.sections.map((sectionId) => (
        <Button
          key={sectionId}
          kind="secondary"
          onTap={() => void go('applySection', { filingId, sectionId })}
        >
          {sectionIn(draft, sectionId).title}
        </Button>
      ))}
    </Banner>
  )
}
