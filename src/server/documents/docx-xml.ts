/** The few elements of WordprocessingML that a form needs. */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Control characters XML 1.0 cannot hold, even escaped, and halves of a pair. */
const IMPOSSIBLE = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu

/** Text as it may stand in an element. */
export function escaped(text: string): string {
  return text.replace(IMPOSSIBLE, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '')
}

/** One paragraph; a line break of the text is one on paper. */
export function paragraph(text: string, { style }: { readonly style?: string } = {}): string {
  const lines = text.split(/\r\n|[\r\n]/).map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${properties}<w:r>${lines.join('<w:br/>')}</w:r></w:p>`
}

export interface Cell {
  readonly xml: string
  readonly minHeight: number
}

interface CellLook {
  readonly isLabel?: boolean
  readonly span?: number
  /** Written at the lower edge, e.g. 签字. */
  readonly foot?: string
  readonly minHeight?: number
  /** Paragraphs of our own after the text. */
  readonly after?: string
}

/** One cell, `width` in twips. */
export function cell(text: string, width: number, look: CellLook = {}): Cell {
  const span = look.span === undefined ? '' : `<w:gridSpan w:val="${look.span}"/>`
  const shade = look.isLabel === true ? '<w:shd w:val="clear" w:color="auto" w:fill="F2F4F7"/>' : ''
  const low = look.foot === undefined ? '' : '<w:vAlign w:val="bottom"/>'
  const foot = look.foot === undefined ? '' : paragraph(look.foot, { style: 'Cell' })
  return {
    xml: `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${shade}${low}</w:tcPr>${paragraph(text, { style: 'Cell' })}${look.after ?? ''}${foot}</w:tc>`,
    minHeight: look.minHeight ?? 0,
  }
}

/** One row, never torn by the end of a page. */
export function row(cells: readonly Cell[], { isHeader = false } = {}): string {
  const height = Math.max(...cells.map(({ minHeight }) => minHeight))
  const tall = height === 0 ? '' : `<w:trHeight w:val="${height}" w:hRule="atLeast"/>`
  const header = isHeader ? '<w:tblHeader/>' : ''
  return `<w:tr><w:trPr><w:cantSplit/>${tall}${header}</w:trPr>${cells.map(({ xml }) => xml).join('')}</w:tr>`
}

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']

/** A ruled table with fixed columns. */
export function table(widths: readonly number[], rows: readonly string[]): string {
  const edges = EDGES.map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="7A828A"/>`)
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`)
  const total = widths.reduce((sum, width) => sum + width, 0)
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${edges.join('')}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns.join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
  )
}
