import { addDays, dayText, shanghaiDay } from './day'

const SHANGHAI_OFFSET_MINUTES = 8 * 60
const MINUTES_A_DAY = 24 * 60

/** `HH:mm` in Shanghai. */
export function clockText(instant: string): string {
  const minutes = Math.floor(Date.parse(instant) / 60_000) + SHANGHAI_OFFSET_MINUTES
  const ofDay = ((minutes % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY
  return [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, '0')).join(':')
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
