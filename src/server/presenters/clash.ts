import type { FilingDetail } from '#contract'
import { readPath, type Section } from '#policy'
import type { ReadContext } from '../kernel'
import { openClashes } from '../records/clashes'
import { namesOf } from '../records/people'
import { maskAt } from '../records/sealing'
import { sectionById } from '../records/sections'

/** The clashes of these sections that wait for a choice; `theirs` is the answer that stands now. */
export async function presentClashes(
  ctx: ReadContext,
  filingId: string,
  sections: readonly Section[],
): Promise<FilingDetail['clashes']> {
  const { db, services, caller } = ctx
  const clashes = await openClashes(db, services.vault, filingId, sections)
  const names = await namesOf(
    db,
    clashes.flatMap((clash) => [clash.mineBy, clash.theirsBy]),
  )
  const shown = clashes.map(async (clash) => {
    const section = sections.find(({ id }) => id === clash.section)
    if (section === undefined) return []
    const { values } = await sectionById(db, services.vault, filingId, section)
    return {
      id: clash.id,
      section: clash.section,
      path: clash.path,
      mine: maskAt(section, clash.path, clash.mine),
      mineBy: names.get(clash.mineBy) ?? '',
      isMine: caller.kind === 'person' && caller.accountId === clash.mineBy,
      theirs: maskAt(section, clash.path, readPath(values, clash.path)),
      theirsBy: names.get(clash.theirsBy) ?? '',
      theirsAt: clash.theirsAt,
    }
  })
  return (await Promise.all(shown)).flat()
}
