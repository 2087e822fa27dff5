import { Input, Segmented, Select } from 'antd'
import { useEffect, useState, type RefObject } from 'react'
import type { InputRef } from 'antd'
import { useQuery } from '../../api/use-query'
import { Icon } from '../../components/icon'
import { partsNames, type Parts } from './parts'
import type { ApplicationSummary } from './types'
import { ALL, stateChoices } from './use-applications'
import type { DeskState, Filters } from './use-filters'

const PAUSE_MS = 250

interface Props {
  readonly filters: Filters
  readonly applications: readonly ApplicationSummary[]
  readonly searchRef: RefObject<InputRef>
  readonly onChange: (part: Partial<Filters>) => void
}

/** Notice, state with counts, and search. */
export function FilterBar({ filters, applications, searchRef, onChange }: Props) {
  const notices = useQuery('notices', (client) => client.desk.notices({}))
  const [typed, setTyped] = useState(filters.search)
  useEffect(() => {
    if (typed === filters.search) return
    const timer = setTimeout(() => onChange({ search: typed }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, filters.search, onChange])
  return (
    <div className="filters">
      <Select
        aria-label="评选通知"
        className="filter-notice"
        value={filters.notice ?? ''}
        onChange={(notice) => onChange({ notice: notice === '' ? undefined : notice })}
        options={[
          { value: '', label: '全部评选通知' },
          ...(notices.data?.notices ?? []).map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <Select<Parts | ''>
        aria-label="申报内容"
        className="filter-notice"
        value={filters.parts ?? ''}
        onChange={(parts) => onChange({ parts: parts === '' ? undefined : parts })}
        options={[
          { value: '' as const, label: '全部申报内容' },
          ...(Object.keys(partsNames) as Parts[]).map((value) => ({ value, label: partsNames[value] })),
        ]}
      />
      <Segmented<DeskState | typeof ALL>
        aria-label="状态"
        value={filters.state ?? ALL}
        onChange={(state) => onChange({ state: state === ALL ? undefined : state })}
        options={stateChoices(applications)}
      />
      <Input
        ref={searchRef}
        aria-label="搜索"
        className="filter-search"
        allowClear
        maxLength={60}
        prefix={<Icon name="search" />}
        placeholder="单位、领办人、工作室或回执编号"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  )
}
