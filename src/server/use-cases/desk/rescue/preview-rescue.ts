import type { RequestOf, ResponseOf, Routes } from '#contract'
import { compareSection, writePath } from '#policy'
import type { WriteContext } from '../../../kernel'
import { ROLE_NAMES } from '../../../records/members'
import { nameOf } from '../../../records/people'
import { openRescue, type RescuedChange, type RescuedSection } from './read-rescue'

type Preview = ResponseOf<Routes['desk']['previewRescue']>
type Line = Preview['sections'][number]['changes'][number]

/** 查看导出文件: what it would bring, held against what stands; looking into somebody's draft leaves its line in the audit. */
export async function previewRescue(
  ctx: WriteContext,
  { body }: RequestOf<Routes['desk']['previewRescue']>,
): Promise<Preview> {
  const { rescue, filing, role, sections, photos } = await openRescue(ctx, body)
  await ctx.audit({ action: 'filing.previewRescue', objectKind: 'filing', objectId: filing.row.id })
  return {
    filingId: filing.row.id,
    title: filing.row.title,
    who: `${ROLE_NAMES[role]} ${await nameOf(ctx.db, rescue.accountId)}`,
    savedAt: rescue.savedAt,
    sections: sections.map((part) => ({
      title: part.section.title,
      changes: part.changes.map((one) => lineOf(part, one)),
    })),
    photos,
    leftOut: rescue.leftOut,
  }
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
