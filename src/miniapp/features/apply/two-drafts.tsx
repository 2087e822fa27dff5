import { answersFor } from '#policy'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { AnswerList, Section } from '../../components/section'
import { go, replace } from '../../platform'
import type { FilingRecord } from '../../sync'
import { answersIn, type Draft } from '../forms/draft'
import { wordsOf } from '../session/session'

interface Props {
  draft: Draft
  filing: FilingRecord
}

interface Shown {
  readonly id: string
  readonly label: string
  readonly value: string
}

/** The server did not take the filing, most often because there is one already: both are shown, nothing is dropped. */
export function TwoDrafts({ draft, filing }: Props) {
  const { sync, filingId } = draft
  const { refusal, role } = filing.meta
  const other = refusal?.filingId ?? undefined
  const there = useStore(sync.store, ({ filings }) => (other === undefined ? undefined : filings[other]))
  const [problem, setProblem] = useState<{ readonly title: string; readonly next: string }>()
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    if (other !== undefined) void sync.pull(other).catch(() => undefined)
  }, [sync, other])
  if (refusal === null) return null

  const carry = async () => {
    if (other === undefined) return
    setBusy(true)
    setProblem(undefined)
    try {
      await sync.adopt(filingId)
      const isGone = sync.store.getState().filings[filingId] === undefined
      if (isGone) await replace('applyTasks', { filingId: other })
      else setProblem(notAll)
    } catch (error) {
      setProblem(wordsOf(error))
    } finally {
      setBusy(false)
    }
  }
  const mine = shownIn(draft, filing)
  const theirs = there === undefined ? [] : shownIn({ ...draft, filingId: there.meta.id }, there)
  return (
    <>
      <Banner tone="stop" title={refusal.message}>
        <View>{`${refusal.next}这一份的内容仍在本机，没有删除。`}</View>
        {problem && <View>{`${problem.title}${problem.next}`}</View>}
        {other !== undefined && (
          <>
            <Button isBusy={isBusy} onTap={() => void carry()}>
              并到那一份
            </Button>
            <View className="caption">逐项并过去，照片也一起；两边填的不一样的，由您选择。</View>
            <Button kind="secondary" onTap={() => void go('applyTasks', { filingId: other })}>
              打开那一份
            </Button>
          </>
        )}
        {other !== undefined && role === 'contact' && (
          <>
            <Button kind="secondary" onTap={() => sync.startAnother(filingId)}>
              另建一份
            </Button>
            <View className="caption">同一单位为另一位领办人、另一个职业申报时，才需要另建。</View>
          </>
        )}
      </Banner>
      {mine.length > 0 && (
        <Section title={`本机这一份已填 ${mine.length} 项`}>
          <AnswerList answers={mine.map((one) => ({ ...one, source: besideWords(one, theirs) }))} />
        </Section>
      )}
    </>
  )
}

const notAll = { title: '有几项现在还不能并过去。', next: '它们留在这一份里，请等那一份上传完再试。' }

function shownIn({ form }: Draft, filing: FilingRecord): readonly Shown[] {
  return answersFor(form, answersIn(filing)).flatMap(({ section, rows }) =>
    rows.flatMap(({ path, label, text, source }) =>
      text === '' || source !== undefined ? [] : [{ id: `${section.id}.${path}`, label, value: text }],
    ),
  )
}

function besideWords({ id, value }: Shown, theirs: readonly Shown[]): string | undefined {
  const other = theirs.find((one) => one.id === id)
  return other === undefined || other.value === value ? undefined : `那一份填的是：${other.value}`
}
