import { momentText } from '#policy'
import { Card, Section } from '../../components/section'
import { Timeline, type Moment } from '../../components/timeline'
import type { FilingView } from '../../sync'

/** What has happened to a filing, and whose turn it is. */
export function FilingTimeline({ view }: { view: FilingView | null }) {
  if (view === null || view.state === 'draft') return null
  return (
    <Section title="办理进度">
      <Card>
        <Timeline moments={momentsOf(view)} />
      </Card>
    </Section>
  )
}

function momentsOf({ timeline, status, waitingFor }: FilingView): readonly Moment[] {
  const past = timeline.map(({ at, what, by, note }, index): Moment => {
    const words = [`${momentText(at)} · ${by}`, note ?? ''].filter((part) => part !== '')
    return { id: `${index}`, title: what, note: words.join('\n'), when: 'past' }
  })
  if (waitingFor === '') return past
  return [...past, { id: 'now', title: status.phrase, note: waitingFor, when: 'now' }]
}
