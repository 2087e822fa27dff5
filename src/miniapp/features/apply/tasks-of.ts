import { sectionStates, type Owner, type SectionState } from '#policy'
import type { Task, TaskState } from '../../components/task-list'
import { now, today } from '../../platform'
import { sectionStatus, type FilingRecord, type SectionRecord, type SyncState } from '../../sync'
import { answersIn, type Draft } from '../forms/draft'
import { waitsFor } from '../forms/waits-for'

const states: Readonly<Record<SectionState['state'], TaskState>> = {
  notStarted: 'todo',
  inProgress: 'doing',
  done: 'done',
}

/** The sections somebody owns, as tasks: how far each is, what is missing, where its answers are. */
export function tasksOf(draft: Draft, filing: FilingRecord, all: SyncState, owner: Owner): readonly Task[] {
  return sectionStates(draft.form, answersIn(filing), { today: today() })
    .filter(({ section }) => section.owner === owner)
    .map((standing) => taskOf(draft, filing, all, standing))
}

function taskOf({ form }: Draft, filing: FilingRecord, all: SyncState, standing: SectionState): Task {
  const { section } = standing
  const record = filing.sections[section.id]
  const task = { id: section.id, title: section.title }
  const awaited = waitsFor(form, answersIn(filing), section)
  if (awaited !== undefined) return { ...task, state: 'blocked', note: `先填写「${awaited.label}」` }
  if (record === undefined) return { ...task, state: 'todo' }
  const { word, times } = sectionStatus(all, filing, section, record)
  const isTouched = record.savedAt !== null || record.version > 0
  const whereabouts = isTouched && record.editable ? [word, times] : []
  const why = [
    ...told(filing, section.id),
    record.returnNote ?? '',
    record.refusal?.message ?? '',
    missingWords(standing),
    ...whereabouts,
  ]
  const note = why.filter((part) => part !== '').join('\n')
  return {
    ...task,
    state: stateOf(filing, standing, record),
    ...(note === '' ? {} : { note }),
  }
}

/** What the others said about a section and who is at it now; presence is not believed longer than it lasts. */
function told({ meta }: FilingRecord, sectionId: string): readonly string[] {
  const { together } = meta.view ?? {}
  if (together === undefined) return []
  const here = together.here.find(({ section, until }) => section === sectionId && until > now())
  const mark = together.marks.find(({ section }) => section === sectionId)
  const notes = together.notes.find(({ section }) => section === sectionId)
  return [
    here === undefined ? '' : `${here.name}正在填写`,
    mark === undefined ? '' : `${mark.isMine ? '您' : mark.by}退回修改：${mark.note}`,
    mark?.isChanged === true ? '已改动，改好后点“这一部分填完了”' : '',
    notes === undefined || notes.unread === 0 ? '' : `${notes.unread} 条新留言`,
  ]
}

function stateOf(filing: FilingRecord, { section, state }: SectionState, record: SectionRecord): TaskState {
  const { submission, view } = filing.meta
  const isRefused = submission?.refusal?.problems.some((problem) => problem.section === section.id) === true
  if (record.clashes.length > 0) return 'mend'
  if (view?.together?.marks.some((mark) => mark.section === section.id)) return 'mend'
  if (submission?.state === 'sentBack' && isRefused) return 'mend'
  const returnedAt =
    view?.state === 'returned' ? (view.timeline[view.timeline.length - 1]?.at ?? '') : undefined
  const isReturned = returnedAt !== undefined && record.returnNote !== null
  return isReturned && !isWorkedOnSince(record, returnedAt) ? 'mend' : states[state]
}

const isWorkedOnSince = ({ savedAt, ackedAt }: SectionRecord, instant: string): boolean =>
  (savedAt ?? '') > instant || (ackedAt ?? '') > instant

function missingWords({ state, missing, problems }: SectionState): string {
  if (state !== 'inProgress') return ''
  if (missing.length === 0) return `有 ${problems.length} 处需要修改`
  const [first, second] = missing
  const named = second === undefined ? first : `${first}、${second}`
  return missing.length > 2 ? `还差：${named}等 ${missing.length} 项` : `还差：${named}`
}
