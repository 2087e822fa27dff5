import { isDay } from '../calendar/day'
import { allowedText } from './setting-text'
import { SETTINGS, type Allowed, type Setting, type SettingId, type SettingValue } from './settings'

export type ReadSetting = { readonly value: SettingValue } | { readonly problem: string }

/**
 * A value as it was typed, stored or sent, held to what the setting may be: the value, or the sentence that says why not.
 * Numbers may come as digits, several numbers as 「6、9、11」.
 */
export function readSetting(id: SettingId, raw: unknown): ReadSetting {
  const { allowed } = SETTINGS[id] as Setting
  const value = valueOf(allowed, raw)
  return value === undefined ? { problem: problemOf(id, allowed) } : { value }
}

function valueOf(allowed: Allowed, raw: unknown): SettingValue | undefined {
  switch (allowed.kind) {
    case 'whole':
      return wholeWithin(allowed, raw)
    case 'wholes':
      return risingWholes(allowed, typeof raw === 'string' ? raw.trim().split(/[、，,\s]+/) : raw)
    case 'yesNo':
      return typeof raw === 'boolean' ? raw : undefined
    case 'one':
      return typeof raw === 'string' && Object.hasOwn(allowed.of, raw) ? raw : undefined
    case 'order':
      return chosen(allowed.of, raw)
    case 'dayOfYear':
      return monthDayWithin(allowed, raw)
    case 'day':
      return typeof raw === 'string' && isDay(raw) ? raw : undefined
  }
}

function wholeWithin({ min, max }: { readonly min: number; readonly max: number }, raw: unknown) {
  const number = typeof raw === 'string' && /^\d{1,6}$/.test(raw.trim()) ? Number(raw) : raw
  const isWithin = typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max
  return isWithin ? number : undefined
}

function risingWholes(
  within: { readonly min: number; readonly max: number },
  raw: unknown,
): readonly number[] | undefined {
  if (!Array.isArray(raw) || raw.length === 0 || raw.length > 10) return undefined
  const numbers = raw.map((each) => wholeWithin(within, each))
  const isRising = numbers.every(
    (each, index) => each !== undefined && (index === 0 || each > (numbers[index - 1] ?? each)),
  )
  return isRising ? (numbers as number[]) : undefined
}

function chosen(of: Readonly<Record<string, string>>, raw: unknown): readonly string[] | undefined {
  if (!Array.isArray(raw) || raw.length === 0 || new Set(raw).size !== raw.length) return undefined
  return raw.every((each) => typeof each === 'string' && Object.hasOwn(of, each)) ? raw : undefined
}

/** `12-01`, also as people type it: 12月1日, 12-1. 29 February is in no ordinary year. */
function monthDayWithin({ from, to }: { readonly from: string; readonly to: string }, raw: unknown) {
  const typed = typeof raw === 'string' ? /^(\d{1,2})(?:-|\s*月\s*)(\d{1,2})\s*日?$/.exec(raw.trim()) : null
  const monthDay =
    typed
      ?.slice(1)
      .map((part) => part.padStart(2, '0'))
      .join('-') ?? ''
  return isDay(`2025-${monthDay}`) && monthDay >= from && monthDay <= to ? monthDay : undefined
}

function problemOf(id: SettingId, { kind }: Allowed): string {
  switch (kind) {
    case 'whole':
      return `请填写整数，${allowedText(id)}。`
    case 'wholes':
      return `请填写${allowedText(id)}，用顿号隔开。`
    case 'yesNo':
    case 'one':
      return `请选择其中一项：${allowedText(id)}。`
    case 'order':
      return `请${allowedText(id)}。`
    case 'dayOfYear':
      return `请填写月和日，如 12-01，在 ${allowedText(id)} 之间。`
    case 'day':
      return '请填写完整的日期，如 2026-01-01。'
  }
}
