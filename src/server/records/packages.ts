import { createHash } from 'node:crypto'
import {
  canonicalJson,
  formOf,
  itemsOf,
  type AssessedFinding,
  type FileRef,
  type FilingForm,
  type FilingValues,
  type Form,
  type RulePackId,
} from '#policy'
import { formIdSchema, sectionValuesSchema, type Receipt } from '#contract'
import type { Kysely, Selectable } from 'kysely'
import * as v from 'valibot'
import type { WriteContext } from '../kernel'
import type { Vault } from '../services'
import type { Database } from '../store/database'
import type { PackagesTable } from '../store/tables/filings'
import type { Certification } from './certification'
import type { Filing } from './filing'
import { fromJson } from './json'

export type PackageRow = Selectable<PackagesTable>

const manifestSchema = v.array(
  v.object({
    id: v.string(),
    section: v.string(),
    path: v.string(),
    sha256: v.string(),
    size: v.number(),
  }),
)
export type Manifest = v.InferOutput<typeof manifestSchema>

const findingsSchema = v.array(
  v.object({
    ruleId: v.string(),
    group: v.picklist(['master', 'unit', 'project']),
    clause: v.string(),
    quote: v.string(),
    outcome: v.picklist(['met', 'unmet', 'unknown', 'discretion']),
    reason: v.string(),
  }),
)

const canonicalSchema = v.object({
  form: v.object({ id: formIdSchema, version: v.number() }),
  sections: v.record(v.string(), sectionValuesSchema),
  certification: v.optional(
    v.object({
      name: v.string(),
      at: v.string(),
      declaration: v.string(),
      signature: v.nullable(v.string()),
      signatureSha256: v.nullable(v.string()),
    }),
  ),
})

export interface Frozen {
  readonly values: FilingValues
  readonly files: Manifest
  readonly rulePack: RulePackId
  readonly findings: readonly AssessedFinding[]
  readonly receiptNo: string
  readonly nonce: string
  readonly by: string
  /** 单位确认, where the form is certified. */
  readonly certification: Certification | undefined
}

/** Every file the answers name, with the place that names it. */
export function filesIn(form: Form, values: FilingValues): Manifest {
  return form.sections.flatMap((section) =>
    section.fields
      .filter((field) => field.type === 'photos')
      .flatMap((field) =>
        (itemsOf(values[section.id]?.[field.id]) as readonly FileRef[]).map((file) => ({
          id: file.id,
          section: section.id,
          path: `${field.id}/${file.id}`,
          sha256: file.sha256,
          size: file.size,
        })),
      ),
  )
}

/** Freezes what was submitted: canonical JSON, its hash, the files by hash, the findings of that day. */
export async function freeze(ctx: WriteContext, filing: Filing, frozen: Frozen): Promise<Receipt> {
  const packageNo = (await packagesOf(ctx.db, filing.row.id)).length + 1
  const canonical = canonicalJson({
    filingId: filing.row.id,
    form: { id: filing.form.id, version: filing.form.version },
    subject: filing.subject,
    receiptNo: frozen.receiptNo,
    packageNo,
    submittedAt: ctx.now,
    rulePack: frozen.rulePack,
    sections: frozen.values,
    files: frozen.files,
    ...(frozen.certification === undefined ? {} : { certification: frozen.certification }),
  })
  const packageSha256 = createHash('sha256').update(canonical).digest('hex')
  const findings = frozen.findings.map(({ ruleId, group, clause, quote, outcome, reason }) => ({
    ruleId,
    group,
    clause,
    quote,
    outcome,
    reason,
  }))
  await ctx.db
    .insertInto('packages')
    .values({
      id: ctx.services.newId(),
      filing_id: filing.row.id,
      package_no: packageNo,
      canonical: ctx.services.vault.seal(canonical),
      sha256: packageSha256,
      manifest: JSON.stringify(frozen.files),
      rule_pack: frozen.rulePack,
      findings: JSON.stringify(findings),
      receipt_no: frozen.receiptNo,
      nonce: frozen.nonce,
      submitted_at: ctx.now,
      submitted_by: frozen.by,
      certified_by: frozen.certification?.name ?? null,
    })
    .execute()
  return {
    receiptNo: frozen.receiptNo,
    submittedAt: ctx.now,
    packageSha256,
    packageNo,
    nonce: frozen.nonce,
    ...certifiedBy(frozen.certification?.name ?? null),
  }
}

/** The packages of a filing, first to last. */
export async function packagesOf(db: Kysely<Database>, filingId: string): Promise<readonly PackageRow[]> {
  return db
    .selectFrom('packages')
    .selectAll()
    .where('filing_id', '=', filingId)
    .orderBy('package_no')
    .execute()
}

/** The answers of a package, in plain, as they were frozen. */
export function frozenValues(vault: Vault, row: PackageRow): FilingValues {
  return fromJson(canonicalSchema, vault.open(row.canonical)).sections as FilingValues
}

/** What the unit certified with a package; undefined before certifications were kept. */
export function frozenCertification(vault: Vault, row: PackageRow): Certification | undefined {
  return row.certified_by === null
    ? undefined
    : fromJson(canonicalSchema, vault.open(row.canonical)).certification
}

/** The form a package was frozen with: a filing that moved on to a newer version does not take its packages along. */
export function frozenForm(vault: Vault, row: PackageRow): FilingForm {
  const { id, version } = fromJson(canonicalSchema, vault.open(row.canonical)).form
  const form = formOf(id, version)
  if (form === undefined) throw new RangeError(`no form ${id} version ${version}`)
  return form
}

export function manifestOf(row: PackageRow): Manifest {
  return fromJson(manifestSchema, row.manifest)
}

export function findingsOf(row: PackageRow): v.InferOutput<typeof findingsSchema> {
  return fromJson(findingsSchema, row.findings)
}

export function receiptOf(row: PackageRow): Receipt {
  return {
    receiptNo: row.receipt_no,
    submittedAt: row.submitted_at,
    packageSha256: row.sha256,
    packageNo: row.package_no,
    nonce: row.nonce,
    ...certifiedBy(row.certified_by),
  }
}

const certifiedBy = (name: string | null) => (name === null ? {} : { certifiedBy: name })
