import type { Certificate } from '#contract'
import {
  fieldAt,
  isBlank,
  isMasked,
  itemsOf,
  maskValue,
  rowsOf,
  type Change,
  type FileRef,
  type Row,
  type RowsField,
  type Section,
} from '#policy'
import type { ReadContext } from '../kernel'
import type { Filing } from './filing'
import { filingsOfPerson } from './mine'
import { maskAt } from './sealing'
import { sectionsOf } from './sections'

/** A certificate as it was entered, in plain. */
interface Held {
  readonly field: RowsField
  readonly section: Section
  readonly row: Row
  readonly photos: Certificate['photos']
  readonly from: string
}

/**
 * 证书夹: the rows a leader entered in the filings they lead, the newest of each number; two are the same when their
 * numbers have the same keyed hash.
 */
async function certificatesOf(ctx: ReadContext, accountId: string): Promise<readonly Held[]> {
  const held = new Map<string, Held>()
  for (const { filing, role } of await filingsOfPerson(ctx.db, accountId)) {
    if (role !== 'leader') continue
    for (const each of await certificatesIn(ctx, filing)) {
      const key = keyOf(ctx, each)
      if (key !== undefined && !held.has(key)) held.set(key, each)
    }
  }
  return [...held.values()]
}

/** By the number it carries; a row without one is not finished. */
function keyOf({ services }: ReadContext, { field, row }: Held): string | undefined {
  const numbers = field.columns
    .filter(({ sensitive }) => sensitive === true)
    .map(({ id }) => row[id] ?? null)
    .filter((value): value is string => typeof value === 'string' && !isBlank(value))
  const said = numbers.map((number) => number.replace(/\s/g, '').toUpperCase()).join(' ')
  return said === '' ? undefined : services.vault.lookup('certificate', said)
}

async function certificatesIn(ctx: ReadContext, filing: Filing): Promise<readonly Held[]> {
  const sections = await sectionsOf(ctx.db, ctx.services.vault, filing)
  const found: Held[] = []
  for (const section of filing.form.sections) {
    const values = sections.get(section.id)?.values ?? {}
    for (const field of walletFields(section)) {
      const photos = await storedPhotos(ctx, filing, itemsOf(values[field.wallet]) as readonly FileRef[])
      const from = filing.row.title
      for (const row of rowsOf(values[field.id])) found.push({ field, section, row, photos, from })
    }
  }
  return found
}

type WalletField = RowsField & { readonly wallet: string }

const walletFields = ({ fields }: Section): readonly WalletField[] =>
  fields.filter((field): field is WalletField => field.type === 'rows' && field.wallet !== undefined)

async function storedPhotos(
  { db }: ReadContext,
  { row }: Filing,
  refs: readonly FileRef[],
): Promise<Certificate['photos']> {
  if (refs.length === 0) return []
  const ids = refs.map(({ id }) => id)
  const stored = await db
    .selectFrom('files')
    .select(['id', 'announced_sha256', 'size'])
    .where('filing_id', '=', row.id)
    .where('id', 'in', ids)
    .where('state', '=', 'stored')
    .execute()
  const inOrder = stored.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
  return inOrder.map(({ id, announced_sha256: sha256, size }) => ({ id, sha256, size }))
}

/** The wallet as it may leave the server. */
export async function presentCertificates(ctx: ReadContext, accountId: string): Promise<Certificate[]> {
  return (await certificatesOf(ctx, accountId)).map(({ field, section, row, photos, from }) => {
    const { id, ...cells } = maskAt(section, `${field.id}/${row.id}`, row) as Row
    return { id, cells: cells as Certificate['cells'], photos, from }
  })
}

/**
 * Edits whose numbers are masks of the person's own certificates, with the numbers put in: what is taken from the wallet
 * on a phone never leaves the vault in plain. A mask that two of them share stays one, and the number is asked for.
 */
export async function fromWallet(
  ctx: ReadContext,
  accountId: string,
  section: Section,
  changes: readonly Change[],
): Promise<readonly Change[]> {
  const isAsked = walletFields(section).some((field) =>
    changes.some((change) => change.path.startsWith(`${field.id}/`) && holdsMaskIn(field, change)),
  )
  if (!isAsked) return changes
  const held = await certificatesOf(ctx, accountId)
  return changes.map((change) => {
    const [fieldId = '', , columnId] = change.path.split('/')
    const field = walletFields(section).find(({ id }) => id === fieldId)
    if (field === undefined || isBlank(change.to)) return change
    if (columnId !== undefined) return { ...change, to: known(held, section, change.path, change.to) }
    const cells = Object.entries(change.to as Row).map(([id, cell]) => [
      id,
      known(held, section, `${fieldId}/row/${id}`, cell),
    ])
    return { ...change, to: Object.fromEntries(cells) as Row }
  })
}

function holdsMaskIn(field: RowsField, { path, to }: Change): boolean {
  const [, , columnId] = path.split('/')
  return field.columns.some((column) => {
    if (columnId !== undefined) return column.id === columnId && isMasked(column, to)
    return !isBlank(to) && isMasked(column, (to as Row)[column.id])
  })
}

function known(held: readonly Held[], section: Section, path: string, cell: unknown): unknown {
  const column = fieldAt(section, path)
  if (column === undefined || !isMasked(column, cell)) return cell
  const numbers = new Set(
    held.map(({ row }) => row[column.id]).filter((value) => maskValue(column, value) === cell),
  )
  const [number] = numbers
  return numbers.size === 1 ? number : cell
}
