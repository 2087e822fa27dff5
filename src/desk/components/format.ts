import { addDays, dayText, fenToYuanText, shanghaiDay, weekdayOf } from '#policy'

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** 2026年12月31日 09:05 */
export function instantText(instant: string): string {
  return `${dayText(shanghaiDay(instant))} ${clock.format(new Date(instant))}`
}

/** The end of a period: midnight is 24:00 of the day before, as the law counts. */
export function deadlineText(instant: string): string {
  const time = clock.format(new Date(instant))
  return time === '00:00' ? `${dayText(addDays(shanghaiDay(instant), -1))} 24:00` : instantText(instant)
}

/** 星期四 */
export const weekdayText = (day: string): string => `星期${'一二三四五六日'[weekdayOf(day) - 1]}`

/** 50,000.00 元 */
export const amountText = (fen: number): string => `${fenToYuanText(fen)} 元`
