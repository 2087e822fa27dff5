import { fieldAt, sectionOf, type FilingValues, type Form } from '#policy'
import { Refusal, type WriteContext } from '../../../kernel'
import { openClashes } from '../../../records/clashes'
import type { Filing } from '../../../records/filing'
import { filesIn, type Manifest } from '../../../records/packages'
import { valuesOf, type StoredSection } from '../../../records/sections'
import type { FileRow } from '../../../store/tables/operation'

/** What the person says they saw. */
export interface Seen {
  readonly sections: Readonly<Record<string, number>>
  readonly files: readonly { readonly id: string; readonly sha256: string }[]
}

/** What is submitted must be exactly what the person saw: same versions, no open clash. */
export async function refuseUnlessInStep(
  ctx: WriteContext,
  filing: Filing,
  sections: ReadonlyMap<string, StoredSection>,
  body: Seen,
): Promise<void> {
  const isStale = [...sections].some(([id, { version }]) => (body.sections[id] ?? 0) !== version)
  if (isStale) throw new Refusal('FILING_STALE')
  const open = await openClashes(ctx.db, ctx.services.vault, filing.row.id, filing.form.sections)
  if (open.length === 0) return
  throw new Refusal('CONFLICTS_OPEN', {
    problems: open.map(({ section, path }) => ({
      section,
      path,
      message: '两个人填的不一样，请选择保留哪一个。',
    })),
  })
}

/**
 * Every file of the frozen answers, each named by the person with its hash and here with that hash. One that still waits
 * for the virus scanner is in time: the person did their part, and nobody opens it before it is released.
 */
export async function filesOrRefuse(
  ctx: WriteContext,
  filing: Filing,
  sections: ReadonlyMap<string, StoredSection>,
  copy: FilingValues,
  body: Seen,
): Promise<Manifest> {
  const files = filesIn(filing.form, copy)
  const known = filesIn(filing.form, valuesOf(sections))
  const named = new Map(body.files.map((file) => [file.id, file.sha256]))
  const isForeign = body.files.some(
    (file) => !known.some((one) => one.id === file.id && one.sha256 === file.sha256),
  )
  if (isForeign || files.some((file) => named.get(file.id) !== file.sha256)) throw new Refusal('FILING_STALE')
  const rows = await ctx.db
    .selectFrom('files')
    .select(['id', 'kind', 'announced_sha256', 'state'])
    .where('filing_id', '=', filing.row.id)
    .execute()
  const kept = new Map(rows.map((row) => [row.id, row]))
  const problems = files.flatMap(({ id, sha256, section, path }) => {
    const message = faultOf(kept.get(id), sha256, takesPdf(filing.form, section, path))
    return message === undefined ? [] : [{ section, path, message }]
  })
  if (problems.length > 0) throw new Refusal('FILES_MISSING', { problems })
  return files
}

type Kept = Pick<FileRow, 'kind' | 'announced_sha256' | 'state'>

function faultOf(file: Kept | undefined, sha256: string, isPdfTaken: boolean): string | undefined {
  if (file?.state === 'refused') return '这份文件没有通过安全检查，请换一份。'
  if (file === undefined || file.state === 'receiving' || file.announced_sha256 !== sha256)
    return '这张照片还没有传到服务器。'
  return file.kind === 'pdf' && !isPdfTaken ? '这里只收照片，请把这份 PDF 换成照片。' : undefined
}

function takesPdf(form: Form, sectionId: string, path: string): boolean {
  const section = sectionOf(form, sectionId)
  const field = section && fieldAt(section, path)
  return field?.type === 'photos' && field.accepts === 'imagesAndPdf'
}
