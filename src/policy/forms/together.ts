import type { Owner } from './definition'

/** Who fills in a filing together. */
type FilingRole = 'leader' | 'contact' | 'certifier'

/**
 * Whose section who may edit. The leader and the unit's contact may both write everywhere, and the other one sees it: a
 * master at the bench often dictates to the clerk. A certifier reads and certifies. Ours, not the text's.
 */
export const SECTION_EDITORS: Readonly<Record<Owner, readonly FilingRole[]>> = {
  leader: ['leader', 'contact'],
  unit: ['leader', 'contact'],
  expert: [],
  officer: [],
  public: [],
}

/** The side a role speaks for. */
export const sideOf = (role: FilingRole): 'leader' | 'unit' => (role === 'leader' ? 'leader' : 'unit')

/** What whoever certifies declares for the unit (P25a: the unit applies). The words are ours. */
export const CERTIFY_DECLARATION = '本单位已核对全部内容和附件，确认真实、完整，同意申报。'

/** The box a signature is drawn in. */
export const SIGNATURE_BOX = { width: 900, height: 360 } as const

/** Drawn strokes (`x,y x,y;x,y`) as the path of an SVG; a single point is a dot. */
export function inkPath(strokes: string): string {
  return strokes
    .split(';')
    .map((stroke) => {
      const [first = '', ...rest] = stroke.split(' ')
      return `M${first}${(rest.length === 0 ? [first] : rest).map((point) => `L${point}`).join('')}`
    })
    .join('')
}
