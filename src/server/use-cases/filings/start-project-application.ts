import { Refusal, type WriteContext } from '../../kernel'
import { refuseAhead } from '../../records/form-version'
import { membersOf, type Member } from '../../records/members'
import { noticeById, phaseOf } from '../../records/notices'
import { projectDraftOf } from '../../records/project-applications'
import { titledWorkshop } from '../../records/workshops'

/**
 * P34c: a titled workshop puts a project forward alone; its leader and its contact both belong to it from the start.
 * Which of them begins does not matter: there is one draft, and the second is led to it.
 */
export async function startProjectApplication(
  ctx: WriteContext,
  accountId: string,
  {
    noticeId,
    workshopId,
    formVersion,
  }: { readonly noticeId: string; readonly workshopId: string; readonly formVersion: number },
): Promise<{ readonly title: string; readonly members: readonly Member[] }> {
  const members = await membersOf(ctx.db, 'workshop', workshopId)
  const me = members.find((member) => member.accountId === accountId)
  if (me === undefined) throw new Refusal('NOT_FOUND')
  if (me.role === 'certifier') throw new Refusal('NOT_ALLOWED')
  const notice = await noticeById(ctx.db, noticeId)
  if (phaseOf(notice, ctx.now) === 'closed') throw new Refusal('NOTICE_CLOSED')
  refuseAhead(formVersion, notice.project_form_version)
  const workshop = await titledWorkshop(ctx.db, workshopId)
  const draft = await projectDraftOf(ctx.db, workshopId, noticeId)
  if (draft !== undefined) throw new Refusal('DRAFT_EXISTS', { filingId: draft })
  return { title: `${notice.programme_year} 年度建设项目申报（${workshop.name}）`, members }
}
