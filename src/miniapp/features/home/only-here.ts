import { momentText } from '#policy'
import type { FilingRecord } from '../../sync'
import { useDraftState } from '../session/use-sync-state'

interface LocalFiling {
  readonly id: string
  readonly title: string
  readonly note: string
}

/** Filings on this phone that the server's list does not show; all of them while that list is not known. */
export function useOnlyHere(listed: readonly string[] | undefined): readonly LocalFiling[] {
  const filings = useDraftState((state) => state.filings)
  return Object.values(filings)
    .filter(({ meta }) => listed === undefined || (!meta.isOnServer && !listed.includes(meta.id)))
    .map(rowOf)
}

/** What this phone knows better than the server's list, by filing: a submission under way, answers to choose from. */
export function useHere(): Readonly<Record<string, string>> {
  const filings = useDraftState((state) => state.filings)
  return Object.fromEntries(
    Object.values(filings).flatMap((filing) => {
      const words = hereWords(filing)
      return words === '' ? [] : [[filing.meta.id, words]]
    }),
  )
}

function hereWords({ meta: { submission }, sections }: FilingRecord): string {
  const clashes = Object.values(sections).reduce((sum, record) => sum + record.clashes.length, 0)
  const asked = submission?.state === 'queued' || submission?.state === 'confirming'
  return [asked ? '正在确认，还没有收到回执' : '', clashes > 0 ? `${clashes} 处内容要您选择` : '']
    .filter((part) => part !== '')
    .join(' · ')
}

function rowOf(filing: FilingRecord): LocalFiling {
  const { id, startedAt, view } = filing.meta
  const words = hereWords(filing)
  if (view !== null && words !== '') return { id, title: view.title, note: words }
  return view === null
    ? { id, title: `${momentText(startedAt)} 开始的草稿`, note: '仅在本机，联网登录后自动上传' }
    : { id, title: view.title, note: `${view.status.phrase} · ${view.waitingFor}` }
}
