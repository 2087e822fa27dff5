import { createHash } from 'node:crypto'
import {
  canonicalJson,
  maskSection,
  printedAnswers,
  submittedCopy,
  type FilingValues,
  type Form,
} from '#policy'
import { Refusal, type ReadContext } from '../kernel'
import { filingById, type Filing } from '../records/filing'
import { knownAnswers, withAnswers } from '../records/known-answers'
import {
  frozenCertification,
  frozenForm,
  frozenValues,
  packagesOf,
  type PackageRow,
} from '../records/packages'
import { sectionsOf, valuesOf } from '../records/sections'
import { decisionAnswers } from '../records/shown-known'
import { formPaper } from './form-paper'
import type { Paper } from './paper'

/**
 * The form of a filing for printing: what was submitted last, or, for its own people while they are still writing,
 * the answers as they stand. Its own people read every number in full; the desk reads what the desk may see.
 */
export async function printForm(ctx: ReadContext, filingId: string): Promise<{ name: string; paper: Paper }> {
  const filing = await filingById(ctx.db, filingId)
  const { row } = filing
  const newest = (await packagesOf(ctx.db, filingId)).at(-1)
  const isDesk = ctx.caller.kind === 'desk'
  const isOpen = !isDesk && (row.state === 'draft' || row.state === 'returned')
  const frozen = isOpen ? undefined : newest
  // A draft is nobody's business but its people's.
  if (isDesk && frozen === undefined) throw new Refusal('NOT_FOUND')
  const form = frozen === undefined ? filing.form : frozenForm(ctx.services.vault, frozen)
  const values = await valuesToPrint(ctx, filing, frozen)
  const paper = formPaper(form, {
    values: isDesk ? masked(form, values) : values,
    receiptNo: row.receipt_no,
    frozen: frozen && { packageNo: frozen.package_no, submittedAt: frozen.submitted_at },
    certification: frozen && frozenCertification(ctx.services.vault, frozen),
    code: printCode(form, values),
    madeAt: frozen?.submitted_at ?? row.updated_at,
  })
  return { name: `${form.title}-${frozen === undefined ? '草稿' : (row.receipt_no ?? '')}`, paper }
}

async function valuesToPrint(
  ctx: ReadContext,
  filing: Filing,
  frozen: PackageRow | undefined,
): Promise<FilingValues> {
  const { vault } = ctx.services
  if (frozen !== undefined)
    return withAnswers(frozenValues(vault, frozen), await decisionAnswers(ctx, filing))
  const sections = await sectionsOf(ctx.db, vault, filing)
  return submittedCopy(filing.form, withAnswers(valuesOf(sections), await knownAnswers(ctx, filing)))
}

const masked = (form: Form, values: FilingValues): FilingValues =>
  Object.fromEntries(
    form.sections.map((section) => [section.id, maskSection(section, values[section.id] ?? {})]),
  )

/**
 * 打印校验码: of the answers alone, so that the print that was stamped before the submit and the form as it was
 * submitted show the same code when not a word was changed in between.
 */
function printCode(form: Form, values: FilingValues): string {
  const answers = canonicalJson({ form: [form.id, form.version], answers: printedAnswers(form, values) })
  const hash = createHash('sha256').update(answers).digest('hex')
  return `${hash.slice(0, 4)}-${hash.slice(4, 8)}-${hash.slice(8, 12)}`.toUpperCase()
}
