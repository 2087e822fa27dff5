import { addDays, dayText, shanghaiDay } from './day'

const SHANGHAI_OFFSET_MS = 8 * 3_600_000

/** `HH:mm` in Shanghai. */
export function clockText(instant: string): string {
  return new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16)
}

/** When something happened: 2026年12月31日 10:32. */
export function momentText(instant: string): string {
  return `${dayText(shanghaiDay(instant))} ${clockText(instant)}`
}

/** A deadline is the first moment that is too late; midnight is said as 24:00 of the day before. */
export function deadlineText(instant: string): string {
  const clock = clockText(instant)
  const day = shanghaiDay(instant)
  return clock === '00:00' ? `${dayText(addDays(day, -1))} 24:00` : `${dayText(day)} ${clock}`
}
