import type { RequestOf, Routes, Subject } from '#contract'
import { formOf, shanghaiDay, type FilingFormId } from '#policy'
import { Refusal, type WriteContext } from '../../kernel'
import { personOf } from '../../records/caller'
import { recordEvent } from '../../records/events'
import { filingById } from '../../records/filing'
import { refuseAhead } from '../../records/form-version'
import { claimForLeader } from '../../records/live-claims'
import { knownAnswers } from '../../records/known-answers'
import { draftOf } from '../../records/mine'
import { addMember, membersOf, ROLE_NAMES, type Member } from '../../records/members'
import { noticeById, phaseOf } from '../../records/notices'
import { putSection } from '../../records/sections'
import { draftExistsOr } from '../../records/project-applications'
import { projectById } from '../../records/workshops'
import { startProjectApplication } from './start-project-application'

type Body = RequestOf<Routes['filings']['create']>['body']

const SUBJECT_OF: Readonly<Record<FilingFormId, Subject['kind']>> = {
  'combined-application': 'notice',
  'project-application': 'notice',
  'progress-entry': 'project',
  'annual-report': 'workshopYear',
}

interface Start {
  readonly title: string
  readonly members: readonly Member[]
}

/** Starts a filing under the id the device made; the same person asking again gets the same filing. */
export async function createFiling(
  ctx: WriteContext,
  { body }: RequestOf<Routes['filings']['create']>,
): Promise<void> {
  await createFor(ctx, personOf(ctx).accountId, body)
}

/** The same for the account whose filing it is, whoever asks. */
export async function createFor(ctx: WriteContext, accountId: string, body: Body): Promise<void> {
  const audit = { action: 'filing.create', objectKind: 'filing', objectId: body.id }
  const existing = await ctx.db
    .selectFrom('filings')
    .select('created_by')
    .where('id', '=', body.id)
    .executeTakeFirst()
  if (existing !== undefined) {
    if (existing.created_by !== accountId) throw new Refusal('NOT_FOUND')
    return ctx.audit({ ...audit, detail: { again: true } })
  }
  const start = await startOf(ctx, accountId, body)
  await insertFiling(ctx, accountId, body, start)
  if (body.subject.kind === 'workshopYear') await putKnown(ctx, accountId, body.id)
  const role = start.members.find((member) => member.accountId === accountId)?.role ?? body.role
  await recordEvent(ctx, body.id, { what: '开始填写', by: ROLE_NAMES[role] })
  await ctx.audit({ ...audit, detail: { form: body.form } })
}

/** A project application names its workshop, every other filing about a notice none. */
function isAboutItsSubject({ form, subject }: Body): boolean {
  const isWorkshopNamed = subject.kind === 'notice' && subject.workshopId !== undefined
  return SUBJECT_OF[form] === subject.kind && isWorkshopNamed === (form === 'project-application')
}

/** What this person would begin; refuses what may not begin now. Nothing is written. */
export async function startOf(ctx: WriteContext, accountId: string, body: Body): Promise<Start> {
  const { subject } = body
  if (!isAboutItsSubject(body)) throw new Refusal('REQUEST_INVALID')
  if (formOf(body.form, body.formVersion) === undefined) throw new Refusal('FORM_UNKNOWN')
  if (subject.kind === 'notice') {
    const { noticeId, workshopId } = subject
    return workshopId === undefined
      ? startApplication(ctx, { accountId, role: body.role }, noticeId, body)
      : startProjectApplication(ctx, accountId, { noticeId, workshopId, formVersion: body.formVersion })
  }
  if (subject.kind === 'project') return startProgress(ctx, accountId, subject.projectId)
  return startReport(ctx, accountId, subject)
}

/**
 * Filling may begin before the window opens. A second draft in the same notice is pointed to the first; a unit may
 * file for several occupations (P36), so that one more is made where the person asked for it.
 */
async function startApplication(
  ctx: WriteContext,
  member: Member,
  noticeId: string,
  { formVersion, another: isAnother = false }: Body,
): Promise<Start> {
  const notice = await noticeById(ctx.db, noticeId)
  if (phaseOf(notice, ctx.now) === 'closed') throw new Refusal('NOTICE_CLOSED')
  // P30a: in a year without workshops there is nothing to apply for together.
  if (notice.workshop_quota === 0) throw new Refusal('NO_WORKSHOP_ROUND')
  refuseAhead(formVersion, notice.form_version)
  const draft = isAnother ? undefined : await draftOf(ctx.db, member.accountId, noticeId)
  if (draft !== undefined) throw new Refusal('DRAFT_EXISTS', { filingId: draft })
  return { title: `${notice.programme_year} 年度技能大师工作室申报`, members: [member] }
}

async function startProgress(ctx: WriteContext, accountId: string, projectId: string): Promise<Start> {
  const project = await projectById(ctx.db, projectId)
  const members = await workshopMembers(ctx, project.workshop_id, accountId)
  if (shanghaiDay(ctx.now) > project.ends_on) throw new Refusal('PROJECT_ENDED')
  return { title: `${project.name}：进展记录`, members }
}

async function startReport(
  ctx: WriteContext,
  accountId: string,
  { workshopId, year }: Extract<Subject, { kind: 'workshopYear' }>,
): Promise<Start> {
  const members = await workshopMembers(ctx, workshopId, accountId)
  const report = await ctx.db
    .selectFrom('annual_reports')
    .selectAll()
    .where('workshop_id', '=', workshopId)
    .where('year', '=', year)
    .executeTakeFirst()
  if (report === undefined || shanghaiDay(ctx.now) < report.opens_on) throw new Refusal('REPORT_NOT_OPEN')
  if (report.filing_id !== null) throw new Refusal('DRAFT_EXISTS', { filingId: report.filing_id })
  return { title: `${year} 年度报告`, members }
}

/** The people of a workshop; a stranger is told that there is nothing. */
async function workshopMembers(
  ctx: WriteContext,
  workshopId: string,
  accountId: string,
): Promise<readonly Member[]> {
  const members = await membersOf(ctx.db, 'workshop', workshopId)
  if (!members.some((member) => member.accountId === accountId)) throw new Refusal('NOT_FOUND')
  return members
}

async function insertFiling(ctx: WriteContext, accountId: string, body: Body, start: Start): Promise<void> {
  const { subject } = body
  const insert = ctx.db.insertInto('filings').values({
    id: body.id,
    form: body.form,
    form_version: body.formVersion,
    subject_kind: subject.kind,
    subject_id: idOf(subject),
    subject_year: subject.kind === 'workshopYear' ? subject.year : null,
    workshop_id: (subject.kind === 'notice' && subject.workshopId) || null,
    state: 'draft',
    state_version: 0,
    title: start.title,
    created_by: accountId,
    created_at: ctx.now,
    updated_at: ctx.now,
    correction: null,
    receipt_no: null,
    receipt_series: null,
    receipt_seq: null,
    submitted_at: null,
    certified_at: null,
  })
  try {
    await insert.execute()
  } catch (error) {
    throw draftExistsOr(error)
  }
  for (const member of start.members) await addMember(ctx.db, 'filing', body.id, member, ctx.now)
  if (subject.kind === 'notice' && subject.workshopId === undefined)
    await claimForLeader(ctx, { filingId: body.id, noticeId: subject.noticeId }, start.members)
  if (subject.kind === 'workshopYear') {
    await ctx.db
      .updateTable('annual_reports')
      .set({ filing_id: body.id })
      .where('workshop_id', '=', subject.workshopId)
      .where('year', '=', subject.year)
      .execute()
  }
}

/** A report opens with what the system has already; it is brought up to date when it is filed. */
async function putKnown(ctx: WriteContext, by: string, filingId: string): Promise<void> {
  const filing = await filingById(ctx.db, filingId)
  const known = await knownAnswers(ctx, filing)
  for (const section of filing.form.sections) {
    const values = known[section.id]
    if (values === undefined) continue
    await putSection(ctx.db, ctx.services.vault, filingId, section, { version: 1, values, by, at: ctx.now })
  }
}

function idOf(subject: Subject): string {
  if (subject.kind === 'notice') return subject.noticeId
  return subject.kind === 'project' ? subject.projectId : subject.workshopId
}
