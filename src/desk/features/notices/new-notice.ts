import type { RequestOf, Routes } from '#contract'
import { dayText, endOfDayInstant, startOfDayInstant } from '#policy'

/** A notice as it is typed: days instead of instants, numbers as text. */
export interface TypedNotice {
  readonly year: string
  readonly title: string
  readonly body: string
  readonly opensOn: string
  readonly closesOn: string
  readonly workshopQuota: string
  readonly projectQuota: string
}

export type NoticeBody = RequestOf<Routes['desk']['createNotice']>['body']

const wholeUpTo = (typed: string, most: number): boolean => /^\d{1,4}$/.test(typed) && Number(typed) <= most

function quotaProblem(typed: string, most: number, unit: string): string | undefined {
  return wholeUpTo(typed, most) ? undefined : `请填写 0 到 ${most} 之间的整数，单位：${unit}。`
}

/** What must be mended before the notice can go out, one sentence per field. */
export function noticeProblems(
  typed: TypedNotice,
  most: { readonly workshopQuota: number; readonly projectQuota: number },
): Readonly<Partial<Record<keyof TypedNotice, string>>> {
  const year = Number(typed.year)
  const problems: Record<keyof TypedNotice, string | undefined> = {
    year: wholeUpTo(typed.year, 2100) && year >= 2020 ? undefined : '请填写四位年份，如 2026。',
    title: typed.title.trim() === '' ? '请填写标题。' : undefined,
    body: typed.body.trim() === '' ? '请填写通知正文。' : undefined,
    opensOn: typed.opensOn === '' ? '请选择申报开始的日子。' : undefined,
    closesOn:
      typed.closesOn === ''
        ? '请选择申报截止的日子。'
        : typed.opensOn !== '' && typed.closesOn < typed.opensOn
          ? `截止日不能早于开始日 ${dayText(typed.opensOn)}。`
          : undefined,
    workshopQuota: quotaProblem(typed.workshopQuota, most.workshopQuota, '家'),
    projectQuota: quotaProblem(typed.projectQuota, most.projectQuota, '个'),
  }
  return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem !== undefined))
}

/** From 00:00 of the first day to 24:00 of the last. */
export function noticeBodyOf(typed: TypedNotice): NoticeBody {
  return {
    programmeYear: Number(typed.year),
    title: typed.title.trim(),
    body: typed.body.trim(),
    opensAt: startOfDayInstant(typed.opensOn),
    closesAt: endOfDayInstant(typed.closesOn),
    workshopQuota: Number(typed.workshopQuota),
    projectQuota: Number(typed.projectQuota),
  }
}
