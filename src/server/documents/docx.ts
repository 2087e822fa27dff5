import PizZip from 'pizzip'
import { type Pair, pairRows, type Paper, type PaperPart, PLACE_WORDS } from './paper'
import { inkParagraph } from './ink'
import { packagedParts } from './docx-package'
import { cell, paragraph, row, table, type Cell } from './docx-xml'

/** Twips of the text width of A4 inside margins of 54 points: 210 mm is 11906. */
const WIDTH = 11906 - 2 * 1080
const LABEL = 1900
/** Room for a seal of 4 cm, in twips. */
const PLACE_HEIGHT = 2300
/** ZIP keeps no time zone: a local time made of the same digits gives the same bytes on every machine. */
const ZIP_TIME = () => new Date(1980, 0, 1)

/** A Word document from our own few parts: no template that could fall out of step with the form. */
export function docxOf(paper: Paper): Uint8Array {
  const zip = new PizZip()
  for (const [name, text] of Object.entries(packagedParts(paper, bodyOf(paper))))
    zip.file(name, text, { date: ZIP_TIME() })
  return zip.generate({ type: 'uint8array', compression: 'STORE', platform: 'DOS' })
}

function bodyOf({ title, lead, parts }: Paper): string {
  return [
    paragraph(title, { style: 'Title' }),
    ...lead.map((text) => paragraph(text, { style: 'Lead' })),
    ...parts.map(partXml),
  ].join('')
}

/** Word joins tables that touch: a thin paragraph stands between them. */
const BETWEEN = paragraph('', { style: 'Between' })

function partXml(part: PaperPart): string {
  switch (part.kind) {
    case 'heading':
      return paragraph(part.text, { style: 'Heading1' })
    case 'note':
      return paragraph(part.text)
    case 'pairs':
      return pairsXml(part.pairs, part.caption) + BETWEEN
    case 'grid':
      return gridXml(part) + BETWEEN
    case 'code':
      return paragraph(part.beside)
  }
}

function pairsXml(pairs: readonly Pair[], caption: string | undefined): string {
  const half = WIDTH / 2
  const widths = [LABEL, half - LABEL, LABEL, half - LABEL]
  const [first = 0, second = 0, third = 0, fourth = 0] = widths
  const rows = pairRows(pairs).map(([left, right]) =>
    right === undefined
      ? row([cell(left.label, first, { isLabel: true }), valueCell(left, WIDTH - LABEL)])
      : row([
          cell(left.label, first, { isLabel: true }),
          cell(left.text, second),
          cell(right.label, third, { isLabel: true }),
          cell(right.text, fourth),
        ]),
  )
  const head = caption === undefined ? [] : [row([cell(caption, WIDTH, { isLabel: true, span: 4 })])]
  return table(widths, [...head, ...rows])
}

function valueCell({ text, isLong, place, ink }: Pair, width: number): Cell {
  if (ink !== undefined) return cell(text, width, { span: 3, after: inkParagraph(ink) })
  const isByHand = place !== undefined || (isLong === true && text === '')
  if (!isByHand) return cell(text, width, { span: 3 })
  const foot = place === undefined ? '' : PLACE_WORDS[place]
  return cell(text, width, { span: 3, foot, minHeight: PLACE_HEIGHT })
}

function gridXml({ caption, columns, rows }: Extract<PaperPart, { kind: 'grid' }>): string {
  const width = Math.floor(WIDTH / columns.length)
  return table(
    columns.map(() => width),
    [
      row([cell(caption, WIDTH, { isLabel: true, span: columns.length })], { isHeader: true }),
      row(
        columns.map((column) => cell(column, width, { isLabel: true })),
        { isHeader: true },
      ),
      ...rows.map((cells) => row(cells.map((text) => cell(text, width)))),
    ],
  )
}
