import { addYears, dayText, isDay } from '../calendar/day'
import { fenToYuanText } from '../funding/money'
import { industryCode } from '../industries/code'
import {
  checkCertificateNumber,
  type CertificateKind,
  type CertificateLevel,
} from '../numbers/certificate-number'
import { checkCreditCode } from '../numbers/credit-code'
import { checkIdNumber } from '../numbers/id-number'
import { checkPhone } from '../numbers/phone'
import type { NumberCheck } from '../numbers/result'
import { isSkillOccupation, occupationCode } from '../occupations/code'
import type { CellField, CheckedField, Field, NumberField } from './definition'
import { isMasked } from './mask'
import { isBlank, textOf } from './same-value'
import { valueProblem } from './structure'
import type { SectionValues } from './values'

export interface CheckContext {
  /** `YYYY-MM-DD` in Shanghai. */
  readonly today: string
  /** Whether a value stands in its catalogue; left out where the big tables are not loaded, the server has them. */
  readonly listed?: Listed
}
export interface Listed {
  readonly occupation: (value: string) => boolean
  readonly industry: (value: string) => boolean
}

/** What is to be said about one answer. A warning is shown, and lets the person go on. */
export interface Remark {
  readonly severity: 'problem' | 'warning'
  readonly message: string
}

const problem = (message: string): Remark => ({ severity: 'problem', message })
const warning = (message: string): Remark => ({ severity: 'warning', message })

/** A required answer that is not there, as a sentence. */
export function blankProblem(field: Field): string {
  switch (field.type) {
    case 'photos':
      return `请拍摄或选择「${field.label}」，至少 ${Math.max(field.min, 1)} 张。`
    case 'rows':
      return `请添加「${field.label}」，至少 ${Math.max(field.min, 1)} ${field.counter ?? '项'}。`
    case 'choice':
    case 'choices':
    case 'date':
    case 'industry':
      return `请选择「${field.label}」。`
    case 'yesNo':
      return field.mustBeYes === true ? `请确认「${field.label}」。` : `请回答「${field.label}」。`
    default:
      return `请填写「${field.label}」。`
  }
}

/** Whether one given answer is good by itself; `beside` are the other answers of its section or row. */
export function checkValue(
  field: CellField,
  value: unknown,
  beside: SectionValues,
  context: CheckContext,
): Remark | undefined {
  const misshapen = valueProblem(field, value)
  if (misshapen !== undefined && !isMasked(field, value)) return problem(misshapen)
  if (isBlank(value) || isMasked(field, value)) return undefined
  switch (field.type) {
    case 'integer':
      return checkWhole(field, Number(value))
    case 'money':
      return checkMoney(field.label, Number(value), field.minFen, field.maxFen)
    case 'date':
      return checkDate(field.label, textOf(value), field.notAfterToday === true, context.today)
    case 'yesNo':
      return field.mustBeYes === true && value !== true ? problem(blankProblem(field)) : undefined
    case 'occupation':
      return checkOccupation(textOf(value), context.listed)
    case 'industry':
      return checkIndustry(field.label, textOf(value), context.listed)
    case 'phone':
    case 'idNumber':
    case 'creditCode':
    case 'certificateNumber':
      return remarkOf(field.label, checkNumber(field, textOf(value), beside, context))
    default:
      return undefined
  }
}

/** The number check of a field, with what its section prints beside it. */
export function checkNumber(
  field: CheckedField,
  text: string,
  beside: SectionValues,
  { today }: CheckContext,
): NumberCheck {
  switch (field.type) {
    case 'phone':
      return checkPhone(text)
    case 'idNumber':
      return checkIdNumber(text, { today })
    case 'creditCode':
      return checkCreditCode(text)
    case 'certificateNumber':
      return checkCertificateNumber(text, {
        ...(beside.kind ? { kind: beside.kind as CertificateKind } : {}),
        ...(beside.level ? { level: beside.level as CertificateLevel } : {}),
        ...(beside.issuedOn ? { issuedOn: textOf(beside.issuedOn) } : {}),
      })
  }
}

function remarkOf(label: string, check: NumberCheck): Remark | undefined {
  if (!check.ok) return problem(named(label, check.message))
  return check.warning === undefined ? undefined : warning(named(label, check.warning))
}

/** A form asks for several numbers of one kind: the sentence says which. */
function named(label: string, sentence: string): string {
  const kind = /^(统一社会信用代码|证件号码|手机号|证书编号)/
  return kind.test(sentence) ? sentence.replace(kind, `「${label}」`) : `「${label}」：${sentence}`
}

function checkWhole({ label, min, max, unit }: NumberField, value: number): Remark | undefined {
  if (value >= min && value <= max) return undefined
  return problem(`「${label}」应在 ${min} 至 ${max} ${unit}之间，现在是 ${value} ${unit}，请改正。`)
}

function checkMoney(label: string, fen: number, min: number, max: number): Remark | undefined {
  const now = `现在是 ${fenToYuanText(fen)} 元`
  if (fen > max) return problem(`「${label}」最多 ${fenToYuanText(max)} 元，${now}，请改小。`)
  return fen < min ? problem(`「${label}」最少 ${fenToYuanText(min)} 元，${now}，请改大。`) : undefined
}

function checkDate(label: string, day: string, notAfterToday: boolean, today: string): Remark | undefined {
  if (!isDay(day) || day < '1900-01-01' || day > addYears(today, 50)) {
    return problem(`「${label}」不是有效的日期，请重新选择。`)
  }
  if (!notAfterToday || day <= today) return undefined
  return problem(`「${label}」不能晚于今天（${dayText(today)}），请重新选择。`)
}

function checkOccupation(value: string, listed: Listed | undefined): Remark | undefined {
  const code = occupationCode(value)
  if (code === undefined) return undefined
  if (listed?.occupation(value) === false) return problem('大典里没有这个编码和名称，请重新选择职业。')
  return isSkillOccupation(code)
    ? undefined
    : warning('这个职业一般不属于技能类职业，请再核对一遍，无误可以继续。')
}

function checkIndustry(label: string, value: string, listed: Listed | undefined): Remark | undefined {
  const isListed = listed?.industry(value) ?? industryCode(value) !== undefined
  return isListed ? undefined : problem(`「${label}」请从行业目录中选择。`)
}
