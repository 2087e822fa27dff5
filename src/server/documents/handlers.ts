import type { Handlers, NamedFile, ReadContext } from '../kernel'
import { manifestOf, receiptOf, type PackageRow } from '../records/packages'
import { docxOf } from './docx'
import { oneAtATime } from './one-at-a-time'
import { pdfOf } from './pdf'
import { printForm } from './print-form'
import { printReceipt, submitOf } from './print-receipt'
import { packProof, type ProofParts } from './proof/pack-proof'

type Documents = Pick<Handlers['filings'], 'formPdf' | 'formDocx' | 'receiptPdf' | 'proof'>

/** What leaves as a file: the form for stamping, the receipt, the proof pack. */
export const documentHandlers: Documents = {
  formPdf: async (ctx, { params }) => {
    const { name, paper } = await printForm(ctx, params.filingId)
    return { name, bytes: await oneAtATime(() => pdfOf(paper)) }
  },
  formDocx: async (ctx, { params }) => {
    const { name, paper } = await printForm(ctx, params.filingId)
    return { name, bytes: docxOf(paper) }
  },
  receiptPdf: async (ctx, { params }) => {
    const { filing, row } = await submitOf(ctx, params.filingId, params.packageNo)
    const paper = await printReceipt(ctx, filing, row)
    return { name: nameOf('回执', row), bytes: await oneAtATime(() => pdfOf(paper)) }
  },
  proof: async (ctx, { params }): Promise<NamedFile> => {
    const { filing, row } = await submitOf(ctx, params.filingId, params.packageNo)
    const paper = await printReceipt(ctx, filing, row)
    const bytes = await oneAtATime(async () =>
      packProof({
        canonical: ctx.services.vault.open(row.canonical),
        receipt: receiptOf(row),
        receiptPdf: await pdfOf(paper),
        copies: await copiesOf(ctx, row),
      }),
    )
    return { name: nameOf('存证包', row), bytes }
  },
}

const nameOf = (what: string, row: PackageRow): string => `${what}-${row.receipt_no}-${row.package_no}`

/** The photos of one submit as the server keeps them; one it no longer has is left out, its hash stays in the package. */
async function copiesOf({ db, services }: ReadContext, row: PackageRow): Promise<ProofParts['copies']> {
  const ids = [...new Set(manifestOf(row).map(({ id }) => id))]
  if (ids.length === 0) return []
  const stored = await db
    .selectFrom('files')
    .select(['id', 'kind', 'state', 'stored_name'])
    .where('id', 'in', ids)
    .execute()
  const kept = new Map(stored.map((file) => [file.id, file]))
  const copies: ProofParts['copies'][number][] = []
  for (const id of ids) {
    const { kind = 'photo', state, stored_name: name = null } = kept.get(id) ?? {}
    const bytes = state === 'stored' && name !== null ? await services.files.get(name) : undefined
    if (bytes !== undefined) copies.push({ id, kind, bytes })
  }
  return copies
}
