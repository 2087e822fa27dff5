import { readFileSync } from 'node:fs'
import pdfmake from 'pdfmake'
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { inkSvg } from './ink'
import { charactersOf, missingIn, nameOfCharacter } from './glyphs'
import { fontPath } from './outlines'
import { type Pair, pairRows, type Paper, type PaperPart, PLACE_WORDS, wordsOf } from './paper'

const FONT = 'NotoSansSC'
const LABEL_SHADE = '#F2F4F7'
const RULE = '#7A828A'
const GUTTER_POINTS = 54
const PLACE_POINTS = 78
/** A table of so few rows moves to the next page with its heading. */
const KEPT_TOGETHER = 6

type Drawable = (codePoint: number) => boolean
let canDraw: Drawable | undefined

/** Told once, when the first document is asked for: the font is the only file pdfmake may read, and no address. */
function ready(): Drawable {
  if (canDraw !== undefined) return canDraw
  const font = fontPath()
  pdfmake.setFonts({ [FONT]: { normal: font } })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => path === font)
  canDraw = charactersOf(readFileSync(font))
  return canDraw
}

/** A4 with page numbers. */
export async function pdfOf(paper: Paper): Promise<Uint8Array> {
  return pdfmake.createPdf(definitionOf(paper, ready())).getBuffer()
}

/** What pdfmake is told. A character the font lacks is named in its place and said at the top, never left blank. */
export function definitionOf(paper: Paper, has: Drawable): TDocumentDefinitions {
  const missing = missingIn(wordsOf(paper), has)
  const safe = (text: string) =>
    Array.from(text, (each) => (missing.includes(each) ? `〔${nameOfCharacter(each)}〕` : each)).join('')
  return {
    pageSize: 'A4',
    pageMargins: [GUTTER_POINTS, 54, GUTTER_POINTS, 60],
    // What a compressor does differs between versions of Node; the same paper must give the same bytes.
    compress: false,
    info: { title: safe(paper.title), creationDate: new Date(paper.madeAt) },
    defaultStyle: { font: FONT, fontSize: 10.5, lineHeight: 1.2 },
    content: [
      { text: safe(paper.title), fontSize: 18, alignment: 'center', margin: [0, 0, 0, 8] },
      ...paper.lead.map((text): Content => ({
        text: safe(text),
        fontSize: 9.5,
        alignment: 'center',
        margin: [0, 0, 0, 3],
      })),
      ...(missing.length > 0 ? [glyphNote(missing)] : []),
      ...partsContent(paper.parts, safe),
    ],
    footer: (page, pages) => ({
      margin: [GUTTER_POINTS, 18, GUTTER_POINTS, 0],
      fontSize: 9,
      columns: [
        { text: safe(paper.foot), width: '*' },
        { text: `第 ${page} / ${pages} 页`, width: 80, alignment: 'right' },
      ],
    }),
  }
}

function glyphNote(missing: readonly string[]): Content {
  const names = missing.map(nameOfCharacter).join('、')
  return {
    text: `有 ${missing.length} 个字打印字库里没有，文中写成〔${names}〕。请在纸上手写补正，或使用 Word 版。`,
    margin: [0, 8, 0, 0],
  }
}

type Safe = (text: string) => string

/** A heading never stands alone at the foot of a page: it takes the first line of its table along. */
function partsContent(parts: readonly PaperPart[], safe: Safe): Content[] {
  const contents: Content[] = []
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1]
    const isLong = part.kind === 'grid' && part.rows.length > KEPT_TOGETHER
    if (before?.kind !== 'heading' || isLong) contents.push(contentOf(part, safe))
    else {
      const heading = contents.pop() ?? ''
      const [first, rest] = part.kind === 'pairs' ? torn(part) : [part, undefined]
      contents.push({ stack: [heading, contentOf(first, safe)], unbreakable: true })
      if (rest) contents.push(contentOf(rest, safe))
    }
  }
  return contents
}

type Pairs = Extract<PaperPart, { kind: 'pairs' }>

/** The first line of a table, and the others; a table with a caption stays whole, it is one card. */
function torn(part: Pairs): readonly [Pairs, Pairs | undefined] {
  const [first = [], ...others] = pairRows(part.pairs)
  if (part.caption !== undefined || others.length === 0) return [part, undefined]
  return [
    { ...part, pairs: first, isTight: true },
    { ...part, pairs: part.pairs.slice(first.length) },
  ]
}

function contentOf(part: PaperPart, safe: Safe): Content {
  switch (part.kind) {
    case 'heading':
      return { text: safe(part.text), fontSize: 13, margin: [0, 14, 0, 4] }
    case 'note':
      return { text: safe(part.text), fontSize: 9.5, margin: [0, 6, 0, 0] }
    case 'pairs':
      return pairsTable(part, safe)
    case 'grid':
      return gridTable(part, safe)
    case 'code':
      return {
        margin: [0, 12, 0, 12],
        columns: [
          { qr: part.text, fit: 120, width: 140 },
          { text: safe(part.beside), fontSize: 9.5 },
        ],
      }
  }
}

const LAYOUT = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => RULE,
  vLineColor: () => RULE,
  paddingTop: () => 3,
  paddingBottom: () => 3,
}

const label = (text: string): TableCell => ({ text, fillColor: LABEL_SHADE })

function pairsTable({ pairs, caption, isTight }: Pairs, safe: Safe): Content {
  const rows = pairRows(pairs).map(([left, right]): TableCell[] =>
    right === undefined
      ? [label(safe(left.label)), { ...valueCell(left, safe), colSpan: 3 }, '', '']
      : [label(safe(left.label)), safe(left.text), label(safe(right.label)), safe(right.text)],
  )
  const head: TableCell[][] = caption ? [[{ ...shaded(safe(caption)), colSpan: 4 }, '', '', '']] : []
  return {
    margin: [0, 0, 0, isTight === true ? 0 : 4],
    layout: LAYOUT,
    table: {
      headerRows: head.length,
      keepWithHeaderRows: 1,
      widths: [92, '*', 92, '*'],
      dontBreakRows: true,
      body: [...head, ...rows],
    },
  }
}

const shaded = (text: string) => ({ text, fillColor: LABEL_SHADE })

function valueCell({ text, isLong, place, ink }: Pair, safe: Safe) {
  if (ink !== undefined) return { stack: [{ text: safe(text) }, inkSvg(ink)] }
  const isByHand = place !== undefined || (isLong === true && text === '')
  if (!isByHand) return { text: safe(text) }
  const foot = place === undefined ? ' ' : PLACE_WORDS[place]
  return {
    stack: [
      { text: safe(text) },
      { text: foot, margin: [0, PLACE_POINTS, 0, 0] as [number, number, number, number] },
    ],
  }
}

const widthOf = (share: number | undefined) => (share === undefined ? '*' : `${share}%`)

function gridTable(part: Extract<PaperPart, { kind: 'grid' }>, safe: Safe): Content {
  const { caption, columns, shares, rows } = part
  const head: TableCell[] = [
    { ...shaded(safe(caption)), colSpan: columns.length },
    ...columns.slice(1).map((): TableCell => ''),
  ]
  return {
    margin: [0, 0, 0, 4],
    layout: LAYOUT,
    table: {
      headerRows: 2,
      keepWithHeaderRows: 1,
      widths: columns.map((_, index) => widthOf(shares?.[index])),
      dontBreakRows: true,
      body: [head, columns.map((each) => label(safe(each))), ...rows.map((row) => row.map(safe))],
    },
  }
}
