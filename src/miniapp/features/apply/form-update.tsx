import { formChanges, formOf, type FormChange } from '#policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import type { FilingRecord } from '../../sync'
import type { Draft } from '../forms/draft'
import { api, wordsOf } from '../session/session'

const words: Readonly<Record<FormChange['kind'], string>> = {
  new: '新问题',
  reworded: '改了说法',
  changed: '要求变了',
  gone: '不再需要',
}

/** The round asks for a newer version of the form: what is different, and the way over; nothing filled in is lost. */
export function FormUpdate({ draft, filing }: { draft: Draft; filing: FilingRecord }) {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ReturnType<typeof wordsOf>>()
  const to = filing.meta.view?.movesTo ?? null
  if (to === null) return null
  const next = formOf(draft.form.id, to)
  if (next === undefined)
    return (
      <Banner tone="stop" title="申报表有了新版，现在的版本还打不开">
        请更新到最新版本后再提交；已填写的内容都还在。
      </Banner>
    )
  const changes = formChanges(draft.form, next)
  const { filingId, sync } = draft
  const move = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      sync.flush()
      await api.filings.moveForm({ params: { filingId }, body: { formVersion: to } })
      await sync.pull(filingId)
    } catch (error) {
      setProblem(wordsOf(error))
    }
    setBusy(false)
  }
  return (
    <Banner tone="wait" title={`申报表有 ${changes.length} 处变化`}>
      <View>已填写的内容都会保留。不再需要的内容留在记录里，不会提交。</View>
      {changes.map(({ kind, sectionTitle, label, was }) => (
        <View key={`${kind} ${sectionTitle} ${label}`}>
          {`${words[kind]}：${sectionTitle}，${was === undefined || was === label ? label : `「${was}」改为「${label}」`}`}
        </View>
      ))}
      {problem && <View>{`${problem.title}${problem.next}`}</View>}
      <Button kind="secondary" isBusy={isBusy} onTap={() => void move()}>
        改用新版
      </Button>
    </Banner>
  )
}
