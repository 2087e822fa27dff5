import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Section } from '../../components/section'
import { type DocumentKind, openServerDocument } from '../../platform'
import { useSession } from '../session/session'

interface Offer {
  readonly words: string
  readonly path: string
  readonly kind: DocumentKind
}

const formOffers = (filing: string): readonly Offer[] => [
  { words: '下载表格（PDF）', path: `${filing}/form.pdf`, kind: 'pdf' },
  { words: '下载表格（Word）', path: `${filing}/form.docx`, kind: 'docx' },
]

const receiptOffers = (filing: string, packageNo: number): readonly Offer[] => [
  { words: '下载回执', path: `${filing}/receipts/${packageNo}/pdf`, kind: 'pdf' },
  { words: '下载存证包', path: `${filing}/receipts/${packageNo}/proof`, kind: 'zip' },
]

interface Props {
  readonly filingId: string
  /** With a submit: its receipt and proof too. */
  readonly packageNo?: number
  readonly note: string
}

/** What can be taken away on paper or as a file. */
export function Documents({ filingId, packageNo, note }: Props) {
  const [busy, setBusy] = useState<string>()
  const [hasFailed, setFailed] = useState(false)
  const filing = `/api/filings/${encodeURIComponent(filingId)}`
  const offers = [...(packageNo === undefined ? [] : receiptOffers(filing, packageNo)), ...formOffers(filing)]
  const open = async ({ words, path, kind }: Offer) => {
    setBusy(words)
    setFailed(false)
    const name = words.replace(/^下载|（.*）$/g, '')
    const token = useSession.getState().session?.token ?? null
    await openServerDocument(path, { kind, name, token }).catch(() => setFailed(true))
    setBusy(undefined)
  }
  return (
    <Section title="下载和打印">
      <View className="card afterwards">
        <View className="caption">{note}</View>
        {hasFailed && (
          <Banner tone="stop" title="现在下载不了">
            请检查网络，过一会儿再试。
          </Banner>
        )}
        {offers.map((offer) => (
          <Button
            key={offer.words}
            kind="secondary"
            isBusy={busy === offer.words}
            onTap={() => void open(offer)}
          >
            {offer.words}
          </Button>
        ))}
      </View>
    </Section>
  )
}
