import {
  addDays,
  dayKind,
  dayText,
  deadlineText,
  DEFAULT_SETTINGS,
  DELIVERED_BY,
  DELIVERED_CALENDAR,
  isDay,
  NO_CALENDAR,
  NO_CALENDAR_TEXT,
  NOT_POLICY_LABEL,
  noticesOf,
  publicityPeriod,
  tablesFor,
  weekdayOf,
  type Day,
  type PublicityPeriod,
  type PublicitySettings,
} from '#policy'

const USAGE = '用法：npm run policy -- publicity 日期 [--start-day] [--cutoff 17:30]，日期写作 2026-09-17。'

/**
 * `npm run policy -- publicity DATE [--start-day] [--cutoff 17:30]`: the publicity of a list that goes live on a day, each
 * day with its kind and the notices it rests on, for a person to check by hand. 0 when there is an end, otherwise 2.
 */
export function runPublicity(args: readonly string[]): number {
  const read = readArgs(args)
  if (typeof read === 'string') return refuse(read)
  const { startsOn, settings } = read
  const period = publicityPeriod({ startsOn }, DELIVERED_CALENDAR, settings)
  if (period === NO_CALENDAR)
    return refuse(`${dayText(startsOn)}起公示，截止日${NO_CALENDAR_TEXT}后才能计算。`)
  console.log([...daysOf(period, settings), '', ...sourcesOf(period)].join('\n'))
  return 0
}

function refuse(sentence: string): number {
  console.error(sentence)
  return 2
}

function readArgs(
  args: readonly string[],
): { readonly startsOn: Day; readonly settings: PublicitySettings } | string {
  let startsOn: Day | undefined
  let settings: PublicitySettings = DEFAULT_SETTINGS
  const rest = [...args]
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--start-day') settings = { ...settings, publicityCountsStartDay: true }
    else if (arg === '--cutoff') {
      const cutoff = rest.shift()
      if (cutoff !== '17:30' && cutoff !== '24:00') return '截止时刻只能是 17:30 或 24:00。'
      settings = { ...settings, publicityEndsAt: cutoff }
    } else if (startsOn === undefined && !arg.startsWith('-')) startsOn = arg
    else return `不认识「${arg}」。${USAGE}`
  }
  if (startsOn === undefined) return USAGE
  if (!isDay(startsOn)) return `没有「${startsOn}」这一天。${USAGE}`
  return { startsOn, settings }
}

/** Every day from the first to the last, counted or not. */
function daysOf(period: PublicityPeriod, settings: PublicitySettings): readonly string[] {
  const lines: string[] = []
  for (let day = period.startsOn; day <= period.endsOn; day = addDays(day, 1)) {
    const counted = period.days.indexOf(day) + 1
    const note =
      day === period.startsOn && counted === 0
        ? '公示当日不计入'
        : counted > 0
          ? `第 ${counted} 个工作日`
          : '不计'
    lines.push(`  ${dayLine(day)}  ${note}`)
  }
  return [
    `公示期${period.days.length}个工作日：${dayText(period.startsOn)}起公示`,
    ...lines,
    `截止：${deadlineText(period.endsAt)}（${period.endsAt}）`,
    `公示当日${settings.publicityCountsStartDay ? '计入' : '不计入'}、截止时刻 ${settings.publicityEndsAt}：${NOT_POLICY_LABEL}`,
  ]
}

function dayLine(day: Day): string {
  const kind = dayKind(day, DELIVERED_CALENDAR)
  const name =
    kind === NO_CALENDAR ? NO_CALENDAR_TEXT : kind === '周末' || kind === '放假' ? `休（${kind}）` : kind
  return `${day} 星期${'一二三四五六日'[weekdayOf(day) - 1]} ${name}`
}

function sourcesOf(period: PublicityPeriod): readonly string[] {
  return [
    '放假安排：',
    ...tablesFor(period.startsOn, period.endsOn, DELIVERED_CALENDAR).flatMap((table) =>
      noticesOf(table).map(({ title, documentNo, address }) =>
        [
          `  ${table.year} 年第 ${table.version} 版（${table.source?.importedBy ?? DELIVERED_BY}）`,
          title,
          documentNo,
          address,
        ]
          .filter(Boolean)
          .join(' '),
      ),
    ),
  ]
}
