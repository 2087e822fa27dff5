import type { FilingDetail, MemberRole } from '#contract'
import { identityOf, isEmpty, takenOver, type FilingValues, type Section } from '#policy'
import type { ReadContext } from '../kernel'
import type { Filing } from './filing'
import { frozenForm, frozenValues } from './packages'
import { sectionsOf, valuesOf } from './sections'

/** Whose part it is; who may merely help with it is not offered what an earlier unit or leader wrote there. */
const OWN_ROLE: Readonly<Record<string, MemberRole>> = { leader: 'leader', unit: 'contact' }

type Suggestions = FilingDetail['suggestions']

/**
 * F20: what the newest application that the reader filed in the same part says for the sections they fill in now. Nobody
 * else is shown it, and not for another leader or unit: what was seen once by its writer is all that comes back.
 */
export async function fromEarlierApplication(ctx: ReadContext, filing: Filing): Promise<Suggestions> {
  const earlier = await newestOwn(ctx, filing)
  if (earlier === undefined) return []
  const { vault } = ctx.services
  const now = valuesOf(await sectionsOf(ctx.db, vault, filing))
  const [form, then] = [frozenForm(vault, earlier), frozenValues(vault, earlier)]
  const sources = [{ filingId: earlier.filing_id, label: `${earlier.programme_year} 年申报` }]
  return filing.form.sections
    .filter((section) => OWN_ROLE[section.owner] === earlier.role && isSame(section, now, then))
    .flatMap((section) =>
      Object.entries(takenOver(section, form, then[section.id] ?? {}))
        .filter(([field]) => isEmpty(now[section.id]?.[field]))
        .map(([field, value]) => ({
          section: section.id,
          field,
          value: value as Suggestions[number]['value'],
          sources,
          year: earlier.programme_year,
        })),
    )
}

/** Whether a section is still about the same leader or unit, as far as that is known. */
function isSame({ owner }: Section, now: FilingValues, then: FilingValues): boolean {
  const who = ({ leader = {}, unit = {} }: FilingValues) =>
    owner === 'leader' ? identityOf(leader) : identityOf({ idNumber: unit.creditCode ?? '' })
  return who(now) === undefined || who(now) === who(then)
}

/** The newest package of another application in which the reader has the part they have in this one. */
async function newestOwn({ db, caller }: ReadContext, { row }: Filing) {
  if (caller.kind !== 'person') return undefined
  return db
    .selectFrom('packages')
    .innerJoin('filings', 'filings.id', 'packages.filing_id')
    .innerJoin('call_notices', 'call_notices.id', 'filings.subject_id')
    .innerJoin('memberships as then', 'then.object_id', 'filings.id')
    .innerJoin('memberships as now', (join) =>
      join.onRef('now.account_id', '=', 'then.account_id').onRef('now.role', '=', 'then.role'),
    )
    .selectAll('packages')
    .select(['call_notices.programme_year', 'then.role'])
    .where('filings.subject_kind', '=', 'notice')
    .where('filings.id', '!=', row.id)
    .where('then.object_kind', '=', 'filing')
    .where('then.account_id', '=', caller.accountId)
    .where('now.object_kind', '=', 'filing')
    .where('now.object_id', '=', row.id)
    .orderBy('packages.submitted_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}
