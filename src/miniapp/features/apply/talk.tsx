import type { WireNote } from '#contract'
import { momentText } from '#policy'
import { View } from '@tarojs/components'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { Page } from '../../components/page'
import { TextArea } from '../../components/text-area'
import { newId } from '../../platform'
import { sectionIn, type Draft } from '../forms/draft'
import { NetworkNotice } from '../forms/network-notice'
import { togetherApi } from '../forms/together-api'
import { keptWords } from './kept-words'
import { ProblemBanner } from './problem-banner'
import { ROLE_WORDS } from './roles'
import { useAct } from './use-act'
import './apply.css'

const maxLength = 500

interface Note {
  readonly id: string
  readonly text: string
}

/** What the members wrote to each other about one section. What could not be sent stays in the box. */
export function Talk({ draft, sectionId }: { draft: Draft; sectionId: string }) {
  const { filingId } = draft
  const section = sectionIn(draft, sectionId)
  const params = { filingId, sectionId: section.id }
  const [notes, setNotes] = useState<readonly WireNote[]>()
  const [empties, setEmpties] = useState(0)
  const [isBlank, setBlank] = useState(false)
  // The id stays with the text, so that a second try is the same note.
  const kept = useMemo(() => keptWords<Note>(`talk.${filingId}.${section.id}`), [filingId, section.id])
  const [begun] = useState((): Note => kept.read() ?? { id: newId(), text: '' })
  const typed = useRef(begun)
  const { problem, isBusy, run } = useAct(draft)

  const load = useCallback(async () => {
    const place = { filingId, sectionId: section.id }
    setNotes((await togetherApi.notes({ params: place })).notes)
    await togetherApi.readNotes({ params: place, body: {} })
  }, [filingId, section.id])
  useEffect(() => void run(load), [run, load])

  const send = async () => {
    const { id, text } = typed.current
    setBlank(text.trim() === '')
    if (text.trim() === '') return
    const isSent = await run(() => togetherApi.addNote({ params, body: { id, text } }))
    if (!isSent) return
    typed.current = { id: newId(), text: '' }
    kept.forget()
    setEmpties(empties + 1)
    await run(load)
  }
  return (
    <Page
      title={`${section.title}：留言`}
      notice={<NetworkNotice />}
      action={
        <Button isBusy={isBusy} onTap={() => void send()}>
          发送
        </Button>
      }
    >
      <ProblemBanner problem={problem} />
      <View className="caption">只有一起填报的人看得到，不随材料提交，也不打印。</View>
      {notes?.length === 0 && <View>还没有留言。</View>}
      <View className="talk">
        {notes?.map(({ id, text, by, role, isMine, at }) => (
          <View key={id} className="card">
            <View className="caption">
              {`${isMine ? '您' : by}${role === null ? '' : `（${ROLE_WORDS[role]}）`} ${momentText(at)}`}
            </View>
            <View className="talk-text">{text}</View>
          </View>
        ))}
      </View>
      <Field id="note" label="写一条留言" error={isBlank ? '请先写留言，再发送。' : undefined}>
        <TextArea
          key={empties}
          id="note"
          label="写一条留言"
          value={typed.current.text}
          maxLength={maxLength}
          isInvalid={isBlank}
          onChange={(text) => {
            typed.current = { ...typed.current, text }
            kept.keep(typed.current)
          }}
        />
      </Field>
    </Page>
  )
}
