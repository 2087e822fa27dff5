import { shanghaiDay } from '#policy'
import type { Caller } from '../../kernel'
import { entriesOf, publicityOf } from '../../records/lists'
import { acceptApplication } from '../../use-cases/desk/accept-application'
import { awardEntry } from '../../use-cases/desk/award-entry'
import { createList } from '../../use-cases/desk/create-list'
import { proposeEntry } from '../../use-cases/desk/propose-entry'
import { publishList } from '../../use-cases/desk/publish-list'
import type { Stage } from '../stage'

interface Round {
  readonly officer: Caller
  readonly signer: Caller
  readonly year: number
  readonly noticeId: string
  readonly filingId: string
}

const GRANT_FEN = 4_000_000

/** Accepted, listed, made public for five working days, then awarded; gives the running project. */
export async function award(
  stage: Stage,
  { officer, signer, year, noticeId, filingId }: Round,
): Promise<{ readonly projectId: string }> {
  const day = (monthDay: string) => `${year}-${monthDay}T02:00:00.000Z`
  await stage.play(day('01-25'), officer, (ctx) =>
    acceptApplication(ctx, { params: { filingId }, body: { stateVersion: 1, note: '' } }),
  )
  const listId = await stage.play(day('02-02'), officer, (ctx) =>
    createList(ctx, { body: { noticeId, title: `${year} 年度拟定名单（第一批，示例）` } }),
  )
  for (const kind of ['workshop', 'project'] as const) {
    const money = kind === 'project' ? { approvedFen: GRANT_FEN } : {}
    await stage.play(day('02-02'), officer, (ctx) =>
      proposeEntry(ctx, {
        params: { listId },
        body: { applicationId: filingId, kind, basis: '示例：专家评审通过。', ...money },
      }),
    )
  }
  await stage.play(day('02-03'), signer, (ctx) =>
    publishList(ctx, {
      params: { listId },
      body: { stateVersion: 2, contact: '示例科室，电话 010-00000000（虚构）' },
    }),
  )
  return awardAll(stage, signer, listId)
}

async function awardAll(
  stage: Stage,
  signer: Caller,
  listId: string,
): Promise<{ readonly projectId: string }> {
  const publicity = await publicityOf(stage.db, listId)
  if (publicity === undefined) throw new RangeError('the list is not public')
  const at = `${shanghaiDay(publicity.ends_at)}T02:00:00.000Z`
  let projectId = ''
  for (const entry of await entriesOf(stage.db, listId)) {
    const result = await stage.play(at, signer, (ctx) =>
      awardEntry(ctx, { params: { entryId: entry.id }, body: { stateVersion: entry.state_version } }),
    )
    projectId = result.projectId ?? projectId
  }
  return { projectId }
}
