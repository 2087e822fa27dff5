import type { Notice } from '#contract'
import { deadlineText, momentText } from '#policy'
import { View } from '@tarojs/components'
import { StatusChip } from '../../components/status-chip'

/** When a round can be filed in, and how long is left in working and calendar days. */
export function NoticeFacts({ notice }: { notice: Notice }) {
  return (
    <View className="card facts">
      <StatusChip tone={notice.status.tone} word={notice.status.phrase} />
      <View>{`申报时间（北京时间）：${momentText(notice.opensAt)} 至 ${deadlineText(notice.closesAt)}`}</View>
      {daysLeft(notice) && <View>{daysLeft(notice)}</View>}
      <View>{placesOf(notice)}</View>
    </View>
  )
}

/** 还有 6 个工作日（8 天）; empty when the round is not open. */
export function daysLeft({ calendarDaysLeft, workingDaysLeft }: Notice): string {
  if (calendarDaysLeft === null) return ''
  if (workingDaysLeft === null) return `还有 ${calendarDaysLeft} 天，含今天（工作日数待国务院发布放假安排）`
  return `还有 ${workingDaysLeft} 个工作日（${calendarDaysLeft} 天，含今天）`
}

/** How many this round may select. */
function placesOf({ workshopQuota, projectQuota }: Notice): string {
  const workshops = workshopQuota === 0 ? '本次不评选工作室' : `工作室不超过 ${workshopQuota} 家`
  return `${workshops}，建设项目不超过 ${projectQuota} 个`
}
