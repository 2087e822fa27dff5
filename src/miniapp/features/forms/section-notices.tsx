import { answersFor } from '#policy'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { AnswerList } from '../../components/section'
import { go } from '../../platform'
import { answersIn, filingOf, recordOf } from './draft'
import { useSection } from './section-context'

/** What to know before answering: whose part it is, what the officer wrote, what the server did not take. */
export function SectionNotices() {
  const { draft, section } = useSection()
  const { sync, filingId } = draft
  const { returnNote, refusal, hasClash, role, isFull } = useStore(
    sync.store,
    useShallow((all) => {
      const record = recordOf(draft, section.id)
      return {
        returnNote: record.returnNote,
        refusal: record.refusal,
        hasClash: record.clashes.length > 0,
        role: all.filings[filingId]?.meta.role,
        isFull: all.isStorageFull,
      }
    }),
  )
  const isOthers = section.owner === 'unit' ? role === 'leader' : role === 'contact'
  const owner = section.owner === 'unit' ? '单位' : '领办人'
  return (
    <>
      {isFull && (
        <Banner tone="stop" title="手机空间不够，刚填的内容还没有存好">
          请先清理手机空间，再改动任意一处，就会重新保存。
        </Banner>
      )}
      {returnNote !== null && (
        <Banner tone="stop" title="经办人员的意见">
          {returnNote}
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
      {isOthers && (
        <Banner tone="plain" title={`这一部分由${owner}填写`}>
          您也可以代填，对方会看到。
        </Banner>
      )}
    </>
  )
}

/** A section that may not be edited now, for reading. */
export function LockedAnswers() {
  const { draft, section } = useSection()
  const filing = useStore(draft.sync.store, () => filingOf(draft))
  const answers = answersFor(draft.form, answersIn(filing)).find((one) => one.section.id === section.id)
  return (
    <>
      <Banner tone="plain" title="这一部分现在不能修改">
        材料已经提交，或者这一部分不在退回更正的范围内。
      </Banner>
      <AnswerList
        answers={(answers?.rows ?? []).map(({ path, label, text, source }) => ({
          id: path,
          label,
          value: text,
          source,
        }))}
      />
    </>
  )
}
