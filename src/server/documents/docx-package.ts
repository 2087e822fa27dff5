import { escaped } from './docx-xml'
import type { Paper } from './paper'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Every file of the package: path → text. `body` is what stands between title and end of the document. */
export function packagedParts(paper: Paper, body: string): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations([
      [`${OFFICE}/officeDocument`, 'word/document.xml'],
      ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'core.xml'],
    ]),
    'core.xml': core(paper),
    'word/_rels/document.xml.rels': relations([
      [`${OFFICE}/styles`, 'styles.xml'],
      [`${OFFICE}/footer`, 'footer.xml'],
    ]),
    'word/document.xml': documentXml(body),
    'word/footer.xml': footer(paper.foot),
    'word/styles.xml': styles(),
  }
}

function contentTypes(): string {
  const parts = [
    ['/word/document.xml', `${CONTENT}.document.main+xml`],
    ['/word/styles.xml', `${CONTENT}.styles+xml`],
    ['/word/footer.xml', `${CONTENT}.footer+xml`],
    ['/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
  return (
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`
  )
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const rows = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${RELATIONS}">${rows.join('')}</Relationships>`
}

/** The day of the document is the day it speaks of, so that the same content gives the same bytes. */
function core({ title, madeAt }: Paper): string {
  const at = `${madeAt.slice(0, 19)}Z`
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>` +
    '</cp:coreProperties>'
  )
}

/** A4, upright. */
function documentXml(body: string): string {
  return (
    `${HEAD}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${body}<w:sectPr>` +
    '<w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>' +
    '<w:pgMar w:top="1080" w:right="1080" w:bottom="1080" w:left="1080" w:header="600" w:footer="600" w:gutter="0"/>' +
    '</w:sectPr></w:body></w:document>'
  )
}

function footer(foot: string): string {
  const text = (words: string) => `<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`
  const count = (field: string) => `<w:fldSimple w:instr=" ${field} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
  return (
    `${HEAD}<w:ftr xmlns:w="${WORD}"><w:p><w:pPr><w:pStyle w:val="Foot"/>` +
    '<w:tabs><w:tab w:val="right" w:pos="9746"/></w:tabs></w:pPr>' +
    `${text(foot)}<w:r><w:tab/></w:r>${text('第 ')}${count('PAGE')}${text(' / ')}${count('NUMPAGES')}${text(' 页')}</w:p></w:ftr>`
  )
}

/** Fonts that Windows, macOS, WPS and LibreOffice each have one of; Word takes another for a rare character by itself. */
function styles(): string {
  const named = [
    ['Title', '<w:spacing w:after="120"/><w:jc w:val="center"/>', 36],
    ['Lead', '<w:jc w:val="center"/>', 19],
    ['Heading1', '<w:keepNext/><w:spacing w:before="280" w:after="80"/><w:outlineLvl w:val="0"/>', 26],
    ['Cell', '<w:spacing w:before="50" w:after="50"/>', 21],
    ['Between', '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>', 8],
    ['Foot', '', 18],
  ] as const
  const rows = named.map(
    ([id, paragraph, halfPoints]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr>${paragraph}</w:pPr>` +
      `<w:rPr><w:sz w:val="${halfPoints}"/></w:rPr></w:style>`,
  )
  return (
    `${HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>` +
    '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="SimSun"/><w:sz w:val="21"/>' +
    `<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>${rows.join('')}</w:styles>`
  )
}
