import type { homeTaskSchema } from '#contract'
import { endOfDayInstant, isLiveTitle, shanghaiDay } from '#policy'
import type { InferOutput } from 'valibot'
import type { ReadContext } from '../../kernel'
import { openClashes } from '../../records/clashes'
import { windowOf } from '../../records/extensions'
import { isRoleVacant, membersOf } from '../../records/members'
import type { MyFiling } from '../../records/mine'
import { noticesNewestFirst, phaseOf } from '../../records/notices'
import { hasApplied } from '../../records/project-applications'
import { titleStateOf, type WorkshopRow } from '../../records/workshops'

type Task = InferOutput<typeof homeTaskSchema>

/** 现在等我做什么: what is due first comes first; what has no date comes last. */
export async function homeTasks(
  ctx: ReadContext,
  filings: readonly MyFiling[],
  workshops: readonly WorkshopRow[],
): Promise<Task[]> {
  const tasks = await Promise.all([
    ...filings.map((mine) => filingTasks(ctx, mine)),
    ...workshops.map((workshop) => reportTasks(ctx, workshop)),
    projectTasks(ctx, workshops),
  ])
  const key = (task: Task) => task.dueAt ?? '9999'
  return tasks.flat().sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

async function filingTasks(ctx: ReadContext, mine: MyFiling): Promise<readonly Task[]> {
  const { row, subject, correction } = mine.filing
  if (row.state === 'returned' && correction !== null && mine.role === 'certifier') return []
  if (row.state === 'returned' && correction !== null)
    return [correctionTask(mine, correction), ...(await clashTasks(ctx, mine))]
  if (row.state !== 'draft') return []
  const own =
    subject.kind === 'notice'
      ? await applicationTasks(ctx, mine, subject.noticeId)
      : subject.kind === 'project'
        ? [task(mine, '把进展记录填完并提交', row.title, null)]
        : []
  return [...own, ...(await clashTasks(ctx, mine))]
}

function task(mine: MyFiling, title: string, detail: string, dueAt: string | null): Task {
  return { title, detail, dueAt, link: { to: 'filing', id: mine.filing.row.id } }
}

function correctionTask(
  mine: MyFiling,
  { dueOn, sections }: NonNullable<MyFiling['filing']['correction']>,
): Task {
  const detail = `更正标出的 ${sections.length} 个部分并重新提交。`
  return task(mine, '补正申报材料', detail, endOfDayInstant(dueOn))
}

async function applicationTasks(
  ctx: ReadContext,
  mine: MyFiling,
  noticeId: string,
): Promise<readonly Task[]> {
  const { closesAt, phase } = await windowOf(ctx.db, mine.filing.row.id, noticeId, ctx.now)
  if (phase === 'closed') return []
  const { row } = mine.filing
  if (mine.role === 'certifier')
    return row.certified_at === null ? [task(mine, '核对并确认申报', row.title, closesAt)] : []
  const isSubmitLeft = row.certified_at !== null && mine.role === 'contact'
  const fill = task(mine, isSubmitLeft ? '提交申报' : '继续填写申报', row.title, closesAt)
  const members = await membersOf(ctx.db, 'filing', mine.filing.row.id)
  if (isRoleVacant(members, 'contact'))
    return [fill, task(mine, '邀请单位联系人加入', '申报由单位联系人提交。', closesAt)]
  if (isRoleVacant(members, 'leader'))
    return [fill, task(mine, '邀请领办人加入', '领办人填写本人情况和承诺。', closesAt)]
  return [fill]
}

async function clashTasks(ctx: ReadContext, mine: MyFiling): Promise<readonly Task[]> {
  const { row, form } = mine.filing
  const open = await openClashes(ctx.db, ctx.services.vault, row.id, form.sections)
  if (open.length === 0) return []
  return [task(mine, '处理内容冲突', `有 ${open.length} 处两个人填的不一样，请选择保留哪一个。`, null)]
}

/** P32a, P51: an open round in which a titled workshop has put forward no project yet. */
async function projectTasks(ctx: ReadContext, workshops: readonly WorkshopRow[]): Promise<readonly Task[]> {
  const live = workshops.filter((workshop) => isLiveTitle(titleStateOf(workshop)))
  if (live.length === 0) return []
  const open = (await noticesNewestFirst(ctx.db)).filter((notice) => phaseOf(notice, ctx.now) === 'open')
  const tasks = await Promise.all(
    open.flatMap((notice) =>
      live.map(async (workshop): Promise<readonly Task[]> => {
        if (await hasApplied(ctx.db, workshop, notice.id)) return []
        return [
          {
            title: `可以申报 ${notice.programme_year} 年度建设项目`,
            detail: `${workshop.name}只需提交项目申报材料。`,
            dueAt: notice.closes_at,
            link: { to: 'notice', id: notice.id },
          },
        ]
      }),
    ),
  )
  return tasks.flat()
}

/** An open report that is not filed yet; an overdue one waits until it is. */
async function reportTasks(ctx: ReadContext, workshop: WorkshopRow): Promise<readonly Task[]> {
  const reports = await ctx.db
    .selectFrom('annual_reports')
    .selectAll()
    .where('workshop_id', '=', workshop.id)
    .where('filed_at', 'is', null)
    .where('opens_on', '<=', shanghaiDay(ctx.now))
    .orderBy('year')
    .execute()
  return reports.map((report) => ({
    title: `报送 ${report.year} 年度报告`,
    detail: `${workshop.name}的年度工作总结和下一年度计划，由单位联系人报送。`,
    dueAt: report.due_at,
    link:
      report.filing_id === null
        ? { to: 'annualReport' as const, id: workshop.id }
        : { to: 'filing' as const, id: report.filing_id },
  }))
}
