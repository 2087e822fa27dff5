import { fieldAt, sectionOf, type PhotosField } from '#policy'
import type { Kysely } from 'kysely'
import { filingById, type Filing } from '../records/filing'
import type { Database } from '../store/database'
import type { FileRow } from '../store/tables/operation'

/** Where a file was announced for, and what the form says of files there. */
export interface Place {
  readonly filing: Filing
  readonly acceptsPdf: boolean
  readonly purpose: string | undefined
  readonly watermark: PhotosField['watermark']
}

/** A place the form does not have takes photos only, and marks nothing. */
export async function placeOf(
  db: Kysely<Database>,
  { filing_id, section: id, path }: Pick<FileRow, 'filing_id' | 'section' | 'path'>,
): Promise<Place> {
  const filing = await filingById(db, filing_id)
  const section = sectionOf(filing.form, id)
  const found = section && fieldAt(section, path)
  const field = found?.type === 'photos' ? found : undefined
  return {
    filing,
    acceptsPdf: field?.accepts === 'imagesAndPdf',
    purpose: field?.purpose,
    watermark: field?.watermark,
  }
}
