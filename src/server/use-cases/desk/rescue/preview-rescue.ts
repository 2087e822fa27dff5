import type { RequestOf, ResponseOf, Routes } from '#contract'
import { compareSection, fieldAt, sectionOf, writePath } from '#policy'
import type { WriteContext } from '../../../kernel'
import { ROLE_NAMES } from '../../../records/members'
import { nameOf } from '../../../records/people'
import { importedBefore } from './imported-before'
import type { RescuedChange, RescuedSection } from './judge-change'
import { openRescue, type Opened } from './read-rescue'

type Preview = ResponseOf<Routes['desk']['previewRescue']>
type Line = Preview['sections'][number]['changes'][number]

/** 查看导出文件: what it would bring, held against what stands; looking into somebody's draft leaves its line in the audit. */
export async function previewRescue(
  ctx: WriteContext,
  { body }: RequestOf<Routes['desk']['previewRescue']>,
): Promise<Preview> {
  const opened = await openRescue(ctx, body, body.carried)
  const { rescue, filing, title, role, sections } = opened
  const { filingId } = rescue
  const before = await importedBefore(ctx.db, filingId, body.sha256)
  await ctx.audit({ action: 'filing.previewRescue', objectKind: 'filing', objectId: filingId })
  return {
    filingId,
    isNew: filing === undefined,
    importedAt: before?.at ?? null,
    title,
    who: `${ROLE_NAMES[role]} ${await nameOf(ctx.db, rescue.accountId)}`,
    savedAt: rescue.savedAt,
    sections: sections.map((part) => ({
      title: part.section.title,
      changes: part.changes.map((one) => lineOf(part, one)),
    })),
    photos: rescue.photos.map((photo) => photoOf(opened, photo)),
    leftOut: rescue.leftOut,
  }
}

function photoOf(
  { form, stored, whyBarred }: Opened,
  { id, section: sectionId, path, sha256, size }: Opened['rescue']['photos'][number],
): Preview['photos'][number] {
  const section = sectionOf(form, sectionId)
  const label = (section && fieldAt(section, path)?.label) ?? '表里没有的一项'
  const why = whyBarred(sectionId)
  const isHere = stored.has(id)
  const state = isHere ? 'stored' : why === null ? 'missing' : 'refused'
  return { id, label, sha256, size, state, why: isHere ? null : why }
}

/** The change as people read it: what stands on the server beside what the file brings. */
function lineOf({ section, stored }: RescuedSection, { change, outcome, why }: RescuedChange): Line {
  const [difference] = compareSection(section, stored, writePath(stored, change.path, change.to))
  const [fieldId = ''] = change.path.split('/')
  const label = section.fields.find(({ id }) => id === fieldId)?.label ?? '表里没有的一项'
  return {
    label: difference?.label ?? label,
    now: difference?.from ?? null,
    brings: difference?.to ?? null,
    outcome,
    why,
  }
}
