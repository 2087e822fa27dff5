import type { Project } from '#contract'
import { dayText, momentText } from '#policy'
import { Card, Section } from '../../components/section'
import { Timeline, type Moment } from '../../components/timeline'
import { today } from '../../platform'

/** The steps of a project from award to the end of its period. */
export function ProjectTimeline({ timeline, endsOn }: Pick<Project, 'timeline' | 'endsOn'>) {
  const past = timeline.map(({ at, what, by, note }, index): Moment => ({
    id: `${index}`,
    title: what,
    note: [`${momentText(at)} · ${by}`, note ?? ''].filter((part) => part !== '').join('\n'),
    when: 'past',
  }))
  const isRunning = today() <= endsOn
  const next: Moment = {
    id: 'next',
    title: isRunning ? '按计划书建设' : '建设期已满',
    note: isRunning ? `建设期到 ${dayText(endsOn)}，之后进行评审考核` : '等评审考核，具体时间另行通知',
    when: isRunning ? 'now' : 'next',
  }
  return (
    <Section title="项目进度">
      <Card>
        <Timeline moments={[...past, next]} />
      </Card>
    </Section>
  )
}
