import {
  addDays,
  daysBetween,
  deadlineText,
  DELIVERED_CALENDAR,
  isWorkingDay,
  NO_CALENDAR,
  shanghaiDay,
} from '#policy'
import { today } from '../../platform'
import { useServerTime } from '../session/server-time'

/** 2026年12月31日 24:00（还有 6 个工作日，含今天）; calendar days where the year's holidays are not published. */
export function dueWords(dueAt: string): string {
  const lastDay = shanghaiDay(new Date(Date.parse(dueAt) - 1).toISOString())
  return `${deadlineText(dueAt)}（${leftWords(today(), lastDay)}）`
}

type DueWords = typeof dueWords

/** The same, drawn again when the server's clock is known. */
export function useDueWords(): DueWords {
  useServerTime(({ instant }) => instant)
  return dueWords
}

function leftWords(from: string, lastDay: string): string {
  const days = daysBetween(from, lastDay)
  if (days < 0) return '已经截止'
  if (days === 0) return '今天截止'
  const between = Array.from({ length: days + 1 }, (_, index) =>
    isWorkingDay(addDays(from, index), DELIVERED_CALENDAR),
  )
  if (between.includes(NO_CALENDAR)) return `还有 ${days + 1} 天，含今天`
  return `还有 ${between.filter((isWorked) => isWorked === true).length} 个工作日，含今天`
}
