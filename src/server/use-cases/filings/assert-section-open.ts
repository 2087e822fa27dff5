import { sectionOf } from '#policy'
import { Refusal, type WriteContext } from '../../kernel'
import { filingById, refuseUnlessEditable } from '../../records/filing'

/** A photo may only be added where answers may be edited. */
export async function assertSectionOpen(ctx: WriteContext, filingId: string, section: string): Promise<void> {
  const filing = await filingById(ctx.db, filingId)
  if (sectionOf(filing.form, section) === undefined) throw new Refusal('REQUEST_INVALID')
  refuseUnlessEditable(filing, section)
}
