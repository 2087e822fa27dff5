import { createHash } from 'node:crypto'
import type { Receipt } from '#contract'
import { canonicalJson } from '#policy'
import PizZip from 'pizzip'
import { copyPart, FORMAT, PART } from './proof-format'

export interface ProofParts {
  /** The frozen package as it was hashed. */
  readonly canonical: string
  readonly receipt: Receipt
  readonly receiptPdf: Uint8Array
  /** The server's copies of the attachments, those it still has. */
  readonly copies: readonly {
    readonly id: string
    readonly kind: 'photo' | 'pdf'
    readonly bytes: Uint8Array
  }[]
}

const READ_ME = `大兴区技能大师工作室 存证包

frozen.json   提交时冻结的材料，一字未改
receipt.json  服务器给出的回执
receipt.pdf   纸质回执
photos/       随附照片在服务器上的副本（已去除位置信息，校验码与原图不同）
documents/    随附的 PDF，一字未改（校验码与提交时登记的相同）
index.json    以上各部分的校验码

离线核对：npm run verify -- receipt 本文件 [原图所在文件夹]
用其他工具核对：frozen.json 的 SHA-256 应与回执上的材料校验码相同。
里面有个人信息，请妥善保管。
`

/** The pack, the same bytes for the same parts. Nothing is compressed: photos are already, and damage stays where it is. */
export function packProof({ canonical, receipt, receiptPdf, copies }: ProofParts): Uint8Array {
  const parts: readonly (readonly [string, Uint8Array])[] = [
    [PART.readMe, Buffer.from(READ_ME)],
    [PART.receipt, Buffer.from(canonicalJson(receipt))],
    [PART.frozen, Buffer.from(canonical)],
    [PART.paper, receiptPdf],
    ...copies.map(({ id, kind, bytes }) => [copyPart(id, kind), bytes] as const),
  ]
  const index = {
    format: FORMAT,
    parts: parts.map(([name, bytes]) => ({ name, sha256: sha256Of(bytes), size: bytes.byteLength })),
  }
  const zip = new PizZip()
  const all = [...parts, [PART.index, Buffer.from(canonicalJson(index))] as const]
  for (const [name, bytes] of all)
    zip.file(name, bytes, { binary: true, date: new Date(1980, 0, 1), createFolders: false })
  return zip.generate({ type: 'uint8array', compression: 'STORE', platform: 'DOS' })
}

/** SHA-256 in lower-case hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
