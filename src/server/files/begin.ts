import type { fileRoutes, RequestOf } from '#contract'
import type { Kysely } from 'kysely'
import { Refusal, type WriteContext, type WriteHandler } from '../kernel'
import type { Database } from '../store/database'
import type { FileRow } from '../store/tables/operation'
import { randomName } from './disk'
import { isNamed } from './named'
import { placeOf } from './place'
import { FILE_RULES } from './rules'
import { present } from './upload'

/** Refuses where this section of this filing may not be changed now; the filing's own rules know. */
export type SectionRule = (context: WriteContext, filingId: string, section: string) => Promise<void>

type Announced = Pick<FileRow, 'section' | 'path' | 'announced_sha256' | 'size'>

/** What is announced: the photo, and where it belongs. */
export type Announcement = RequestOf<typeof fileRoutes.begin>['body']

/** Announces a photo: what it is and where it belongs. Announcing it again goes on where the upload stands. */
export function beginUpload(assertSectionOpen: SectionRule): WriteHandler<typeof fileRoutes.begin> {
  return async (context, { params: { filingId }, body }) => {
    await assertSectionOpen(context, filingId, body.section)
    const { caller, memberRole } = context
    if (caller.kind !== 'person') throw new Refusal('NOT_ALLOWED')
    const asker = { accountId: caller.accountId, isLeader: memberRole === 'leader', filingId }
    return present(await announceFile(context, asker, body))
  }
}

/** The same for whoever may bring a file to this filing; its rules have been asked. */
export async function announceFile(
  context: WriteContext,
  asker: Asker,
  { fileId, section, path, sha256, size }: Announcement,
): Promise<FileRow> {
  if (size > FILE_RULES.maxBytes) throw new Refusal('FILE_TOO_LARGE')
  if (size === 0) throw new Refusal('FILE_TOO_SMALL')
  const announced: Announced = { section, path, announced_sha256: sha256, size }
  const file =
    (await announcedBefore(context, asker.filingId, fileId, announced)) ??
    (await announce(context, asker, fileId, announced))
  await context.audit({
    action: 'file.begin',
    objectKind: 'file',
    objectId: file.id,
    detail: { filingId: asker.filingId, size: file.size, sha256: file.announced_sha256 },
  })
  return file
}

async function announcedBefore(
  { db }: WriteContext,
  filingId: string,
  fileId: string,
  announced: Announced,
): Promise<FileRow | undefined> {
  const file = await db.selectFrom('files').selectAll().where('id', '=', fileId).executeTakeFirst()
  if (file === undefined) return undefined
  const isSame = file.announced_sha256 === announced.announced_sha256 && file.size === announced.size
  if (file.filing_id !== filingId || !isSame)
    throw new Refusal('REQUEST_INVALID', {
      problems: [{ path: 'fileId', message: '这个编号已用于另一张照片。' }],
    })
  return file
}

async function announce(
  { db, now }: WriteContext,
  asker: Asker,
  fileId: string,
  announced: Announced,
): Promise<FileRow> {
  const { accountId, filingId } = asker
  await assertQuota(db, filingId)
  const same = await storedTwin(db, asker, announced.announced_sha256)
  if (same?.kind === 'pdf' && !(await placeOf(db, { filing_id: filingId, ...announced })).acceptsPdf)
    throw new Refusal('FILE_NOT_IMAGE')
  const file: FileRow = {
    id: fileId,
    filing_id: filingId,
    ...announced,
    received: same === undefined ? 0 : announced.size,
    state: same === undefined ? 'receiving' : 'stored',
    kind: same?.kind ?? 'photo',
    partial_name: randomName(),
    held_name: null,
    stored_name: same?.stored_name ?? null,
    thumb_name: same?.thumb_name ?? null,
    stored_sha256: same?.stored_sha256 ?? null,
    width: same?.width ?? null,
    height: same?.height ?? null,
    pages: same?.pages ?? null,
    grade: 'C',
    created_by: accountId,
    created_at: now,
  }
  await db.insertInto('files').values(file).execute()
  return file
}

/** A photo that was removed frees its place; what is announced and never used is bounded too, until it is swept. */
async function assertQuota(db: Kysely<Database>, filingId: string): Promise<void> {
  const all = db.selectFrom('files').where('filing_id', '=', filingId)
  const count = async (files: typeof all) => {
    const { count: rows } = await files
      .select(({ fn }) => fn.countAll<number | string>().as('count'))
      .executeTakeFirstOrThrow()
    return Number(rows)
  }
  if ((await count(all)) >= FILE_RULES.keptPerFiling) throw new Refusal('FILE_QUOTA')
  if ((await count(all.where(isNamed))) >= FILE_RULES.perFiling) throw new Refusal('FILE_QUOTA')
}

/** Who brings it, to which filing. */
interface Asker {
  readonly accountId: string
  readonly isLeader: boolean
  readonly filingId: string
}

/**
 * The same bytes, already checked: they need not travel twice. Only where the caller may see them anyway: in this filing,
 * among what this account itself sent for a filing it still belongs to, and, for a leader, in the filings they lead. To
 * anybody else the hash says nothing: they are asked for the bytes as ever.
 */
async function storedTwin(
  db: Kysely<Database>,
  { accountId, isLeader, filingId }: Asker,
  sha256: string,
): Promise<FileRow | undefined> {
  const membership = db
    .selectFrom('memberships')
    .select('object_id')
    .where('object_kind', '=', 'filing')
    .where('account_id', '=', accountId)
  return db
    .selectFrom('files')
    .selectAll()
    .where('announced_sha256', '=', sha256)
    .where('state', '=', 'stored')
    .where((is) =>
      is.or([
        is('filing_id', '=', filingId),
        is.and([is('created_by', '=', accountId), is('filing_id', 'in', membership)]),
        ...(isLeader ? [is('filing_id', 'in', membership.where('role', '=', 'leader'))] : []),
      ]),
    )
    .orderBy('created_at')
    .executeTakeFirst()
}
