import { clause, NOT_POLICY_LABEL, type Basis, type Clause, type Field } from '#policy'

/** The clause a question rests on; undefined when it is not the policy that asks. */
export const quoteOf = (basis: Basis): Clause | undefined =>
  basis.kind === 'text' ? clause(basis.clause) : undefined

/** Why we ask; what the policy does not ask says so. */
export function reasonOf({ why, basis }: Field): string {
  if (basis.kind === 'text') return why
  const from = basis.kind === 'practice' ? `参照${basis.source}，` : ''
  return `${why}（${from}${NOT_POLICY_LABEL}）`
}
