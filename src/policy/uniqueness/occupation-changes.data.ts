/** One code of an edition of the 职业分类大典 and the code, or codes, that a later edition has in its place. */
export interface OccupationChange {
  readonly from: string
  readonly to: readonly string[]
}

/** Empty: no edition after the one in our catalogue is published. The bureau's import adds the pairs of the next. */
export const OCCUPATION_CHANGES: readonly OccupationChange[] = []
