export interface SourceForm {
  readonly id: string
  readonly fields: readonly SourceField[]
  readonly attachments: readonly SourceField[]
}
export interface SourceField {
  readonly id: string
  readonly label: string
  readonly basis: string
}

/** One source form from its lines. */
export function form(id: string, fields: string, attachments = ''): SourceForm {
  return { id, fields: linesOf(fields), attachments: linesOf(attachments) }
}

function linesOf(text: string): readonly SourceField[] {
  return text
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', label = '', basis = ''] = line.trim().split('|')
      return { id, label, basis }
    })
}
