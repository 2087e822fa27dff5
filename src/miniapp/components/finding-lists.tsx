import { View } from '@tarojs/components'
import { Quote } from './quote'
import { Section } from './section'
import { StatusChip, type Tone } from './status-chip'
import './finding-lists.css'

export interface FindingView {
  readonly id: string
  readonly outcome: 'met' | 'unmet' | 'unknown' | 'discretion'
  /** The condition in plain words. */
  readonly title: string
  readonly reason: string
  readonly remedy?: string
  readonly source: string
  readonly quote: string
}

const words: Record<FindingView['outcome'], { tone: Tone; word: string }> = {
  met: { tone: 'pass', word: '已符合' },
  unmet: { tone: 'stop', word: '还不符合' },
  unknown: { tone: 'wait', word: '还不清楚' },
  discretion: { tone: 'plain', word: '需评审认定' },
}

const lists: readonly { title: string; holds: readonly FindingView['outcome'][] }[] = [
  { title: '还差什么、怎么补', holds: ['unmet', 'unknown'] },
  { title: '需评审认定', holds: ['discretion'] },
  { title: '已符合', holds: ['met'] },
]

interface Props {
  findings: readonly FindingView[]
  /** How many to draw so far, counted from the first list; all of them when absent. */
  shown?: number
  onOpenClause: (finding: FindingView) => void
}

/** The result of a check: what is missing first, then what people will judge, then what is settled. */
export function FindingLists({ findings, shown = findings.length, onOpenClause }: Props) {
  const filled = lists.map(({ title, holds }) => ({
    title,
    held: findings.filter((finding) => holds.includes(finding.outcome)),
  }))
  const drawn = new Set(filled.flatMap(({ held }) => held).slice(0, shown))
  return (
    <>
      {filled
        .filter(({ held }) => held.some((finding) => drawn.has(finding)))
        .map(({ title, held }) => (
          <Section key={title} title={`${title}（${held.length} 项）`}>
            {held
              .filter((finding) => drawn.has(finding))
              .map((finding) => (
                <FindingItem key={finding.id} finding={finding} onOpenClause={onOpenClause} />
              ))}
          </Section>
        ))}
    </>
  )
}

interface ItemProps {
  finding: FindingView
  onOpenClause: (finding: FindingView) => void
}

/** One condition: the word, the reason, how to mend it, and the clause beside it. */
export function FindingItem({ finding, onOpenClause }: ItemProps) {
  const { tone, word } = words[finding.outcome]
  return (
    <View className="card finding">
      <StatusChip tone={tone} word={word} />
      <View className="finding-title">{finding.title}</View>
      <View>{finding.reason}</View>
      {finding.remedy && <View className="finding-remedy">{`怎么补：${finding.remedy}`}</View>}
      <Quote source={finding.source} text={finding.quote} onOpen={() => onOpenClause(finding)} />
    </View>
  )
}
