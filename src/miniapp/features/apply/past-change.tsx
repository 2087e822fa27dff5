import type { PastChange } from '#contract'
import { clockText, momentText } from '#policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { a11y, tappable } from '../../components/a11y'
import { Button } from '../../components/button'
import { StatusChip, type Tone } from '../../components/status-chip'
import { ROLE_WORDS } from './roles'
import './past-changes.css'

/** `free`: may come back; `here`: it is what stands now; `brought`: and came back just now; `noRow`: its row is gone. */
export type WayBack = 'free' | 'here' | 'brought' | 'noRow' | 'decide' | 'none'

interface Props {
  change: PastChange
  way: WayBack
  onBack: () => void
  onUndo: () => void
  onDecide: () => void
}

/** One change: who, when, which question, from what to what, and whether it came to stand. */
export function PastChangeCard({ change, way, onBack, onUndo, onDecide }: Props) {
  const { label, from, to, outcome, back } = change
  const chip = chips[outcome]
  const isLost = outcome === 'unused' || outcome === 'waiting'
  const word = to === null ? '恢复删除前的内容' : '恢复成这个内容'
  return (
    <View className="card past" {...a11y({ role: 'group', label: `${label}，${headOf(change)}` })}>
      <View className="caption">{headOf(change)}</View>
      <View className="heading">{label}</View>
      {chip && <StatusChip tone={chip.tone} word={chip.word} />}
      {fateOf(change) && <View className="caption">{fateOf(change)}</View>}
      {from !== null && <Content name={isLost ? '当时是' : '原来'} label={label} text={from} />}
      <Content
        name={isLost ? '填的是' : from === null ? '填写' : '改为'}
        label={label}
        text={to ?? '已删除'}
      />
      {way === 'free' && (
        <>
          <Button kind="secondary" label={`${label}：${word}`} onTap={onBack}>
            {word}
          </Button>
          {back?.isPart && <View className="caption">遮住的号码不会恢复，恢复后请补填。</View>}
        </>
      )}
      {way === 'brought' && (
        <>
          <View {...a11y({ live: 'polite' })}>已恢复，和平常填写一样保存。</View>
          <Button kind="quiet" label={`${label}：撤销恢复`} onTap={onUndo}>
            撤销恢复
          </Button>
        </>
      )}
      {way === 'here' && <View className="caption">现在填的就是这个。</View>}
      {way === 'noRow' && <View className="caption">这一项已经不在表里；要恢复，请先恢复删除的那一项。</View>}
      {way === 'decide' && (
        <Button kind="quiet" onTap={onDecide}>
          去选择
        </Button>
      )}
    </View>
  )
}

const chips: Readonly<
  Partial<Record<PastChange['outcome'], { readonly tone: Tone; readonly word: string }>>
> = {
  unused: { tone: 'plain', word: '未采用' },
  waiting: { tone: 'wait', word: '等待选择' },
  usedLater: { tone: 'plain', word: '后来采用' },
}

const reasons = { chosen: '选择时采用', imported: '经办人员代为导入', moved: '改用新版表格时移出' } as const

/** 10:32 李敏（单位联系人）修改. */
function headOf({ at, by, role, isMine, why, from, to }: PastChange): string {
  const who = isMine ? '您' : `${by}（${role === null ? '已退出' : ROLE_WORDS[role]}）`
  const what = why === 'typed' ? (to === null ? '删除' : from === null ? '填写' : '修改') : reasons[why]
  return `${clockText(at)} ${who}${why === 'typed' ? '' : '，'}${what}`
}

function fateOf({ outcome, decided }: PastChange): string | undefined {
  if (outcome === 'waiting') return '与别人填的不一致，还没有选用哪一个。'
  if (outcome !== 'unused') return undefined
  return decided === null
    ? '与别人填的不一致，没有采用。'
    : `与别人填的不一致，${decided.by}在${momentText(decided.at)}选了另一个。`
}

const BEGINNING = 80

/** An answer; of a long one the beginning, and the rest with one tap. */
function Content({ name, label, text }: { name: string; label: string; text: string }) {
  const [isOpen, setOpen] = useState(false)
  const isLong = text.length > BEGINNING
  return (
    <View className="past-content">
      <View className="past-name">{name}</View>
      <View className="past-text">{isLong && !isOpen ? `${text.slice(0, BEGINNING)}…` : text}</View>
      {isLong && (
        <View
          className="past-turn"
          {...tappable({
            label: `${label}，${name}，${isOpen ? '收起' : '展开全文'}`,
            expanded: isOpen,
            onTap: () => setOpen(!isOpen),
          })}
        >
          {isOpen ? '收起' : '展开全文'}
        </View>
      )}
    </View>
  )
}
