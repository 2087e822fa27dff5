import type { RequestOf, Routes } from '#contract'
import {
  fieldAt,
  isBlank,
  isMasked,
  maskValue,
  mergeSection,
  readPath,
  sameAsMasked,
  sameValue,
  SECTION_EDITORS,
  sectionOf,
  structuralProblem,
  tooManyItems,
  type Change,
  type Merged,
  type Section,
} from '#policy'
import { Refusal, type WriteContext } from '../../kernel'
import { personOf } from '../../records/caller'
import { fromWallet } from '../../records/certificates'
import { isWithin, keepChanges, lastWriter } from '../../records/changes'
import { closeClashes, openClash, openClashes, type OpenClash } from '../../records/clashes'
import { filingById, refuseUnlessEditable, type Filing } from '../../records/filing'
import { claimPair } from '../../records/live-claims'
import { holdsMask } from '../../records/sealing'
import { putSection, sectionById, type StoredSection } from '../../records/sections'

/** Merges one person's edits into a section. Content is not judged here: only its shape, and who may edit now. */
export async function saveSection(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['filings']['saveSection']>,
): Promise<Section> {
  const filing = await filingById(ctx.db, params.filingId)
  const section = sectionOf(filing.form, params.sectionId)
  if (section === undefined) throw new Refusal('NOT_FOUND')
  refuseUnlessEditable(filing, section.id)
  if (ctx.memberRole === undefined || !SECTION_EDITORS[section.owner].includes(ctx.memberRole))
    throw new Refusal('NOT_ALLOWED')
  const merged = await mergeEdits(ctx, filing, section, personOf(ctx).accountId, body)
  await ctx.audit({
    action: 'filing.saveSection',
    objectKind: 'filing',
    objectId: params.filingId,
    detail: { section: section.id, applied: merged.applied.length, clashes: merged.clashes.length },
  })
  return section
}

/** Puts one person's edits onto a section, whoever brings them: what meets another answer stays a clash of that person. */
export async function mergeEdits(
  ctx: WriteContext,
  filing: Filing,
  section: Section,
  by: string,
  body: RequestOf<Routes['filings']['saveSection']>['body'],
): Promise<Merged> {
  const filingId = filing.row.id
  const { vault } = ctx.services
  const stored = await sectionById(ctx.db, vault, filingId, section)
  const open = (await openClashes(ctx.db, vault, filingId, [section])).filter(
    (clash) => clash.section === section.id,
  )
  const chosen = body.changes.map((change) => unmasked(section, open, change))
  const changes = await fromWallet(ctx, by, section, chosen)
  refuseMisshapen(section, changes)
  const merged = mergeSection(section, stored.values, changes, { sameAs: sameAsMasked(section) })
  const masked = merged.applied.find(({ path, to }) => holdsMask(section, path, to))
  if (masked !== undefined) throw invalid(section, masked.path, '请重新填写完整的号码。')
  const tooMany = tooManyItems(section, merged.values)
  if (tooMany !== undefined) throw invalid(section, tooMany.path, tooMany.message)

  const version = stored.version + 1
  const settled = settledBy(open, changes, merged, body)
  const fresh = merged.clashes.filter((clash) => !isWaiting(open, clash.path, clash.mine, by))
  if (merged.applied.length + fresh.length + settled.length > 0) {
    const next = { version, values: merged.values, by, at: ctx.now }
    await putSection(ctx.db, vault, filingId, section, next)
    await keepHistory(ctx, { filingId, section, version, by }, stored, merged)
    for (const clash of fresh) {
      const writer = await lastWriter(ctx.db, filingId, section.id, clash.path)
      const theirsBy = writer?.by ?? stored.updatedBy ?? by
      const theirsAt = writer?.at ?? stored.updatedAt ?? ctx.now
      await openClash(ctx, filingId, section, { ...clash, version, mineBy: by, theirsBy, theirsAt })
    }
    await closeClashes(ctx, settled, by)
    if (filing.subject.kind === 'notice') await claimPair(ctx, filing, filing.subject.noticeId, 'asked')
    await ctx.db.updateTable('filings').set({ updated_at: ctx.now }).where('id', '=', filingId).execute()
  }
  return merged
}

function invalid(section: Section, path: string, message: string): Refusal {
  return new Refusal('CHANGE_INVALID', { problems: [{ section: section.id, path, message }] })
}

function refuseMisshapen(section: Section, changes: readonly Change[]): void {
  for (const change of changes) {
    const problem = structuralProblem(section, change)
    if (problem !== undefined) throw invalid(section, change.path, problem)
  }
}

/** A person who chooses a value of a clash may only have seen its mask; the real value is kept here. */
function unmasked(section: Section, open: readonly OpenClash[], change: Change): Change {
  const field = fieldAt(section, change.path)
  if (field === undefined || !isMasked(field, change.to)) return change
  const known = open
    .filter((clash) => clash.path === change.path)
    .flatMap((clash) => [clash.mine, clash.theirs])
    .find((value) => sameValue(maskValue(field, value), change.to))
  return known === undefined ? change : { ...change, to: known }
}

function isWaiting(open: readonly OpenClash[], path: string, mine: unknown, by: string): boolean {
  return open.some((clash) => clash.path === path && clash.mineBy === by && sameValue(clash.mine, mine))
}

/**
 * Clashes that this edit decides: those it names, made by somebody who had seen them, or one that removed their row.
 * Two that wait at one place are decided one after the other.
 */
function settledBy(
  open: readonly OpenClash[],
  changes: readonly Change[],
  merged: Merged,
  {
    baseVersion,
    settles,
  }: Pick<RequestOf<Routes['filings']['saveSection']>['body'], 'baseVersion' | 'settles'>,
): readonly string[] {
  const decided = changes.filter(({ path }) => !merged.clashes.some((clash) => clash.path === path))
  return open
    .filter((clash) => baseVersion >= clash.version)
    .filter((clash) =>
      decided.some(({ path, to }) =>
        path === clash.path
          ? settles?.includes(clash.id) !== false
          : isBlank(to) && isWithin(clash.path, path),
      ),
    )
    .map((clash) => clash.id)
}

async function keepHistory(
  ctx: WriteContext,
  place: Parameters<typeof keepChanges>[1],
  stored: StoredSection,
  merged: Merged,
): Promise<void> {
  const was = (path: string) => readPath(stored.values, path)
  await keepChanges(ctx, place, [
    ...merged.applied.map(({ path, to }) => ({ path, from: was(path), to, outcome: 'applied' as const })),
    ...merged.clashes.map(({ path, mine }) => ({
      path,
      from: was(path),
      to: mine,
      outcome: 'clashed' as const,
    })),
  ])
}
