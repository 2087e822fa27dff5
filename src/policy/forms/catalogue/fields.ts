import type { Basis } from '../../cite'
import type {
  CatalogueField,
  CellField,
  CheckedField,
  ChoiceField,
  DateField,
  Derivation,
  FormId,
  Known,
  MoneyField,
  NumberField,
  PhotosField,
  RowsField,
  TextField,
  YesNoField,
} from '../definition'

/** What may be said of a field besides its words; an answer is required and open to experts unless told otherwise. */
type More<F> = Partial<Omit<F, 'id' | 'type' | 'label' | 'why' | 'basis'>>
/** id, label, why we ask, on what it rests. */
type Words = readonly [id: string, label: string, why: string, basis: Basis]

type KeptBy = Extract<Known, { record: string }>['record']

const MAX_FEN = 10_000_000_000

function words([id, label, why, basis]: Words) {
  return { id, label, why, basis, required: true, blind: false }
}

/** One line of text. */
export const line = (about: Words, maxLength: number, more: More<TextField> = {}): TextField => ({
  ...words(about),
  type: 'text',
  maxLength,
  ...more,
})

/** Text of several lines. */
export const prose = (about: Words, maxLength: number, more: More<TextField> = {}): TextField => ({
  ...words(about),
  type: 'longText',
  maxLength,
  ...more,
})

/** A whole number from 0 (or `min`) to `max`. */
export const whole = (
  about: Words,
  max: number,
  unit: string,
  more: More<NumberField> = {},
): NumberField => ({ ...words(about), type: 'integer', min: 0, max, unit, ...more })

/** An amount in fen, from 0 to `maxFen`. */
export const money = (about: Words, more: More<MoneyField> = {}): MoneyField => ({
  ...words(about),
  type: 'money',
  minFen: 0,
  maxFen: MAX_FEN,
  ...more,
})

export const day = (about: Words, more: More<DateField> = {}): DateField => ({
  ...words(about),
  type: 'date',
  ...more,
})

/** One of these. */
export const pick = (
  about: Words,
  options: ChoiceField['options'],
  more: More<ChoiceField> = {},
): ChoiceField => ({ ...words(about), type: 'choice', options, ...more })

export const yesNo = (about: Words, more: More<YesNoField> = {}): YesNoField => ({
  ...words(about),
  type: 'yesNo',
  ...more,
})

/** A declaration: only 是 can be submitted. */
export const promise = (about: Words, more: More<YesNoField> = {}): YesNoField =>
  yesNo(about, { mustBeYes: true, ...more })

/** A number with a rule of its own; one that names a person is sealed, and no expert sees it. */
export const code = (
  type: CheckedField['type'],
  about: Words,
  more: More<CheckedField> = {},
): CheckedField => ({
  ...words(about),
  type,
  blind: true,
  ...(type === 'creditCode' ? {} : { sensitive: true }),
  ...more,
})

/** An entry of one of the big tables. */
export const entry = (
  type: CatalogueField['type'],
  about: Words,
  more: More<CatalogueField> = {},
): CatalogueField => ({ ...words(about), type, ...more })

/**
 * forms.md 附件材料: texts, agreements, minutes, reports and accounts are often files already. Certificates, licences,
 * papers of a person, portraits and places are photographed, so that the server can draw them anew and mark them.
 */
const AS_PDF: ReadonlySet<PhotosField['evidence']> = new Set([
  'operation',
  'employment',
  'experience',
  'method',
  'innovation',
  'benefit',
  'apprenticeship',
  'teamMember',
  'insidePublicity',
  'stampedForm',
  'talentSystem',
  'funding',
  'workshopRules',
  'minutes',
  'expertOpinion',
  'capability',
  'negativeList',
  'result',
  'ledger',
  'audit',
  'account',
  'change',
  'finding',
])

const WATERMARKS: Readonly<Partial<Record<PhotosField['evidence'], 'identity' | 'certificate'>>> = {
  identity: 'identity',
  portrait: 'identity',
  employment: 'identity',
  teamMember: 'identity',
  licence: 'certificate',
  certificate: 'certificate',
  apprenticeship: 'certificate',
  honour: 'certificate',
}

/** Photographed pages; hidden from experts, since they show names and seals. */
export const photos = (
  about: Words,
  evidence: PhotosField['evidence'],
  purpose: string,
  more: More<PhotosField> = {},
): PhotosField => ({
  ...words(about),
  type: 'photos',
  evidence,
  ...(AS_PDF.has(evidence) ? { accepts: 'imagesAndPdf' } : {}),
  ...(evidence in WATERMARKS ? { watermark: WATERMARKS[evidence] } : {}),
  purpose,
  blind: true,
  min: more.required === false ? 0 : 1,
  max: 9,
  ...more,
})

/** A table; `rowName` is what one row is called on a button. */
export const rows = (
  about: Words,
  rowName: string,
  columns: readonly CellField[],
  more: More<RowsField> = {},
): RowsField => ({
  ...words(about),
  type: 'rows',
  rowName,
  columns,
  min: more.required === false ? 0 : 1,
  max: 20,
  ...more,
})

/** Left out when there is none. */
export const OPTIONAL = { required: false } as const
/** Never asked: carried over from a form filed earlier. */
export const from = (form: FormId, field: string) => ({ known: { form, field }, required: false }) as const
/** Never asked: the system keeps it. */
export const kept = (record: KeptBy, what: string) => ({ known: { record, what }, required: false }) as const
/** Never asked: follows from another answer of the same form. */
export const follows = (field: string, how: Derivation) =>
  ({ known: { follows: field, how }, required: false }) as const
