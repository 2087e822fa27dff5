import type { RequestOf, Routes } from '#contract'
import {
  fieldAt,
  formChanges,
  moveAnswers,
  sameValue,
  sectionOf,
  versionsBetween,
  type FilingForm,
  type FilingValues,
  type LeftAnswer,
} from '#policy'
import { Refusal, type WriteContext } from '../../kernel'
import { personOf } from '../../records/caller'
import { keepChanges } from '../../records/changes'
import { closeClashes, openClashes } from '../../records/clashes'
import { recordEvent } from '../../records/events'
import { filingById, type Filing } from '../../records/filing'
import { pinnedVersion } from '../../records/form-version'
import { ROLE_NAMES } from '../../records/members'
import { putSection, sectionsOf, valuesOf } from '../../records/sections'

/**
 * 改用新版表格: a draft goes on in the version its round was called with. Answers keep their places or go where the form
 * says; what has no place any more stays in the history. Asked twice, the second time changes nothing.
 */
export async function moveForm(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['filings']['moveForm']>,
): Promise<void> {
  const filing = await filingById(ctx.db, params.filingId)
  if (filing.row.state !== 'draft') throw new Refusal('FILING_LOCKED')
  // What the unit certified is answers to the questions it saw: its confirmation is taken back first (P25a).
  if (filing.row.certified_at !== null) throw new Refusal('FILING_CERTIFIED')
  if (body.formVersion !== (await pinnedVersion(ctx.db, filing))) throw new Refusal('VERSION_STALE')
  const detail = { from: filing.form.version, to: body.formVersion }
  if (detail.from < detail.to)
    await move(ctx, filing, versionsBetween(filing.form.id, detail.from, detail.to))
  await ctx.audit({ action: 'filing.moveForm', objectKind: 'filing', objectId: filing.row.id, detail })
}

async function move(ctx: WriteContext, filing: Filing, versions: readonly FilingForm[]): Promise<void> {
  const to = versions.at(-1)
  if (to === undefined) throw new Refusal('VERSION_STALE')
  const by = personOf(ctx).accountId
  const stored = await sectionsOf(ctx.db, ctx.services.vault, filing)
  const before = valuesOf(stored)
  let values: FilingValues = before
  for (const [index, next] of versions.slice(1).entries()) {
    const moved = moveAnswers(versions[index] ?? filing.form, next, values)
    await keepLeft(ctx, versions[index] ?? filing.form, filing.row.id, by, moved.left)
    values = moved.values
  }
  await ctx.db
    .updateTable('filings')
    .set({ form_version: to.version, updated_at: ctx.now })
    .where('id', '=', filing.row.id)
    .execute()
  for (const section of to.sections) {
    const next = values[section.id] ?? {}
    if (sameValue(next, before[section.id] ?? {})) continue
    const version = (stored.get(section.id)?.version ?? 0) + 1
    await putSection(ctx.db, ctx.services.vault, filing.row.id, section, {
      version,
      values: next,
      by,
      at: ctx.now,
    })
  }
  await closePlaceless(ctx, filing, to, by)
  const changes = formChanges(filing.form, to)
  await recordEvent(ctx, filing.row.id, {
    what: '改用新版表格',
    by: ROLE_NAMES[ctx.memberRole ?? 'leader'],
    note: `第 ${to.version} 版，有 ${changes.length} 处变化`,
  })
}

async function keepLeft(
  ctx: WriteContext,
  from: FilingForm,
  filingId: string,
  by: string,
  left: readonly LeftAnswer[],
): Promise<void> {
  for (const { section: id, field, value } of left) {
    const section = sectionOf(from, id)
    if (section === undefined) continue
    const change = { path: field, from: value, to: null, outcome: 'applied' } as const
    await keepChanges(ctx, { filingId, section, version: 0, by }, [change])
  }
}

/** A question that is gone needs no choice any more; both answers stay in the history. */
async function closePlaceless(ctx: WriteContext, filing: Filing, to: FilingForm, by: string): Promise<void> {
  const { sections } = filing.form
  const open = await openClashes(ctx.db, ctx.services.vault, filing.row.id, sections)
  const placeless = open.filter(({ section: id, path }) => {
    const section = sectionOf(to, id)
    return section === undefined || fieldAt(section, path) === undefined
  })
  await closeClashes(
    ctx,
    placeless.map(({ id }) => id),
    by,
  )
}
