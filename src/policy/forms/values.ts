/** A file in a `photos` field. `id` is made on the device; `sha256` is of the bytes the device sends. */
export interface FileRef {
  readonly id: string
  readonly sha256: string
  readonly size: number
  /** It was taken instead of another file and stands where that one stood: the id the list is ordered by. */
  readonly place?: string
}
/** One row of a `rows` field; `id` is made on the device and never changes. */
export interface Row {
  readonly id: string
  readonly [columnId: string]: Scalar
}
export type Scalar = string | number | boolean | null | readonly string[]
/** `undefined`/absent and `null` both mean "not answered". */
export type FieldValue = Scalar | readonly Row[] | readonly FileRef[]
export type SectionValues = Readonly<Record<string, FieldValue>>
/** sectionId → values */
export type FilingValues = Readonly<Record<string, SectionValues>>

/**
 * One edit. `path` is `fieldId`, or `fieldId/itemId` for a whole row or file (null = absent),
 * or `fieldId/rowId/columnId` for one cell. `from` is what the writer saw before.
 */
export interface Change {
  readonly path: string
  readonly from: unknown
  readonly to: unknown
}
/** A change that met a different value: both are kept, a person chooses. */
export interface Clash {
  readonly path: string
  readonly mine: unknown
  readonly theirs: unknown
}
/** One thing to mend before submit; `path` as in Change, prefixed by the section. */
export interface Problem {
  readonly section: string
  readonly path: string
  /** The same sentence at the field and in the summary. */
  readonly message: string
}
