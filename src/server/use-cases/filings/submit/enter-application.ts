import { occupationCode, type FilingValues } from '#policy'
import { Refusal, type WriteContext } from '../../../kernel'
import { textIn } from '../../../records/answers'
import type { Filing } from '../../../records/filing'
import { refuseIfTaken } from '../../../records/uniqueness'
import { uniqueColumnsOf } from '../../../store/errors'

/** Takes the leader's and the occupation's place (P35–P37), or refuses; lays out what lists need. */
export async function enterApplication(
  ctx: WriteContext,
  filing: Filing,
  noticeId: string,
  values: FilingValues,
): Promise<void> {
  const { leader, unit, conditions, project } = values
  const occupation = textIn(leader, 'occupation')
  const keys = {
    leader_key: ctx.services.vault.lookup('leader', textIn(leader, 'idNumber')),
    scope_key: scopeKey(textIn(unit, 'creditCode'), textIn(unit, 'siteName')),
    occupation: occupationCode(occupation) ?? normalised(occupation),
  }
  await refuseIfTaken(ctx.db, keys, filing.row.id)
  const entry = {
    ...keys,
    notice_id: noticeId,
    is_open: 1,
    occupation_name: occupationName(occupation),
    workshop_name: textIn(conditions, 'workshopName'),
    unit_name: textIn(unit, 'name'),
    leader_name: textIn(leader, 'name'),
    project_name: textIn(project, 'name'),
    address: textIn(conditions, 'address'),
  }
  try {
    await ctx.db
      .insertInto('applications')
      .values({ filing_id: filing.row.id, ...entry })
      .onConflict((conflict) => conflict.column('filing_id').doUpdateSet(entry))
      .execute()
  } catch (error) {
    // Another process got in between: the index decides.
    const columns = uniqueColumnsOf(error)
    if (columns?.includes('leader_key')) throw new Refusal('LEADER_TAKEN')
    if (columns?.includes('scope_key')) throw new Refusal('OCCUPATION_TAKEN')
    throw error
  }
}

/** P36, P37: the unit, or its 分厂/分公司 where it has several in the district. */
function scopeKey(creditCode: string, siteName: string): string {
  return siteName !== '' ? `${creditCode}/${normalised(siteName)}` : creditCode
}

/** 「6-18-01-01 车工」 → 「车工」. */
function occupationName(value: string): string {
  const code = occupationCode(value)
  return code === undefined ? value : value.slice(code.length).trim() || value
}

/** One written form of a name typed by hand. */
function normalised(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
}
