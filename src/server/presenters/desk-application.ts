import type { deskApplicationSchema, deskApplicationSummarySchema } from '#contract'
import {
  addWorkingDays,
  APPLICATION,
  eventsFor,
  maskSection,
  NO_CALENDAR,
  shanghaiDay,
  type Actor,
  type ApplicationState,
} from '#policy'
import type { InferOutput } from 'valibot'
import { Refusal, type ReadContext } from '../kernel'
import { applicationById, type ApplicationRow } from '../records/applications'
import { calendarNow } from '../records/calendar'
import { deskOf } from '../records/caller'
import { timelineOf } from '../records/events'
import { arrivedFiles } from '../records/files'
import type { Filing } from '../records/filing'
import { withAnswers } from '../records/known-answers'
import { standingEntry } from '../records/lists'
import { membersOf, ROLE_NAMES } from '../records/members'
import { noticeById } from '../records/notices'
import {
  findingsOf,
  frozenCertification,
  frozenForm,
  frozenValues,
  manifestOf,
  packagesOf,
  type PackageRow,
} from '../records/packages'
import { namesOf } from '../records/people'
import { entryOf } from '../records/project-applications'
import { settingsNow, settingsOfRound } from '../records/settings'
import { decisionAnswers } from '../records/shown-known'
import { claimOf, findingsFor } from '../records/uniqueness'
import { workshopById } from '../records/workshops'
import type { Vault } from '../services'
import { standingOf } from './filing-standing'
import { presentRevision } from './revision'

type Summary = InferOutput<typeof deskApplicationSummarySchema>
type Detail = InferOutput<typeof deskApplicationSchema>

/** One line of 申报列表. */
export async function presentDeskSummary(
  ctx: ReadContext,
  filing: Filing,
  application: ApplicationRow,
): Promise<Summary> {
  const { row } = filing
  return {
    id: row.id,
    receiptNo: row.receipt_no,
    noticeId: application.notice_id,
    programmeYear: (await noticeById(ctx.db, application.notice_id)).programme_year,
    workshopName: application.workshop_name,
    unitName: application.unit_name,
    leaderName: application.leader_name,
    occupation: application.occupation_name,
    projectName: application.project_name,
    isProjectOnly: application.workshop_id !== null,
    state: row.state,
    status: (await standingOf(ctx.db, filing, undefined, ctx.now)).status,
    submittedAt: row.submitted_at,
    stateVersion: row.state_version,
  }
}

/** The reading view: the frozen package, sensitive answers masked; what is still being edited is not shown. */
export async function presentDeskApplication(ctx: ReadContext, filing: Filing): Promise<Detail> {
  const { db, services } = ctx
  const packages = await packagesOf(db, filing.row.id)
  const submitted = packages.at(-1)
  if (submitted === undefined) throw new Refusal('NOT_FOUND')
  const application = await applicationById(db, filing.row.id)
  const frozen = frozenValues(services.vault, submitted)
  const values = withAnswers(frozen, await decisionAnswers(ctx, filing))
  const members = await membersOf(db, 'filing', filing.row.id)
  const names = await namesOf(
    db,
    members.map((member) => member.accountId),
  )
  // The photos of the package before are looked at beside the new ones.
  const named = packages.slice(-2).flatMap((one) => manifestOf(one).map(({ id }) => id))
  const form = frozenForm(services.vault, submitted)
  return {
    ...(await presentDeskSummary(ctx, filing, application)),
    form: { id: form.id, version: form.version },
    packageNo: submitted.package_no,
    packageSha256: submitted.sha256,
    sections: form.sections.map((section) => ({
      id: section.id,
      values: maskSection(section, values[section.id] ?? {}) as Detail['sections'][number]['values'],
      returnNote: filing.correction?.sections.find((named) => named.section === section.id)?.note ?? null,
    })),
    files: (await arrivedFiles(db, filing.row.id)).filter(({ id }) => named.includes(id)),
    revision: await presentRevision(ctx, filing, packages),
    rulePack: submitted.rule_pack,
    findings: findingsOf(submitted),
    register: await registerLines(ctx, application),
    members: members.map(({ accountId, role }) => ({
      role: ROLE_NAMES[role],
      name: names.get(accountId) ?? '',
    })),
    certification: certificationIn(services.vault, submitted),
    timeline: await timelineOf(db, filing.row.id),
    usualCorrection: await usualCorrection(ctx),
    can: await permissions(ctx, filing, application),
  }
}

function certificationIn(vault: Vault, row: PackageRow): Detail['certification'] {
  const certification = frozenCertification(vault, row)
  if (certification === undefined) return null
  const { name, at, declaration, signature } = certification
  return { name, at, declaration, signature }
}

/**
 * P35, P36: who holds these places or ones much like them, by the readings of the round. For the project of a titled
 * workshop, which asks for no place: how its title stands today (P34).
 */
async function registerLines(ctx: ReadContext, application: ApplicationRow): Promise<Detail['register']> {
  if (application.is_open !== 1) return []
  const notice = await noticeById(ctx.db, application.notice_id)
  const settings = await settingsOfRound(ctx.db, notice)
  const today = shanghaiDay(ctx.now)
  if (application.workshop_id !== null) {
    const workshop = await workshopById(ctx.db, application.workshop_id)
    return entryOf(workshop, { asOf: today, pack: notice.rule_pack, settings }).map((finding) => ({
      clause: finding.clause,
      outcome: finding.outcome,
      text: `${workshop.plaque_no}：${finding.reason}`,
    }))
  }
  const { leader, place } = await findingsFor(ctx.db, claimOf(application), { today, settings })
  return [leader, place].map(({ clause, outcome, forOfficer }) => ({ clause, outcome, text: forOfficer }))
}

/** The officer may choose another day; where the calendar does not reach, there is none to begin with. */
async function usualCorrection(ctx: ReadContext): Promise<Detail['usualCorrection']> {
  const { correctionWorkingDays: workingDays } = await settingsNow(ctx.db)
  const day = addWorkingDays(shanghaiDay(ctx.now), workingDays, await calendarNow(ctx.db))
  return { workingDays, dueOn: day === NO_CALENDAR ? null : day }
}

async function permissions(
  ctx: ReadContext,
  filing: Filing,
  application: ApplicationRow,
): Promise<Detail['can']> {
  const roles: readonly Actor[] = deskOf(ctx).roles
  const events = roles.flatMap((role) => eventsFor(APPLICATION, filing.row.state as ApplicationState, role))
  const kind = application.workshop_id === null ? 'workshop' : 'project'
  const isOnList = (await standingEntry(ctx.db, filing.row.id, kind)) !== undefined
  const isWaiting = filing.row.state === 'accepted' && application.is_open === 1
  return {
    accept: events.includes('accept'),
    return: events.includes('return'),
    refuse: events.includes('refuse'),
    propose: roles.includes('officer') && isWaiting && !isOnList,
  }
}
