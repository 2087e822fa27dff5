import { fenToYuanText, weekdayOf } from '#policy'

/** 星期四 */
export const weekdayText = (day: string): string => `星期${'一二三四五六日'[weekdayOf(day) - 1]}`

/** 50,000.00 元 */
export const amountText = (fen: number): string => `${fenToYuanText(fen)} 元`
