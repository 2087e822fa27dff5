import type { PhotoState } from '../../components/photo-slot'
import { bytesOf, photoStatus, type PhotoWhereabouts, type SyncState } from '../../sync'

const states: Readonly<Record<PhotoWhereabouts, PhotoState>> = {
  仅在本机: 'local',
  上传中: 'sending',
  待安全检查: 'held',
  已到服务器: 'stored',
  未通过: 'refused',
}

/** Damage on the way and a full filing may be over by now; everything else needs another photo. */
const worthAnotherTry = ['FILE_HASH_MISMATCH', 'FILE_QUOTA', 'SECTION_LOCKED', 'FILING_LOCKED']

/** How one photo stands, flat, so that it is drawn again only when a word of it changes. */
export function standingOf(all: SyncState, filingId: string, id: string) {
  const filing = all.filings[filingId]
  const photo = filing?.photos[id]
  const seen = filing?.meta.view?.files.find((file) => file.id === id)
  const status = filing && photoStatus(all, filing, id)
  const { word = '仅在本机', refusal, percent = 0, waitsForWifi = false } = status ?? {}
  return {
    state: states[word],
    note: refusal ? `${refusal.message}${refusal.next}` : noteOf(word, percent, waitsForWifi),
    canRetry: refusal !== undefined && worthAnotherTry.includes(refusal.code),
    isPdf: (photo?.kind ?? seen?.kind) === 'pdf',
    isChecked: seen?.grade === 'B',
    keptAs: (photo && bytesOf(photo)) ?? undefined,
  }
}

function noteOf(word: PhotoWhereabouts, percent: number, waitsForWifi: boolean): string | undefined {
  if (waitsForWifi) return '连上 Wi-Fi 后上传。可以在“我的”里改。'
  if (word === '待安全检查') return '已经收到，安全检查后经办人员才能打开，不用重新上传。'
  return word === '上传中' && percent > 0 ? `已传 ${percent}%` : undefined
}
