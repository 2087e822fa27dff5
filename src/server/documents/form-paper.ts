import { momentText, printable, type FilingValues, type Form, type PrintedRows, type Section } from '#policy'
import type { Certification } from '../records/certification'
import type { Paper, PaperPart } from './paper'

/** More columns than this are not legible across A4: each row is set as a card of its own. */
const GRID_COLUMNS = 5

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

/** What a form is printed with besides its answers. */
export interface FormFacts {
  /** As it may be read by the person who prints: masked or not. */
  readonly values: FilingValues
  readonly receiptNo: string | null
  /** The submit these answers were frozen in; undefined for answers that are still being written. */
  readonly frozen: { readonly packageNo: number; readonly submittedAt: string } | undefined
  /** 单位确认 of the submit, where one was given. */
  readonly certification?: Certification | undefined
  /** What the photo of a stamped print is held against. */
  readonly code: string
  readonly madeAt: string
}

/** The filled form for signing and stamping: every answer once, in the order of the form. */
export function formPaper(form: Form, facts: FormFacts): Paper {
  const { receiptNo, frozen, certification } = facts
  const sections = printable(form, facts.values)
  const standing =
    frozen === undefined
      ? '尚未提交。提交后内容如有改动，请重新打印。'
      : `回执编号 ${receiptNo ?? '—'}　第 ${frozen.packageNo} 次提交　${momentText(frozen.submittedAt)}（北京时间）`
  return {
    title: form.title,
    lead: [standing, `打印校验码 ${facts.code}`],
    parts: sections
      .flatMap(({ section, answers }, index): PaperPart[] => {
        const parts: PaperPart[] = [{ kind: 'heading', text: headingOf(section, index + 1) }]
        for (const answer of answers) {
          const last = parts.at(-1)
          if (answer.kind === 'rows') parts.push(...rowsParts(answer))
          else if (last?.kind === 'pairs' && last.caption === undefined)
            parts[parts.length - 1] = { kind: 'pairs', pairs: [...last.pairs, answer] }
          else parts.push({ kind: 'pairs', pairs: [answer] })
        }
        return parts
      })
      .concat(certification === undefined ? [] : certificationParts(certification, sections.length + 1)),
    foot: `${form.title}　打印校验码 ${facts.code}`,
    madeAt: facts.madeAt,
  }
}

/** What was drawn on the screen stands in its place; otherwise there is room to sign by hand. */
function certificationParts(
  { name, at, declaration, signature }: Certification,
  number: number,
): readonly PaperPart[] {
  const signed =
    signature === null
      ? ({ label: '确认人签字', text: '', place: 'signature' } as const)
      : { label: '确认人签字', text: '', ink: signature }
  return [
    { kind: 'heading', text: `${chineseNumber(number)}、单位确认` },
    {
      kind: 'pairs',
      pairs: [
        { label: '确认人', text: name },
        { label: '确认时间', text: momentText(at) },
        { label: '确认内容', text: declaration, isLong: true },
        signed,
      ],
    },
  ]
}

/** On the phone a section says what to do; on paper it says what it holds. */
function headingOf({ title }: Section, number: number): string {
  return `${chineseNumber(number)}、${title.replace(/^(填写|作出)/, '')}`
}

/** 1 to 99: 一, 十, 十二, 二十一. */
function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = NUMBERS[(number % 10) - 1] ?? ''
  if (tens === 0) return ones
  return `${tens === 1 ? '' : (NUMBERS[tens - 1] ?? '')}十${ones}`
}

function rowsParts({ label, rowName, columns, rows }: PrintedRows): PaperPart[] {
  if (columns.length <= GRID_COLUMNS) return [{ kind: 'grid', caption: label, columns, rows }]
  return rows.map((cells, index) => ({
    kind: 'pairs',
    caption: `${label}　${rowName} ${index + 1}`,
    pairs: columns.map((column, at) => ({ label: column, text: cells[at] ?? '' })),
  }))
}
