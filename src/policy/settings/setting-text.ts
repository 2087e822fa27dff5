import { dayText, isDay } from '../calendar/day'
import { PARAMETERS, type Parameter, type ParameterId } from '../parameters'
import { SETTINGS, type Allowed, type Setting, type SettingId, type SettingValue } from './settings'

/**
 * A value as people read it: 公示当日不计入, 12月1日; 「5 个工作日，与原文一致」 where it is the number of the text, so
 * that what the text states is never taken for ours.
 */
export function settingText(id: SettingId, value: SettingValue): string {
  const text = textOf((SETTINGS[id] as Setting).allowed, value)
  return statedNumber(id) === value ? `${text}，与原文一致` : text
}

/** The number of the text that a setting may only tighten; the two have the same name. */
function statedNumber(id: SettingId): unknown {
  const stated: Parameter<unknown> | undefined = id in PARAMETERS ? PARAMETERS[id as ParameterId] : undefined
  return stated?.value
}

function textOf(allowed: Allowed, value: SettingValue): string {
  switch (allowed.kind) {
    case 'whole':
      return `${String(value)} ${allowed.unit}`
    case 'wholes':
      return `${listOf(value).join('、')} ${allowed.unit}`
    case 'yesNo':
      return value === true ? allowed.yes : allowed.no
    case 'one':
      return allowed.of[String(value)] ?? String(value)
    case 'order':
      return listOf(value)
        .map((each) => allowed.of[each] ?? each)
        .join('，')
    case 'dayOfYear':
      return monthDayText(String(value))
    case 'day':
      return isDay(String(value)) ? dayText(String(value)) : '待确认'
  }
}

/** What a setting may be, for people: 5 至 30 个工作日. */
export function allowedText(id: SettingId): string {
  const { allowed } = SETTINGS[id] as Setting
  switch (allowed.kind) {
    case 'whole':
      return `${allowed.min} 至 ${allowed.max} ${allowed.unit}`
    case 'wholes':
      return `几个从小到大的数，每个 ${allowed.min} 至 ${allowed.max} ${allowed.unit}`
    case 'yesNo':
      return `${allowed.yes}；${allowed.no}`
    case 'one':
      return Object.values(allowed.of).join('；')
    case 'order':
      return `至少选一项，按次序：${Object.values(allowed.of).join('；')}`
    case 'dayOfYear':
      return `${monthDayText(allowed.from)} 至 ${monthDayText(allowed.to)}`
    case 'day':
      return '一个日期'
  }
}

function monthDayText(monthDay: string): string {
  const [month, day] = monthDay.split('-').map(Number)
  return `${month} 月 ${day} 日`
}

const listOf = (value: SettingValue): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [String(value)]
