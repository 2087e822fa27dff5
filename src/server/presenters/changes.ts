import type { PastChange, ResponseOf, Routes } from '#contract'
import { fieldAt, isBlank, sameValue, sectionOf, versionsBetween, type Section } from '#policy'
import { Refusal, type ReadContext } from '../kernel'
import { appliedAt, changeById, changesOf, isWithin, type ChangeRow } from '../records/changes'
import { clashesEver } from '../records/clashes'
import { importsOf } from '../records/events'
import { filingById, type Filing } from '../records/filing'
import { membersOf } from '../records/members'
import { frozenValues, packagesOf } from '../records/packages'
import { namesOf } from '../records/people'
import { openAt } from '../records/sealing'
import { sectionById } from '../records/sections'
import { changeWords, typedAgain } from './change-words'
import { foldChanges, type PlainChange } from './fold-changes'

type Answer = ResponseOf<Routes['history']['changes']>

/** Entries of one answer, and how many rows are read for them. */
const SHOWN = 20
const READ = 200

interface Place {
  readonly filingId: string
  readonly sectionId: string
}

/**
 * 修改记录 of one section, newest first. What is still being edited is not shown to the desk: it reads what led to the
 * newest package, and numbers rows as they stand in it.
 */
export async function presentChanges(
  ctx: ReadContext,
  { filingId, sectionId }: Place,
  beforeId: string | undefined,
): Promise<Answer> {
  const { db } = ctx
  const filing = await filingById(db, filingId)
  const sections = sectionsEver(filing, sectionId)
  const [newest] = sections
  if (newest === undefined) throw new Refusal('NOT_FOUND')
  const before = beforeId === undefined ? undefined : await changeById(db, filingId, sectionId, beforeId)
  if (beforeId !== undefined && before === undefined) throw new Refusal('NOT_FOUND')
  const { values, until } = await readableNow(ctx, filing, newest)
  const rows = await changesOf(db, filingId, sectionId, { before, until, limit: READ })
  const plain = rows.map((row) => openChange(ctx, sections, row))
  const { entries, read } = foldChanges(plain, SHOWN)
  const told = await tellerOf(ctx, filing, newest, entries)
  const isMore = read < rows.length || rows.length === READ
  return {
    changes: entries.flatMap((entry) => {
      const section = sections.find((one) => fieldAt(one, entry.row.path) !== undefined)
      if (section === undefined) return []
      const isAsked = ctx.caller.kind === 'person' && fieldAt(newest, entry.row.path) !== undefined
      const { path } = entry.row
      return {
        ...told(entry),
        ...changeWords(section, values, { path, from: entry.from, to: entry.to }),
        back: isAsked ? typedAgain(newest, path, isBlank(entry.to) ? entry.from : entry.to) : null,
      }
    }),
    next: isMore ? (rows[read - 1]?.id ?? null) : null,
  }
}

/** The section in the version of the filing and in those before it: an answer may be of a question that is gone. */
function sectionsEver({ form }: Filing, sectionId: string): readonly Section[] {
  const older = [...versionsBetween(form.id, 1, form.version - 1)].reverse()
  return [form, ...older].flatMap((version) => sectionOf(version, sectionId) ?? [])
}

async function readableNow(ctx: ReadContext, { row }: Filing, section: Section) {
  const { vault } = ctx.services
  if (ctx.caller.kind === 'person')
    return { values: (await sectionById(ctx.db, vault, row.id, section)).values, until: undefined }
  const submitted = (await packagesOf(ctx.db, row.id)).at(-1)
  if (submitted === undefined) throw new Refusal('NOT_FOUND')
  return { values: frozenValues(vault, submitted)[section.id] ?? {}, until: submitted.submitted_at }
}

function openChange({ services }: ReadContext, sections: readonly Section[], row: ChangeRow): PlainChange {
  const section = sections.find((one) => fieldAt(one, row.path) !== undefined)
  const type = section && fieldAt(section, row.path)?.type
  const plain = (stored: string): unknown =>
    section === undefined ? null : openAt(services.vault, section, row.path, JSON.parse(stored))
  return { row, type, from: plain(row.from_value), to: plain(row.to_value) }
}

type Told = Pick<PastChange, 'id' | 'at' | 'path' | 'by' | 'role' | 'isMine' | 'why' | 'outcome' | 'decided'>

/** Who wrote a change, why, and what became of it, as far as the records know. */
async function tellerOf(
  ctx: ReadContext,
  { row: filing }: Filing,
  section: Section,
  entries: readonly PlainChange[],
): Promise<(entry: PlainChange) => Told> {
  const { db, services, caller } = ctx
  const clashes = await clashesEver(db, services.vault, filing.id, section)
  const lost = entries.flatMap(({ row }) => (row.outcome === 'clashed' ? [row.path] : []))
  const later = (await appliedAt(db, filing.id, section.id, lost)).map((row) =>
    openChange(ctx, [section], row),
  )
  const imports = await importsOf(db, filing.id)
  const members = await membersOf(db, 'filing', filing.id)
  const people = [...entries.map(({ row }) => row.by), ...clashes.flatMap(({ closedBy }) => closedBy ?? [])]
  const names = await namesOf(db, people)

  const whyOf = ({ version, at, path, by, outcome }: ChangeRow): Told['why'] => {
    if (version === 0) return 'moved'
    if (imports.has(at)) return 'imported'
    const isChoice = clashes.some(
      (clash) =>
        clash.closedAt === at &&
        clash.closedBy === by &&
        (isWithin(clash.path, path) || isWithin(path, clash.path)),
    )
    return isChoice && outcome === 'applied' ? 'chosen' : 'typed'
  }
  const fateOf = ({ row, to }: PlainChange): Pick<Told, 'outcome' | 'decided'> => {
    if (row.outcome === 'applied') return { outcome: 'used', decided: null }
    const own = clashes.filter((clash) => clash.path === row.path && clash.mineBy === row.by)
    if (own.some(({ closedAt, mine }) => closedAt === null && sameValue(mine, to)))
      return { outcome: 'waiting', decided: null }
    const isUsed = later.some(
      (one) => one.row.path === row.path && one.row.at >= row.at && sameValue(one.to, to),
    )
    if (isUsed) return { outcome: 'usedLater', decided: null }
    const decision = own.find(({ openedAt, closedAt }) => openedAt >= row.at && closedAt !== null)
    const { closedAt: at = null, closedBy: by = null } = decision ?? {}
    const decided = at === null || by === null ? null : { by: names.get(by) ?? '', at }
    return { outcome: 'unused', decided }
  }
  return (entry) => {
    const { id, at, path, by } = entry.row
    return {
      id,
      at,
      path,
      by: names.get(by) ?? '',
      role: members.find(({ accountId }) => accountId === by)?.role ?? null,
      isMine: caller.kind === 'person' && caller.accountId === by,
      why: whyOf(entry.row),
      ...fateOf(entry),
    }
  }
}
