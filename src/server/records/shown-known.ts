import { dayText, fenToYuanText, isFillable, shanghaiDay, type FilingValues } from '#policy'
import type { ReadContext } from '../kernel'
import type { Filing } from './filing'
import { knownAnswers, withAnswers } from './known-answers'
import type { EntryRow } from './lists'
import { frozenValues, packagesOf } from './packages'

/**
 * The answers of an application that nobody is asked for, as its readers see them: while it is in hand as the register
 * has them now, once it is submitted as they were frozen; and what has been decided about it so far.
 */
export async function shownKnown(ctx: ReadContext, filing: Filing): Promise<FilingValues> {
  if (filing.subject.kind !== 'notice') return {}
  return withAnswers(await registered(ctx, filing), await decisionAnswers(ctx, filing))
}

async function registered(ctx: ReadContext, filing: Filing): Promise<FilingValues> {
  const known = filing.form.sections.filter((section) => !isFillable(section)).map(({ id }) => id)
  const isInHand = filing.row.state === 'draft' || filing.row.state === 'returned'
  const newest = isInHand ? undefined : (await packagesOf(ctx.db, filing.row.id)).at(-1)
  const values =
    newest === undefined ? await knownAnswers(ctx, filing) : frozenValues(ctx.services.vault, newest)
  return Object.fromEntries(Object.entries(values).filter(([section]) => known.includes(section)))
}

const LISTS: Readonly<Record<EntryRow['kind'], string>> = {
  workshop: '工作室',
  project: '建设项目',
}

/** 办理结果: what has been said about the application in public, and nothing of what is still being prepared. */
export async function decisionAnswers({ db }: ReadContext, { row }: Filing): Promise<FilingValues> {
  const entries = await db
    .selectFrom('list_entries')
    .select(['kind', 'state', 'approved_fen', 'basis', 'updated_at'])
    .where('application_id', '=', row.id)
    .where('was_public', '=', 1)
    .orderBy('kind', 'desc')
    .orderBy('created_at')
    .execute()
  if (entries.length === 0) return {}
  return { opinions: { bureauOpinion: entries.map(sentenceOf).join('\n') } }
}

type Said = Pick<EntryRow, 'kind' | 'state' | 'approved_fen' | 'basis' | 'updated_at'>

function sentenceOf({ kind, state, approved_fen: fen, basis, updated_at: at }: Said): string {
  const grant = fen === null ? '' : `，核定补助上限 ${fenToYuanText(fen)} 元`
  const ends = {
    awarded: kind === 'workshop' ? '授予称号' : '确定项目',
    removed: '移出名单',
    onHold: '异议核查中',
    publicised: '公示',
    proposed: '拟定',
  }[state]
  const listed = `列入${LISTS[kind]}拟定名单${grant}。依据：${basis.replace(/[。.]+$/, '')}。`
  return `${listed}${dayText(shanghaiDay(at))}${ends}。`
}
