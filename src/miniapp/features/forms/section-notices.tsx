import { answersFor, diffSection } from '#policy'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { AnswerList } from '../../components/section'
import { go, replace } from '../../platform'
import type { SyncState } from '../../sync'
import { answersIn, filingOf, recordOf } from './draft'
import { useHere } from './here'
import { lockedWords } from './locked-words'
import { useSection } from './section-context'

/** What to know before answering: whose part it is, what the officer wrote, what the server did not take. */
export function SectionNotices() {
  const { draft, section } = useSection()
  const { sync, filingId } = draft
  const { returnNote, refusal, hasClash, role, isFull, mark } = useStore(
    sync.store,
    useShallow((all) => {
      const record = recordOf(draft, section.id)
      return {
        returnNote: record.returnNote,
        refusal: record.refusal,
        hasClash: record.clashes.length > 0,
        role: all.filings[filingId]?.meta.role,
        isFull: all.isStorageFull,
        mark: togetherIn(all, filingId)?.marks.find((one) => one.section === section.id),
      }
    }),
  )
  const isOthers = section.owner === 'unit' ? role === 'leader' : role === 'contact'
  const owner = section.owner === 'unit' ? '单位' : '领办人'
  return (
    <>
      {isFull && (
        <Banner tone="stop" title="手机空间不够，刚填的内容还没有存好">
          请先清理手机空间，再改动任意一处，就会重新保存；也可以先导出。
          <ToRescue filingId={filingId} />
        </Banner>
      )}
      {returnNote !== null && (
        <Banner tone="stop" title="经办人员的意见">
          {returnNote}
        </Banner>
      )}
      {mark && (
        <Banner tone="stop" title={mark.isMine ? '您退回了这一部分' : `${mark.by}退回修改`}>
          {mark.note}
        </Banner>
      )}
      {hasClash && (
        <Banner tone="stop" title="有内容与对方填写的不一致">
          <Button kind="secondary" onTap={() => void go('applyConflicts', { filingId })}>
            选择保留哪一个
          </Button>
        </Banner>
      )}
      {refusal !== null && refusal.problems.length === 0 && (
        <Banner tone="stop" title={refusal.message}>
          {refusal.next}
          <Button kind="secondary" onTap={() => sync.retry(filingId, section.id)}>
            再上传一次
          </Button>
        </Banner>
      )}
      <Company />
      {isOthers && (
        <Banner tone="plain" title={`这一部分由${owner}填写`}>
          您也可以代填，对方会看到。
        </Banner>
      )}
    </>
  )
}

/** Who else is at it right now, and the thread beside this section. */
function Company() {
  const { draft, section } = useSection()
  const { filingId } = draft
  const here = useHere(draft, section.id).find((one) => one.section === section.id)
  const { isShared, unread, count } = useStore(
    draft.sync.store,
    useShallow((all) => {
      const together = togetherIn(all, filingId)
      const notes = together?.notes.find((one) => one.section === section.id)
      return { isShared: together !== undefined, unread: notes?.unread ?? 0, count: notes?.count ?? 0 }
    }),
  )
  if (!isShared) return null
  return (
    <>
      {here && (
        <Banner tone="wait" title={`${here.name}正在填写这一部分`}>
          两人的内容会自动合并，同一处不一样时由您们选择。
        </Banner>
      )}
      <Button kind="quiet" onTap={() => void go('applyTalk', { filingId, sectionId: section.id })}>
        {unread > 0 ? `留言（${unread} 条未读）` : count > 0 ? `留言（${count} 条）` : '给这一部分留言'}
      </Button>
    </>
  )
}

/** The export of what only this phone has stands at the end of the tasks. */
const ToRescue = ({ filingId }: { filingId: string }) => (
  <Button kind="secondary" onTap={() => void replace('applyTasks', { filingId })}>
    去导出
  </Button>
)

/** What the people of a filing told each other, as far as the server said. */
const togetherIn = (all: SyncState, filingId: string) => all.filings[filingId]?.meta.view?.together

/** A section that may not be edited now, for reading. */
export function LockedAnswers() {
  const { draft, section } = useSection()
  const filing = useStore(draft.sync.store, () => filingOf(draft))
  const answers = answersFor(draft.form, answersIn(filing)).find((one) => one.section.id === section.id)
  const record = recordOf(draft, section.id)
  const unsent = diffSection(section, record.base, record.values)
  const words = lockedWords(filing, record, unsent.length)
  const isUnsent = (path: string) => unsent.some((one) => one.path.split('/')[0] === path.split('/')[0])
  return (
    <>
      <Banner tone={unsent.length > 0 ? 'stop' : 'plain'} title={words.title}>
        {words.next}
        {unsent.length > 0 && <ToRescue filingId={draft.filingId} />}
      </Banner>
      <Company />
      <AnswerList
        answers={(answers?.rows ?? []).map(({ path, label, text, source }) => ({
          id: path,
          label,
          value: text,
          source: isUnsent(path) ? '没有送到服务器，只在本机' : source,
        }))}
      />
      {filing.meta.isOnServer && (
        <Button
          kind="quiet"
          onTap={() => void go('applyChanges', { filingId: draft.filingId, sectionId: section.id })}
        >
          修改记录
        </Button>
      )}
    </>
  )
}
