import type { Basis } from '../cite'

/**
 * Who answers for a part: the leader (领办人) or the unit (所在单位) on the phone, where both may type and the owner
 * is asked; an expert, an officer of the bureau or a member of the public elsewhere.
 */
export type Owner = 'leader' | 'unit' | 'expert' | 'officer' | 'public'

/** Forms that are filled as filings: drafts on the phone, submitted as a frozen package. */
export type FilingFormId = 'combined-application' | 'project-application' | 'progress-entry' | 'annual-report'

export type FormId =
  | FilingFormId
  | 'project-plan'
  | 'acceptance-report'
  | 'change-request'
  | 'review-sheet'
  | 'publicity-notice'
  | 'objection'
  | 'revocation-case'

/** Where the answer of a field that is never asked stands already. */
export type Known =
  /** Carried over from a form filed earlier: `section.field`, or `section.field.column`. */
  | { readonly form: FormId; readonly field: string }
  /** Kept by the system: the round, the title, the project, a decision. */
  | {
      readonly record: 'round' | 'title' | 'project' | 'decision' | 'publicity' | 'plaque'
      readonly what: string
    }
  /** Follows from another answer of the same form: `section.field`; how it is computed stands in `derivations.ts`. */
  | { readonly follows: string; readonly how: Derivation }

/** How an answer follows from another one. */
export type Derivation =
  /** The same answer, shown in a second place. */
  | 'same'
  | 'sexOfIdNumber'
  | 'birthOfIdNumber'
  | 'bestLevel'
  | 'bestIssuedOn'
  /** Sum of `amountFen` over the rows. */
  | 'sumOfRows'
  /** In a row: how far its `target` was reached. */
  | 'rateOfTarget'
  /** In a row: what of its `amountFen` is left. */
  | 'restOfAmount'

/** What a photographed or uploaded page proves; one kind may serve several forms. */
export type EvidenceKind =
  | 'licence'
  | 'operation'
  | 'portrait'
  | 'identity'
  | 'employment'
  | 'certificate'
  | 'experience'
  | 'method'
  | 'innovation'
  | 'benefit'
  | 'apprenticeship'
  | 'honour'
  | 'teamMember'
  | 'insidePublicity'
  | 'stampedForm'
  | 'talentSystem'
  | 'premises'
  | 'funding'
  | 'workshopRules'
  | 'minutes'
  | 'expertOpinion'
  | 'capability'
  | 'negativeList'
  | 'activity'
  | 'result'
  | 'ledger'
  | 'audit'
  | 'account'
  | 'change'
  | 'finding'

/**
 * Holds while another field of the same form is asked and has one of these values.
 * An occupation field has the value `listed` (a code of the catalogue) or `unlisted` (free text).
 */
export interface Condition {
  /** `sectionId.fieldId` */
  readonly field: string
  readonly is: readonly (string | boolean)[]
}

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

interface FieldBase {
  /** Stable across form versions; unique within its section (or within its rows). */
  readonly id: string
  readonly label: string
  /** Shown under the label: why we ask, in one sentence. */
  readonly why: string
  readonly basis: Basis
  /** Asked for at submit; saving never checks it. */
  readonly required: boolean
  /** Asked only while one of these holds; always when absent. */
  readonly when?: readonly Condition[]
  /** Encrypted at rest, masked whenever it leaves the server, sealed in local drafts. */
  readonly sensitive?: boolean
  /** True: hidden from experts in blind review. */
  readonly blind: boolean
  /** Named on the published list once the filing is proposed (P27a). */
  readonly published?: true
  /** The eligibility fact this field carries, both ways: a self-check fills it, submit re-checks it. */
  readonly fact?: string
  readonly hint?: string
  /** Never asked: shown read-only with its source; the server fills it in. */
  readonly known?: Known
  /** On the printed form this answer has a line to sign or a place for the seal (公章). */
  readonly onPaper?: 'signature' | 'seal'
}

export interface TextField extends FieldBase {
  readonly type: 'text' | 'longText'
  readonly maxLength: number
}
export interface NumberField extends FieldBase {
  readonly type: 'integer'
  readonly min: number
  readonly max: number
  readonly unit: string
}
/** Integer fen on the wire and in the store; yuan with two decimals on screen. */
export interface MoneyField extends FieldBase {
  readonly type: 'money'
  readonly minFen: number
  readonly maxFen: number
}
export interface DateField extends FieldBase {
  /** `YYYY-MM-DD`, a day in Asia/Shanghai. */
  readonly type: 'date'
  readonly notAfterToday?: boolean
  /** The last day of a period that begins with the question before this one: both are one question on the phone. */
  readonly ends?: { readonly from: string; readonly period: string }
}
export interface ChoiceField extends FieldBase {
  readonly type: 'choice' | 'choices'
  readonly options: readonly Option[]
}
export interface YesNoField extends FieldBase {
  readonly type: 'yesNo'
  /** A promise: only 是 can be submitted. */
  readonly mustBeYes?: boolean
}
/** Numbers with a rule of their own; see `policy/numbers/`. */
export interface CheckedField extends FieldBase {
  readonly type: 'phone' | 'idNumber' | 'creditCode' | 'certificateNumber'
}
/** A code of a catalogue; `occupation` also takes free text for occupations that are not listed (P7a). */
export interface CatalogueField extends FieldBase {
  readonly type: 'occupation' | 'industry'
}
export interface PhotosField extends FieldBase {
  readonly type: 'photos'
  readonly evidence: EvidenceKind
  /** Texts, minutes and reports may come as a PDF too; certificates, portraits and places are photographed. */
  readonly accepts?: 'imagesAndPdf'
  /** Copies of a person's papers carry purpose, number and day across the picture wherever they are read. */
  readonly watermark?: 'identity' | 'certificate'
  readonly min: number
  readonly max: number
  /** Printed on the watermark: 此件仅供办理…使用. */
  readonly purpose: string
}
export interface RowsField extends FieldBase {
  readonly type: 'rows'
  readonly min: number
  readonly max: number
  /** What one row is called on a button: 添加一名团队成员. */
  readonly rowName: string
  readonly columns: readonly CellField[]
  /** How rows are counted: 3 人; 项 where nothing is said. */
  readonly counter?: string
  /** The column the rows are put in order by, wherever they are shown, numbered or frozen. */
  readonly sortBy?: string
  /** The columns that tell a row at a glance; the first two where nothing is said. */
  readonly headline?: readonly string[]
  /** The amounts of the same section that the rows' amounts add up to: 补助加配套 (P14d). */
  readonly addsUpTo?: readonly string[]
  /** Rows of the person's own earlier filings are offered (证书夹); the pictures of this field come along. */
  readonly wallet?: string
}

/** A field that may stand in a row. */
export type CellField =
  TextField | NumberField | MoneyField | DateField | ChoiceField | YesNoField | CheckedField | CatalogueField
export type Field = CellField | PhotosField | RowsField

/** What only several answers together can show; see `across/`. */
export type AcrossRule =
  | 'idType'
  | 'certificates'
  | 'apprentices'
  | 'headcount'
  | 'talentSystem'
  | 'team'
  | 'period'
  | 'stages'
  | 'budget'

export interface Section {
  readonly id: string
  /** Starts with a verb: 填写领办人基本情况. */
  readonly title: string
  readonly owner: Owner
  readonly fields: readonly Field[]
  /** Checked wherever this section is part of the form. */
  readonly across?: readonly AcrossRule[]
  /** What an earlier application says here may be taken over by the same people, section by section. */
  readonly carries?: true
}

export interface Form {
  readonly id: FormId
  readonly version: number
  readonly title: string
  readonly sections: readonly Section[]
  /** Eligibility facts that filling this form settles by itself: fact id → value. */
  readonly implies?: Readonly<Record<string, string>>
  /** Questions that stood elsewhere in the version before: place now → place then, as `section.field[.column]`. */
  readonly renamed?: Readonly<Record<string, string>>
}

/** A form that is filled as a filing. */
export interface FilingForm extends Form {
  readonly id: FilingFormId
}
