import type { Way } from '#contract'
import { clause, isLiveTitle, worstOutcome, type ClauseId } from '#policy'
import type { ReadContext } from '../kernel'
import { lastDayBefore } from '../records/last-day'
import { draftOf, workshopsOfPerson } from '../records/mine'
import { noticesNewestFirst, phaseOf, type NoticeRow } from '../records/notices'
import { entryOf, projectInHand } from '../records/project-applications'
import { settingsOfRound } from '../records/settings'
import { titleStateOf } from '../records/workshops'

type MyWorkshop = Awaited<ReturnType<typeof workshopsOfPerson>>[number]

/**
 * How this person may apply in each round that is open or announced: with a titled workshop the project alone (P34c),
 * without one both parts together (P33a). Which of them follows from the register.
 */
export async function presentWays(ctx: ReadContext, accountId: string): Promise<Way[]> {
  // Who only certifies for the unit begins nothing.
  const workshops = (await workshopsOfPerson(ctx.db, accountId)).filter((one) => one.my_role !== 'certifier')
  const notices = (await noticesNewestFirst(ctx.db)).filter((one) => phaseOf(one, ctx.now) !== 'closed')
  const ways = await Promise.all(
    notices.map(async (notice) => [
      ...(await Promise.all(workshops.map((workshop) => projectWay(ctx, notice, workshop)))),
      await combinedWay(ctx, notice, { accountId, workshops }),
    ]),
  )
  return ways.flat()
}

/** P34: what the rules of this round say to the title, in their own words. */
async function projectWay(ctx: ReadContext, notice: NoticeRow, workshop: MyWorkshop): Promise<Way> {
  const state = titleStateOf(workshop)
  const settings = await settingsOfRound(ctx.db, notice)
  // A title may come of age before the round closes (P62, old edition): it is judged by the last day.
  const asOf = lastDayBefore(notice.closes_at)
  const findings = entryOf(workshop, { asOf, pack: notice.rule_pack, settings })
  const worst = worstOutcome(findings.map(({ outcome }) => outcome))
  const telling = findings.find(({ outcome }) => outcome === worst && outcome !== 'met')
  return {
    noticeId: notice.id,
    form: 'project-application',
    formVersion: notice.project_form_version,
    workshopId: workshop.id,
    title: `用“${workshop.name}”申报建设项目`,
    role: workshop.my_role,
    isOpen: isLiveTitle(state) && telling?.ruleId !== 'project.titleAge',
    note:
      telling === undefined
        ? '只需提交项目申报材料，工作室的情况取自登记，不用再填。'
        : `${telling.reason}${telling.remedy ?? ''}`,
    quote: quoteOf(telling?.clause ?? 'P34c'),
    filingId: (await projectInHand(ctx.db, workshop.id, notice.id)) ?? null,
  }
}

async function combinedWay(
  ctx: ReadContext,
  notice: NoticeRow,
  { accountId, workshops }: { readonly accountId: string; readonly workshops: readonly MyWorkshop[] },
): Promise<Way> {
  const leads = workshops.some(
    (workshop) => workshop.my_role === 'leader' && isLiveTitle(titleStateOf(workshop)),
  )
  const [isOpen, note, id]: readonly [boolean, string, ClauseId] =
    notice.workshop_quota === 0
      ? [false, '本次评选只评选建设项目，不评选工作室。', 'P30a']
      : leads
        ? [false, '您已经领办一个工作室，不能再领办另一个。', 'P35']
        : [true, '还没有称号的，工作室和项目两份材料一起提交。', 'P33a']
  return {
    noticeId: notice.id,
    form: 'combined-application',
    formVersion: notice.form_version,
    workshopId: null,
    title: '同时申报工作室和建设项目',
    role: null,
    isOpen,
    note,
    quote: quoteOf(id),
    filingId: (await draftOf(ctx.db, accountId, notice.id)) ?? null,
  }
}

function quoteOf(id: ClauseId): Way['quote'] {
  const { place, quote } = clause(id)
  return { place, text: quote }
}
