import {
  askedColumns,
  askedFields,
  type Field,
  type FieldValue,
  type FilingValues,
  type Form,
  formOf,
  printable,
  rowsOf,
  shanghaiDay,
} from '#policy'
import { readFileSync } from 'node:fs'
import { docxOf } from '../../src/server/documents/docx'
import { formPaper } from '../../src/server/documents/form-paper'
import { charactersOf, missingIn } from '../../src/server/documents/glyphs'
import { pairRows, type Paper, wordsOf } from '../../src/server/documents/paper'
import { definitionOf, pdfOf } from '../../src/server/documents/pdf'
import { receiptAddress, receiptPaper } from '../../src/server/documents/receipt-paper'
import { disposition } from '../../src/server/http/send-document'
import { completeApplication } from '../builders/filings'
import { partsOf, wordText } from '../support/zip-parts'

const FONT = readFileSync(
  require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
)
const has = charactersOf(FONT)
const madeAt = '2026-03-02T02:00:00.000Z'

function application(): Form {
  const form = formOf('combined-application', 1)
  if (form === undefined) throw new Error('no form')
  return form
}

/** Every text that is asked, cells too, is a word of its own, so that each can be counted in the document. */
function marked(form: Form, given: FilingValues): { values: FilingValues; marks: Map<string, string> } {
  const marks = new Map<string, string>()
  const mark = (place: string) => {
    marks.set(place, `〖${place}〗`)
    return `〖${place}〗`
  }
  const isText = ({ type }: Field) => type === 'text' || type === 'longText'
  const sections = form.sections.map(({ id, ...section }) => {
    const answers: Record<string, FieldValue> = { ...given[id] }
    for (const field of askedFields(form, given, { id, ...section })) {
      if (isText(field)) answers[field.id] = mark(`${id}.${field.id}`)
      if (field.type !== 'rows') continue
      const asked = askedColumns(field).filter(isText)
      answers[field.id] = rowsOf(answers[field.id]).map((row) => ({
        ...row,
        ...Object.fromEntries(
          asked.map((column) => [column.id, mark(`${id}.${field.id}.${row.id}.${column.id}`)]),
        ),
      }))
    }
    return [id, answers] as const
  })
  return { values: Object.fromEntries(sections), marks }
}

const paperOf = (values: FilingValues): Paper =>
  formPaper(application(), {
    values,
    receiptNo: 'DX2026-SB-000123',
    frozen: { packageNo: 1, submittedAt: madeAt },
    code: 'ABCD-0123-4567',
    madeAt,
  })

const countOf = (text: string, part: string) => text.split(part).length - 1

/** What pdfmake will draw, in order. */
function drawn(node: unknown): string {
  if (typeof node === 'string') return `${node}\n`
  if (Array.isArray(node)) return node.map(drawn).join('')
  if (typeof node !== 'object' || node === null) return ''
  const { text, stack, columns, table } = node as Readonly<Record<string, unknown>>
  const body = (table as { readonly body?: unknown } | undefined)?.body
  return [text, stack, columns, body].map(drawn).join('')
}

describe('F21: the form on paper', () => {
  const form = application()
  const { values, marks } = marked(form, completeApplication())
  const paper = paperOf(values)
  const word = wordText(docxOf(paper))
  const pdf = drawn(definitionOf(paper, has).content)
  /** The cover repeats four answers; the form itself says which. */
  const shownAt = (place: string) =>
    1 +
    form.sections
      .flatMap(({ fields }) => fields)
      .filter(({ known }) => known && 'follows' in known && known.how === 'same' && known.follows === place)
      .length

  test('every answer stands there exactly as often as the form shows it: once, on the cover once more', () => {
    expect(marks.size).toBeGreaterThan(60)
    for (const [place, mark] of marks) {
      expect([place, countOf(word, mark)]).toEqual([place, shownAt(place)])
      expect([place, countOf(pdf, mark)]).toEqual([place, shownAt(place)])
    }
  })

  test('Word and PDF say the same words in the same order', () => {
    const words = (text: string) => text.replace(/\s+/g, '')
    expect(words(word)).toBe(words(pdf))
  })

  test('sections in the order of the form, numbered in Chinese', () => {
    const headings = paper.parts.flatMap((part) => (part.kind === 'heading' ? [part.text] : []))
    expect(headings).toHaveLength(form.sections.length)
    expect(headings[1]).toBe('二、领办人基本情况')
    expect(headings[10]?.startsWith('十一、')).toBe(true)
  })

  test('one place per signature and seal', () => {
    const places = printable(form, values).flatMap(({ answers }) =>
      answers.flatMap((answer) => (answer.kind === 'line' && answer.place ? [answer.place] : [])),
    )
    const seals = places.filter((place) => place === 'seal').length
    expect([countOf(word, '（公章）'), countOf(word, '签字：')]).toEqual([seals, places.length - seals])
  })

  test('A4, page numbers on every page', () => {
    const parts = partsOf(docxOf(paper))
    expect(parts.get('word/document.xml')?.toString()).toContain('<w:pgSz w:w="11906" w:h="16838"/>')
    const footer = parts.get('word/footer.xml')?.toString() ?? ''
    expect(footer).toMatch(/第 .* PAGE .* \/ .* NUMPAGES .* 页/)
    const { footer: draw, pageSize } = definitionOf(paper, has)
    expect(pageSize).toBe('A4')
    const foot = typeof draw === 'function' ? draw(2, 9, { width: 1, height: 1 } as never) : undefined
    expect(drawn(foot)).toContain('第 2 / 9 页')
  })

  test('F62: the same paper gives the same bytes', async () => {
    expect(Buffer.from(docxOf(paper)).equals(Buffer.from(docxOf(paperOf(values))))).toBe(true)
    const [first, second] = [await pdfOf(paper), await pdfOf(paperOf(values))]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    expect(shanghaiDay(paper.madeAt)).toBe('2026-03-02')
  })
})

describe('words that could break a document', () => {
  const nasty = '<w:p>&"]]>\u0000\u0007\ud800 第一行\n第二行'
  const paper = paperOf({ leader: { name: nasty } })

  test('no answer becomes markup, what XML cannot hold is dropped, lines stay lines', () => {
    const text = wordText(docxOf(paper))
    expect(text).toContain('&lt;w:p&gt;&amp;&quot;]]&gt; 第一行\n第二行')
    expect(partsOf(docxOf(paper)).get('word/document.xml')?.toString()).not.toContain('\u0000')
  })

  test('it can be printed as PDF all the same', async () => {
    expect((await pdfOf(paper)).byteLength).toBeGreaterThan(1000)
  })
})

describe('a character the font does not have', () => {
  const paper = paperOf({ leader: { name: '王𠮷明' } })

  test('is found; rare ones it has are not', () => {
    expect(missingIn(['王𠮷明', '喆犇㐂䶮', '\n'], has)).toEqual(['𠮷'])
  })

  test('is named in its place and said at the top of the PDF, never left blank', () => {
    const text = drawn(definitionOf(paper, has).content)
    expect(text).toContain('王〔U+20BB7〕明')
    expect(text).toContain('有 1 个字打印字库里没有')
    expect(text).not.toContain('𠮷')
  })

  test('stays itself in Word, which has other fonts', () => {
    expect(wordText(docxOf(paper))).toContain('王𠮷明')
  })

  test('nothing is said where nothing is missing', () => {
    expect(drawn(definitionOf(paperOf({ leader: { name: '王明' } }), has).content)).not.toContain('字库')
  })
})

describe('F22: the receipt on paper', () => {
  const receipt = {
    receiptNo: 'DX2026-SB-000123',
    submittedAt: '2026-03-02T16:30:00.000Z',
    packageSha256: '0123456789abcdef'.repeat(4),
    packageNo: 2,
    nonce: 'nonce-0001',
  }
  const facts = {
    receipt,
    formTitle: '申报表',
    unitName: '示例单位',
    leaderName: '王明',
    occasion: '2026 年度评选通知',
    files: [{ what: '证书照片', sha256: 'f'.repeat(64), size: 204_800 }],
    checkAddress: receiptAddress('https://dashi.example.gov.cn', receipt),
  }
  const words = wordsOf(receiptPaper(facts)).join('\n')

  test('number, count, unit, leader, round, Beijing time, hash and every file with its hash', () => {
    for (const part of [
      'DX2026-SB-000123',
      '第 2 次',
      '示例单位',
      '王明',
      '2026 年度评选通知',
      '证书照片',
      '200 KB',
    ])
      expect(words).toContain(part)
    expect(words).toContain('2026年3月3日 00:30（北京时间）')
    expect(words).toContain('01234567 89abcdef 01234567')
    expect(words).toContain('ffffffff ffffffff')
  })

  test('the code leads to the public check; without a public address it holds the numbers themselves', () => {
    const codeOf = (paper: Paper) => paper.parts.flatMap((part) => (part.kind === 'code' ? [part.text] : []))
    expect(codeOf(receiptPaper(facts))).toEqual([
      `https://dashi.example.gov.cn/pages/public/receipt/index?no=DX2026-SB-000123&sha=${receipt.packageSha256}`,
    ])
    expect(codeOf(receiptPaper({ ...facts, checkAddress: undefined }))).toEqual([
      `DX2026-SB-000123 2 ${receipt.packageSha256}`,
    ])
  })

  test('a filing without files says so', () => {
    expect(wordsOf(receiptPaper({ ...facts, files: [] })).join('\n')).toContain('没有随附文件')
  })

  test('it is drawn with its code', async () => {
    expect((await pdfOf(receiptPaper(facts))).byteLength).toBeGreaterThan(1000)
  })
})

test('short answers stand side by side, long ones and places over the whole width, in their order', () => {
  const pair = (label: string, text: string) => ({ label, text })
  const long = '字'.repeat(17)
  const rows = pairRows([
    pair('a', '字'.repeat(16)),
    pair('b', '1'),
    pair('c', '1'),
    pair('d', long),
    pair('e', '1'),
  ])
  expect(rows.map((row) => row.map(({ label }) => label).join(''))).toEqual(['ab', 'c', 'd', 'e'])
})

test('RFC 6266: a plain name for old readers and the Chinese one beside it', () => {
  expect(disposition("回执 (1)'*.pdf")).toBe(
    `attachment; filename="_1_.pdf"; filename*=UTF-8''%E5%9B%9E%E6%89%A7%20%281%29%27%2A.pdf`,
  )
})
