import { View } from '@tarojs/components'
import { useMemo, useRef, useState } from 'react'
import { Button } from '../../components/button'
import { CheckboxList } from '../../components/choice-list'
import { Field } from '../../components/field'
import { Page } from '../../components/page'
import { TextArea } from '../../components/text-area'
import { back, scrollToTop } from '../../platform'
import type { FilingRecord } from '../../sync'
import type { Draft } from '../forms/draft'
import { NetworkNotice } from '../forms/network-notice'
import { togetherApi } from '../forms/together-api'
import { keptWords } from './kept-words'
import { ProblemBanner } from './problem-banner'
import { useAct } from './use-act'

const maxLength = 300

interface Props {
  draft: Draft
  filing: FilingRecord
}

interface Typed {
  readonly chosen: readonly string[]
  readonly notes: Readonly<Record<string, string>>
}

/** 退回修改: the parts, each with a note; a certifier declines so, with the reason for the whole. */
export function SendBack({ draft, filing }: Props) {
  const { filingId, form } = draft
  const isCertifier = filing.meta.role === 'certifier'
  const own = filing.meta.role === 'leader' ? 'leader' : 'unit'
  const sections = form.sections.filter(({ owner }) => owner === 'leader' || owner === 'unit')
  // The other one's parts stand first: they are what one sends back.
  const offered = [
    ...sections.filter(({ owner }) => owner !== own),
    ...sections.filter(({ owner }) => owner === own),
  ]
  const kept = useMemo(() => keptWords<Typed>(`back.${filingId}`), [filingId])
  const [typed] = useState((): Typed => kept.read() ?? { chosen: [], notes: {} })
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    typed.chosen.filter((id) => offered.some((section) => section.id === id)),
  )
  const [isAttempted, setAttempted] = useState(false)
  const notes = useRef<Record<string, string>>({ ...typed.notes })
  const choose = (ids: readonly string[]) => {
    setChosen(ids)
    kept.keep({ chosen: ids, notes: notes.current })
  }
  const { problem, isBusy, run } = useAct(draft)
  const noteOf = (id: string) => (notes.current[id] ?? '').trim()
  const isMissing = (id: string) => isAttempted && noteOf(id) === ''

  const send = async () => {
    setAttempted(true)
    const needed = isCertifier ? ['', ...chosen] : chosen
    if (needed.length === 0 || needed.some((id) => noteOf(id) === '')) return scrollToTop()
    const marks = chosen.map((section) => ({ section, note: noteOf(section) }))
    const params = { filingId }
    const isDone = await run(() =>
      isCertifier
        ? togetherApi.decline({ params, body: { reason: noteOf(''), marks } })
        : togetherApi.sendBack({ params, body: { marks } }),
    )
    if (!isDone) return
    kept.forget()
    void back()
  }
  const note = (id: string, label: string) => (
    <Field key={id} id={`note-${id}`} label={label} error={isMissing(id) ? `请写明：${label}。` : undefined}>
      <TextArea
        id={`note-${id}`}
        label={label}
        value={notes.current[id] ?? ''}
        maxLength={maxLength}
        isInvalid={isMissing(id)}
        onChange={(text) => {
          notes.current[id] = text
          kept.keep({ chosen, notes: notes.current })
        }}
      />
    </Field>
  )
  return (
    <Page
      title={isCertifier ? '不确认，退回修改' : '退回对方修改'}
      notice={<NetworkNotice />}
      action={
        <Button isBusy={isBusy} onTap={() => void send()}>
          退回修改
        </Button>
      }
    >
      <ProblemBanner problem={problem} />
      <View className="caption">联网才能退回。对方会收到一条消息，已填写的内容都还在。</View>
      {isCertifier && note('', '为什么退回')}
      <Field
        id="sections"
        label={isCertifier ? '要改哪些部分' : '退回哪些部分'}
        isOptional={isCertifier}
        error={isAttempted && !isCertifier && chosen.length === 0 ? '请至少选一个部分。' : undefined}
      >
        <CheckboxList
          label="退回哪些部分"
          choices={offered.map(({ id, title }) => ({ value: id, label: title }))}
          values={chosen}
          onChange={choose}
        />
      </Field>
      {offered
        .filter(({ id }) => chosen.includes(id))
        .map(({ id, title }) => note(id, `「${title}」要改什么`))}
    </Page>
  )
}
