/** A sentence of the policy text, numbered as in `text/clauses.ts`: 'P16a', 'P42'. */
export type ClauseId = `P${number}` | `P${number}${'a' | 'b' | 'c' | 'd'}`

/**
 * Where a number, a question or a field comes from.
 * `ours` is shown on screen as 「本单位配置，非政策原文」.
 */
export type Basis =
  | { readonly kind: 'text'; readonly clause: ClauseId }
  | { readonly kind: 'practice'; readonly source: string }
  | { readonly kind: 'ours'; readonly note: string }

export const NOT_POLICY_LABEL = '本单位配置，非政策原文'
