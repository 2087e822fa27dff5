import type { Receipt } from '#contract'
import { canonicalJson, momentText } from '#policy'
import PizZip from 'pizzip'
import * as v from 'valibot'
import { sha256Of } from './pack-proof'
import { copyPart, frozenSchema, indexSchema, PART, proofReceiptSchema } from './proof-format'

/** One thing that was compared. */
export interface Comparison {
  readonly agrees: boolean
  readonly what: string
}
export interface ProofReport {
  readonly receipt: Receipt | undefined
  readonly comparisons: readonly Comparison[]
}

/** Not a proof pack, or damaged so far that it cannot be opened. */
export class UnreadableProof extends Error {}

type Parts = ReadonlyMap<string, Buffer>

/**
 * Compares everything in a proof pack with everything else in it, without any network. `originals`: photos as the
 * phone took them, to be found again by their hash; empty when the person has none at hand.
 */
export function checkProof(file: Buffer, originals: readonly Buffer[]): ProofReport {
  const parts = partsOf(file)
  const receipt = readAs(proofReceiptSchema, parts.get(PART.receipt))
  const frozen = readAs(frozenSchema, parts.get(PART.frozen))
  return {
    receipt,
    comparisons: [
      ...indexComparisons(parts),
      ...packageComparisons(parts.get(PART.frozen), receipt, frozen),
      ...fileComparisons(parts, frozen, originals),
    ],
  }
}

function partsOf(file: Buffer): Parts {
  try {
    const { files } = new PizZip(file)
    return new Map(Object.values(files).map((part) => [part.name, Buffer.from(part.asUint8Array())]))
  } catch {
    throw new UnreadableProof('这个文件不是存证包，或者已经损坏，打不开。')
  }
}

/** The content of a JSON part; undefined when it is missing or not what it should be. */
function readAs<S extends v.GenericSchema>(
  schema: S,
  bytes: Buffer | undefined,
): v.InferOutput<S> | undefined {
  try {
    const parsed = v.safeParse(schema, JSON.parse(bytes?.toString('utf8') ?? ''))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

function indexComparisons(parts: Parts): Comparison[] {
  const bytes = parts.get(PART.index)
  const index = readAs(indexSchema, bytes)
  const isWhole = index !== undefined && bytes?.equals(Buffer.from(canonicalJson(index))) === true
  if (!isWhole) return [{ agrees: false, what: '目录 index.json 缺失或被改动' }]
  const listed = index.parts.map(({ name, sha256, size }): Comparison => {
    const part = parts.get(name)
    if (part === undefined) return { agrees: false, what: `${name} 不见了` }
    const agrees = part.byteLength === size && sha256Of(part) === sha256
    return { agrees, what: agrees ? `${name} 与目录一致` : `${name} 与目录不一致` }
  })
  const known = new Set<string>([PART.index, ...index.parts.map(({ name }) => name)])
  const extra = [...parts.keys()].filter((name) => !known.has(name))
  return [...listed, ...extra.map((name) => ({ agrees: false, what: `${name} 不在目录里，是后来加入的` }))]
}

type Frozen = v.InferOutput<typeof frozenSchema>

function packageComparisons(
  bytes: Buffer | undefined,
  receipt: Receipt | undefined,
  frozen: Frozen | undefined,
): Comparison[] {
  if (bytes === undefined || receipt === undefined)
    return [{ agrees: false, what: '回执或冻结的材料缺失、读不出来' }]
  const agrees = sha256Of(bytes) === receipt.packageSha256
  const hash = {
    agrees,
    what: agrees ? '冻结的材料与回执上的校验码一致' : '冻结的材料与回执上的校验码不一致',
  }
  if (frozen === undefined) return [hash, { agrees: false, what: '冻结的材料读不出来' }]
  const same = (name: string, given: string | number, kept: string | number): Comparison => ({
    agrees: given === kept,
    what:
      given === kept ? `${name}与材料里记的一致` : `${name}与材料里记的不一致：${given}，材料里是 ${kept}`,
  })
  return [
    hash,
    same('回执编号', receipt.receiptNo, frozen.receiptNo),
    same('提交次数', receipt.packageNo, frozen.packageNo),
    same('收到时间', receipt.submittedAt, frozen.submittedAt),
  ]
}

/** Copies are told by the file they belong to; originals by the hash the phone announced when they were handed in. */
function fileComparisons(
  parts: Parts,
  frozen: Frozen | undefined,
  originals: readonly Buffer[],
): Comparison[] {
  if (frozen === undefined) return []
  const owners = new Set(frozen.files.flatMap(({ id }) => [copyPart(id, 'photo'), copyPart(id, 'pdf')]))
  const foreign = [...parts.keys()].filter((name) => /^(photos|documents)\//.test(name) && !owners.has(name))
  const strange = [
    ...foreign.map((name) => ({ agrees: false, what: `${name} 不是这次提交的附件` })),
    ...documentComparisons(parts, frozen),
  ]
  if (originals.length === 0) return strange
  const announced = new Set(frozen.files.map(({ sha256 }) => sha256))
  const found = new Set(originals.map(sha256Of).filter((sha256) => announced.has(sha256)))
  return [
    ...strange,
    {
      agrees: found.size === announced.size,
      what: `原图：提交时登记了 ${announced.size} 份，文件夹里找到一致的 ${found.size} 份`,
    },
  ]
}

/** A PDF lies in the pack as it was handed in: its hash must be the one announced then. */
function documentComparisons(parts: Parts, frozen: Frozen): Comparison[] {
  return frozen.files.flatMap(({ id, sha256 }): Comparison[] => {
    const name = copyPart(id, 'pdf')
    const bytes = parts.get(name)
    if (bytes === undefined) return []
    const agrees = sha256Of(bytes) === sha256
    return [{ agrees, what: `${name} 与提交时登记的${agrees ? '' : '不'}一致` }]
  })
}

/** The report as a person reads it. */
export function reportLines({ receipt, comparisons }: ProofReport): readonly string[] {
  const head =
    receipt === undefined
      ? []
      : [
          `回执编号：${receipt.receiptNo}（第 ${receipt.packageNo} 次提交）`,
          `收到时间：${momentText(receipt.submittedAt)}（北京时间）`,
          `材料校验码：${receipt.packageSha256}`,
        ]
  const failed = comparisons.filter(({ agrees }) => !agrees).length
  return [
    ...head,
    ...comparisons.map(({ agrees, what }) => `${agrees ? '一致' : '不符'}　${what}`),
    failed === 0
      ? '结论：全部一致。请再与纸质回执上的材料校验码核对一遍。'
      : `结论：有 ${failed} 处不符，不能作为凭证。`,
  ]
}
