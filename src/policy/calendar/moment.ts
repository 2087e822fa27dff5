import { addDays, dayText, shanghaiDay, type Day } from './day'

const SHANGHAI_OFFSET_MINUTES = 8 * 60
const MINUTES_A_DAY = 24 * 60

/** `HH:mm` in Shanghai. */
export function clockText(instant: string): string {
  const minutes = Math.floor(Date.parse(instant) / 60_000) + SHANGHAI_OFFSET_MINUTES
  const ofDay = ((minutes % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY
  return clockOf(ofDay)
}

function clockOf(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** The instant a clock (`17:30`, `24:00`) shows on a day in Shanghai. */
export function clockInstant(day: Day, clock: string): string {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  const minutesUtc = hours * 60 + minutes - SHANGHAI_OFFSET_MINUTES
  const ofDay = (minutesUtc + MINUTES_A_DAY) % MINUTES_A_DAY
  return `${minutesUtc < 0 ? addDays(day, -1) : day}T${clockOf(ofDay)}:00.000Z`
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
