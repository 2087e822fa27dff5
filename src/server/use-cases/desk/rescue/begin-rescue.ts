import { ERRORS, type RequestOf, type ResponseOf, type Routes } from '#contract'
import { announceFile } from '../../../files/begin'
import { present } from '../../../files/upload'
import { Refusal, type WriteContext } from '../../../kernel'
import { deskOf } from '../../../records/caller'
import { recordEvent } from '../../../records/events'
import { createFor } from '../../filings/create-filing'
import { draftExists, draftOf, openRescue, type Opened } from './read-rescue'

type Begun = ResponseOf<Routes['desk']['beginRescue']>['photos'][number]
type Photo = Opened['rescue']['photos'][number]

/**
 * The first step of an import: the draft, where only the phone has it, and a place for each photo. The bytes follow
 * through the ordinary pipeline, then the answers, so that no answer names a photo that was not taken. Asked again it
 * says where each upload stands.
 */
export async function beginRescue(
  ctx: WriteContext,
  { body }: RequestOf<Routes['desk']['beginRescue']>,
): Promise<{ readonly photos: Begun[] }> {
  const opened = await openRescue(ctx, body)
  const { rescue, filing } = opened
  const id = rescue.filingId
  if (filing === undefined && rescue.onlyHere !== undefined) {
    await createFor(ctx, rescue.accountId, draftOf(rescue, rescue.onlyHere)).catch(draftExists)
    await recordEvent(ctx, id, { what: '经办代为建立草稿', by: '经办人员', note: body.reason })
  }
  if (filing !== undefined && filing.row.state !== 'draft' && filing.row.state !== 'returned')
    throw new Refusal('FILING_LOCKED')
  const photos: Begun[] = []
  for (const photo of rescue.photos) photos.push(await begun(ctx, opened, photo))
  await ctx.audit({
    action: 'filing.beginRescue',
    objectKind: 'filing',
    objectId: id,
    detail: {
      sha256: body.sha256,
      exportedBy: rescue.accountId,
      isNew: filing === undefined,
      photos: photos.length,
    },
  })
  return { photos }
}

/** One photo that may not come does not keep the others away. */
async function begun(ctx: WriteContext, { rescue, whyBarred }: Opened, photo: Photo): Promise<Begun> {
  const { id, section, path, sha256, size } = photo
  const refused = (why: string): Begun => ({ id, state: 'refused', offset: 0, why })
  const barred = whyBarred(section)
  if (barred !== null) return refused(barred)
  const { accountId } = deskOf(ctx)
  // A hash alone brings nothing from other filings: the bytes are in the file, or they are missing.
  const asker = { accountId, isLeader: false, filingId: rescue.filingId }
  try {
    const file = await announceFile(ctx, asker, { fileId: id, section, path, sha256, size })
    const { state, offset } = present(file)
    if (state !== 'receiving') return { id, state: 'stored', offset, why: null }
    // What the phone had begun is finished by who has the bytes now.
    await ctx.db.updateTable('files').set({ created_by: accountId }).where('id', '=', id).execute()
    return { id, state, offset, why: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refused(error.detail.problems?.[0]?.message ?? ERRORS[error.code].message)
  }
}
