import type { Receipt } from '#contract'
import { momentText } from '#policy'
import type { Paper, PaperPart } from './paper'

/** What a receipt says besides the numbers of the receipt itself. */
export interface ReceiptFacts {
  readonly receipt: Receipt
  readonly formTitle: string
  readonly unitName: string
  readonly leaderName: string
  /** The call notice, the project or the year it belongs to. */
  readonly occasion: string
  /** Who certified it for the unit, and when. */
  readonly certified?: string | undefined
  readonly files: readonly { readonly what: string; readonly sha256: string; readonly size: number }[]
  /** Where anybody can ask the server for this receipt; undefined where the service has no public address. */
  readonly checkAddress: string | undefined
}

/** The receipt on paper: enough to show later what was handed in and when. */
export function receiptPaper(facts: ReceiptFacts): Paper {
  const { receipt } = facts
  return {
    title: '材料提交回执',
    lead: [facts.formTitle],
    parts: [
      {
        kind: 'pairs',
        pairs: [
          { label: '回执编号', text: receipt.receiptNo },
          { label: '第几次提交', text: `第 ${receipt.packageNo} 次` },
          { label: '申报单位', text: facts.unitName, isLong: true },
          { label: '领办人', text: facts.leaderName, isLong: true },
          { label: '所属批次', text: facts.occasion, isLong: true },
          { label: '收到时间', text: `${momentText(receipt.submittedAt)}（北京时间）`, isLong: true },
          ...(facts.certified === undefined
            ? []
            : [{ label: '单位确认', text: facts.certified, isLong: true }]),
          { label: '材料校验码（SHA-256）', text: grouped(receipt.packageSha256), isLong: true },
          { label: '提交标识', text: receipt.nonce, isLong: true },
        ],
      },
      {
        kind: 'code',
        text: facts.checkAddress ?? `${receipt.receiptNo} ${receipt.packageNo} ${receipt.packageSha256}`,
        beside: howToCheck(facts.checkAddress !== undefined),
      },
      filesPart(facts.files),
    ],
    foot: `回执 ${receipt.receiptNo}　第 ${receipt.packageNo} 次提交`,
    madeAt: receipt.submittedAt,
  }
}

/** The public page that confirms a receipt; who does not hold it cannot guess the address. */
export function receiptAddress(origin: string, { receiptNo, packageSha256 }: Receipt): string {
  return `${origin}/pages/public/receipt/index?no=${encodeURIComponent(receiptNo)}&sha=${packageSha256}`
}

function howToCheck(isOnline: boolean): string {
  const scan = isOnline
    ? '扫码可以查验这份回执是否由本系统出具。'
    : '二维码中是回执编号、第几次提交和材料校验码。'
  return `${scan}\n在回执页下载的存证包里有提交时冻结的材料，可以离线逐项核对：材料有一个字不同，校验码就不同。\n本回执只说明材料已经收到，不表示符合申报条件。`
}

function filesPart(files: ReceiptFacts['files']): PaperPart {
  if (files.length === 0) return { kind: 'note', text: '没有随附文件。' }
  return {
    kind: 'grid',
    caption: `随材料提交的文件（${files.length} 份）和校验码（SHA-256）`,
    columns: ['材料', '大小', '校验码'],
    shares: [32, 14, 54],
    rows: files.map(({ what, size, sha256 }) => [what, sizeText(size), grouped(sha256)]),
  }
}

const BYTES_PER_KB = 1024

const sizeText = (bytes: number): string =>
  bytes < BYTES_PER_KB ? `${bytes} 字节` : `${Math.round(bytes / BYTES_PER_KB)} KB`

/** In groups of eight, as on the screen: a person compares group by group. */
const grouped = (sha256: string): string => sha256.replace(/(.{8})(?=.)/g, '$1 ')
