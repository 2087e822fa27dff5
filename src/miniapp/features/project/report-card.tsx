import type { Workshop } from '#contract'
import { dayText } from '#policy'
import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { StatusChip } from '../../components/status-chip'
import { go } from '../../platform'
import { useDueWords } from '../apply/due-words'
import './project.css'

interface Props {
  workshopId: string
  report: Workshop['annualReports'][number]
}

/** One year's report: when it opens, until when, and the way in. */
export function ReportCard({ workshopId, report }: Props) {
  const dueWords = useDueWords()
  const { year, filingId, opensOn, dueAt, status, canOpen } = report
  const open = () =>
    void go('annualReport', { workshopId, year: String(year), ...(filingId === null ? {} : { filingId }) })
  return (
    <View className="card report">
      <View className="heading">{`${year} 年度总结及下一年度计划`}</View>
      <StatusChip tone={status.tone} word={status.phrase} />
      <View>{canOpen || filingId !== null ? `截止 ${dueWords(dueAt)}` : `${dayText(opensOn)}开放填报`}</View>
      {filingId !== null ? (
        <Button kind="secondary" label={`打开 ${year} 年度报告`} onTap={open}>
          打开
        </Button>
      ) : (
        canOpen && (
          <Button label={`填报 ${year} 年度报告`} onTap={open}>
            打开填报
          </Button>
        )
      )}
    </View>
  )
}
