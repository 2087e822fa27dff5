import { Section } from '../../components/section'
import { TaskList, type Task } from '../../components/task-list'
import { go, useShownStore } from '../../platform'
import { submissionStatus, type FilingRecord } from '../../sync'
import type { Draft } from '../forms/draft'
import { wordsFor } from './form-words'
import { RescueExport } from './rescue-export'
import { tasksOf } from './tasks-of'

interface Props {
  draft: Draft
  filing: FilingRecord
}

const groups = [
  { owner: 'leader', title: '由领办人填写' },
  { owner: 'unit', title: '由单位填写' },
] as const

/** Everything there is to do, in any order: the leader's parts, the unit's, then check and submit. */
export function FilingTasks({ draft, filing }: Props) {
  const { filingId } = draft
  const all = useShownStore(draft.sync.store, (state) => state)
  const lists = groups.map((group) => ({ ...group, tasks: tasksOf(draft, filing, all, group.owner) }))
  const open = (sectionId: string) => void go('applySection', { filingId, sectionId })
  return (
    <>
      {lists.map(({ owner, title, tasks }) => (
        <Section key={owner} title={`${title}（已完成 ${doneIn(tasks)}/${tasks.length}）`}>
          <TaskList label={title} tasks={tasks} onOpen={open} />
        </Section>
      ))}
      <Section title="核对和提交">
        <TaskList
          label="核对和提交"
          tasks={lastTasks(
            draft,
            filing,
            lists.flatMap(({ tasks }) => tasks),
          )}
          onOpen={(id) =>
            void (id === 'answers' ? go('applyAnswers', { filingId }) : openSubmit(draft, filing))
          }
        />
      </Section>
      <RescueExport draft={draft} filing={filing} />
    </>
  )
}

const doneIn = (tasks: readonly Task[]): number => tasks.filter(({ state }) => state === 'done').length

function lastTasks({ sync, form }: Draft, filing: FilingRecord, tasks: readonly Task[]): readonly Task[] {
  const { phrase } = submissionStatus(sync.store.getState(), filing)
  const left = tasks.length - doneIn(tasks)
  const { role, view } = filing.meta
  const isOthers = role === 'leader' && form.id !== 'progress-entry'
  const who = isOthers ? `由单位联系人${form.id === 'annual-report' ? '报送' : '提交'}` : ''
  const what = left === 0 ? '' : `还有 ${left} 部分没有填完`
  const certified = view?.together?.certified
  const by = certified ? `${certified.name}已代表单位确认` : ''
  const notes = phrase === '未提交' ? [what, who, by].filter((part) => part !== '') : [phrase]
  return [
    { id: 'answers', title: '核对填写内容', state: phrase === '已提交' ? 'done' : 'todo' },
    {
      id: 'submit',
      title: role === 'certifier' ? '确认或退回' : wordsFor(form.id).submit,
      state: phrase === '已提交' ? 'done' : phrase === '被退回' ? 'mend' : 'todo',
      ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
    },
  ]
}

function openSubmit({ sync, filingId }: Draft, filing: FilingRecord): Promise<void> {
  const isIn = submissionStatus(sync.store.getState(), filing).phrase === '已提交'
  return isIn ? go('applyReceipt', { filingId }) : go('applySubmit', { filingId })
}
