/** What a setting is about, for the people who answer it. */
export interface Meaning {
  readonly label: string
  /** The question it answers, as it would be put to the bureau. */
  readonly asks: string
  /** What the text leaves open, beside the quote. */
  readonly open: string
  /** Number of the question in the list to be put to the bureau before go-live (definitions.md 5.10). */
  readonly question?: number
  /** Where the running program acts on it; absent while it only records the answer. */
  readonly usedBy?: string
}
