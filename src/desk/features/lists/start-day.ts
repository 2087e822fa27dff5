/** Whether the day a publicity begins is one of those that are counted. */
export function startDayWords(period: {
  readonly startsOn: string
  readonly workingDays: readonly string[]
}): string {
  return period.workingDays.includes(period.startsOn) ? '当日计入' : '当日不计入'
}
