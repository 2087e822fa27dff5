import { CLAUSES, NOT_POLICY_LABEL, type Basis, type ClauseId } from '#policy'

const isClause = (id: string): id is ClauseId => CLAUSES.has(id as ClauseId)

/** Where a clause stands in the text, for people: 三、（二）所在单位条件. */
export const placeOf = (id: string): string | undefined => (isClause(id) ? CLAUSES.get(id)?.place : undefined)

/** The words of the text beside what rests on them. */
export function Quote({ clause, quote }: { clause: string; quote: string }) {
  const place = placeOf(clause)
  return (
    <blockquote className="quote">
      「{quote}」{place !== undefined && <cite>{place}</cite>}
    </blockquote>
  )
}

/** The quote behind a parameter, or the note that it is ours and not the text's. */
export function BasisNote({ basis }: { basis: Basis }) {
  if (basis.kind === 'text') {
    const found = CLAUSES.get(basis.clause)
    return found ? <Quote clause={found.id} quote={found.quote} /> : null
  }
  return (
    <p className="quiet">{basis.kind === 'ours' ? `${basis.note}。${NOT_POLICY_LABEL}` : basis.source}</p>
  )
}
