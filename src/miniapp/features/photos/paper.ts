import type { EvidenceKind, PhotosField } from '#policy'

/** The outline to lay a page into: the longer side by the shorter one. */
export interface Outline {
  readonly name: string
  readonly ratio: number
  /** How it usually lies before the camera; the person may turn the outline. */
  readonly isUpright: boolean
}

/** Sheets of ISO 216 keep this ratio, opened booklets come near it. */
const sheet = Math.SQRT2
const a4: Outline = { name: 'A4 纸', ratio: sheet, isUpright: true }

const outlines: Readonly<Partial<Record<EvidenceKind, Outline>>> = {
  // ISO/IEC 7810 ID-1
  identity: { name: '证件', ratio: 85.6 / 53.98, isUpright: false },
  certificate: { name: '证书', ratio: sheet, isUpright: false },
  licence: a4,
  employment: a4,
  apprenticeship: a4,
  honour: a4,
  teamMember: a4,
  insidePublicity: a4,
  stampedForm: a4,
  talentSystem: a4,
  funding: a4,
  workshopRules: a4,
  minutes: a4,
  expertOpinion: a4,
  negativeList: a4,
  ledger: a4,
  audit: a4,
  account: a4,
}

/** What is photographed through an outline; undefined for places, people and things. */
export const outlineOf = ({ evidence }: PhotosField): Outline | undefined => outlines[evidence]
