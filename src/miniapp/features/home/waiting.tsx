import type { HomeTask } from '#contract'
import { deadlineText } from '#policy'
import { EmptyState } from '../../components/empty-state'
import { LinkRow, Section } from '../../components/section'
import { openLink } from './link'

/** 现在等我做什么, nearest deadline first, as the server ordered it. */
export function Waiting({ tasks }: { tasks: readonly HomeTask[] }) {
  return (
    <Section title="现在等我做什么">
      {tasks.length === 0 ? (
        <EmptyState title="现在没有等您办的事" next="有新的进度会在“消息”里告诉您。" />
      ) : (
        tasks.map((task) => (
          <LinkRow
            key={`${task.link.id} ${task.title}`}
            title={task.title}
            note={task.dueAt === null ? task.detail : `${task.detail} 截止 ${deadlineText(task.dueAt)}`}
            onTap={() => openLink(task.link)}
          />
        ))
      )}
    </Section>
  )
}
