import { createHash } from 'node:crypto'
import { Refusal } from '../kernel'
import { documentTile } from './document-tile'
import { cleanImage } from './image'
import { checkPdf } from './pdf/check-pdf'
import type { Place } from './place'
import type { FileRow } from '../store/tables/operation'

/** What is kept of a file, and what it turned out to be. */
export interface CleanFile extends Pick<FileRow, 'kind' | 'width' | 'height' | 'pages'> {
  readonly body: Buffer
  readonly thumb: Buffer
  readonly sha256: string
}

/** A photo drawn anew, or a PDF that was looked through and is kept byte for byte, where the field takes one. */
export async function cleanFile(
  bytes: Buffer,
  { acceptsPdf }: Pick<Place, 'acceptsPdf'>,
): Promise<CleanFile> {
  if (acceptsPdf && isPdf(bytes)) return keepPdf(bytes)
  try {
    const { image, thumb, sha256, width, height } = await cleanImage(bytes)
    return { kind: 'photo', body: image, thumb, sha256, width, height, pages: null }
  } catch (error) {
    const isNeither = acceptsPdf && error instanceof Refusal && error.code === 'FILE_NOT_IMAGE'
    throw isNeither ? new Refusal('FILE_NOT_PDF') : error
  }
}

const isPdf = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 5) === '%PDF-'

async function keepPdf(bytes: Buffer): Promise<CleanFile> {
  const { pages } = await checkPdf(bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    kind: 'pdf',
    body: bytes,
    thumb: await documentTile(pages),
    sha256,
    width: null,
    height: null,
    pages,
  }
}
