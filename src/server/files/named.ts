import { sql, type SqlBool } from 'kysely'

/**
 * Condition on a row of `files`: its filing uses it. The answers, an open clash or a submitted package name it; ids
 * stand in plain in all three.
 */
export const isNamed = sql<SqlBool>`(
  exists (select 1 from filing_sections as s where s.filing_id = files.filing_id and s.answers like '%' || files.id || '%')
  or exists (select 1 from packages as p where p.filing_id = files.filing_id and p.manifest like '%' || files.id || '%')
  or exists (
    select 1 from clashes as c where c.filing_id = files.filing_id and c.closed_at is null
    and (c.mine like '%' || files.id || '%' or c.theirs like '%' || files.id || '%')
  )
)`

/** Condition on a row of `files`: somebody put it in or took it out since then, or lost it in a clash. */
export const wasMentionedSince = (instant: string) => sql<SqlBool>`exists (
  select 1 from section_changes as h where h.filing_id = files.filing_id and h.at >= ${instant}
  and (h.from_value like '%' || files.id || '%' or h.to_value like '%' || files.id || '%')
)`
