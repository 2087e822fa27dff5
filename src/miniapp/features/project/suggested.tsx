import type { FieldValue } from '#policy'
import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import type { FilingRecord } from '../../sync'
import { carryIn, type Draft } from '../forms/draft'

/** What the year's entries already say, taken over in one tap; nothing that was written is replaced. */
export function Suggested({ draft, filing }: { draft: Draft; filing: FilingRecord }) {
  const suggestions = filing.meta.view?.suggestions ?? []
  const open = suggestions.filter(
    ({ section, field }) => filing.sections[section]?.values[field] === undefined,
  )
  if (open.length === 0) return null
  const entries = new Set(suggestions.flatMap(({ sources }) => sources.map(({ filingId }) => filingId)))
  const take = () => {
    for (const { section, field, value } of open)
      carryIn(draft, { [section]: { [field]: value as FieldValue } })
  }
  return (
    <Banner tone="plain" title={`今年的 ${entries.size} 条进展记录可以填好 ${open.length} 项`}>
      <View>次数、人数和总结按记录整理，填入后都可以改，每一项都能看到来源。</View>
      <Button kind="secondary" onTap={take}>
        {`填入这 ${open.length} 项`}
      </Button>
    </Banner>
  )
}
