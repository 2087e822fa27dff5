import * as v from 'valibot'
import { route } from '../route'
import { idParams, idSchema, sha256Schema } from '../schemas/common'

const BOTH = ['leader', 'contact'] as const
const READERS = [...BOTH, 'certifier'] as const

/**
 * Where an upload stands. `stored` only after the server hashed, checked and re-encoded the whole file; `held`: all bytes
 * are here and safe, the virus scanner is out of reach and looks at them later. One it then refuses answers FILE_UNSAFE.
 */
export const uploadSchema = v.object({
  fileId: idSchema,
  offset: v.number(),
  state: v.picklist(['receiving', 'held', 'stored']),
  /** The hash the server computed of the received bytes; null until all are there. */
  sha256: v.nullable(sha256Schema),
})

/** Photos: announced, sent in chunks that resume, read back only by those who may see the filing. */
export const fileRoutes = {
  begin: route({
    method: 'POST',
    path: '/api/filings/:filingId/uploads',
    summary: '登记一张照片',
    access: { who: 'member', of: 'filing', param: 'filingId', as: BOTH },
    limit: 'upload',
    params: idParams('filingId'),
    body: v.strictObject({
      fileId: idSchema,
      section: v.pipe(v.string(), v.maxLength(60)),
      path: v.pipe(v.string(), v.maxLength(160)),
      sha256: sha256Schema,
      size: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
    response: uploadSchema,
    errors: [
      'FILE_TOO_LARGE',
      'FILE_TOO_SMALL',
      'FILE_QUOTA',
      'FILE_UNSAFE',
      'FILE_NOT_IMAGE',
      'FILING_LOCKED',
      'SECTION_LOCKED',
      'FILING_CERTIFIED',
    ],
  }),
  status: route({
    method: 'GET',
    path: '/api/uploads/:fileId',
    summary: '上传到哪里了',
    access: { who: 'member', of: 'upload', param: 'fileId', as: BOTH },
    limit: 'read',
    params: idParams('fileId'),
    response: uploadSchema,
    errors: ['FILE_UNSAFE'],
  }),
  chunk: route({
    method: 'PUT',
    path: '/api/uploads/:fileId/bytes/:offset',
    summary: '上传一段',
    access: { who: 'member', of: 'upload', param: 'fileId', as: BOTH },
    limit: 'upload',
    params: v.strictObject({ fileId: idSchema, offset: v.pipe(v.string(), v.regex(/^\d{1,9}$/)) }),
    body: 'bytes',
    response: uploadSchema,
    errors: [
      'UPLOAD_OFFSET_WRONG',
      'FILE_HASH_MISMATCH',
      'FILE_NOT_IMAGE',
      'FILE_NOT_PDF',
      'FILE_UNSAFE',
      'FILE_DAMAGED',
      'PDF_ENCRYPTED',
      'PDF_TOO_MANY_PAGES',
      'FILE_TOO_LARGE',
      'FILE_TOO_MANY_PIXELS',
      'FILE_TOO_SMALL',
    ],
  }),
  thumbnail: route({
    method: 'GET',
    path: '/api/files/:fileId/thumbnail',
    summary: '看缩略图',
    access: { who: 'member', of: 'file', param: 'fileId', as: READERS, desk: ['officer', 'signer'] },
    limit: 'read',
    params: idParams('fileId'),
    response: 'bytes',
    errors: [],
  }),
  image: route({
    method: 'GET',
    path: '/api/files/:fileId',
    summary: '看照片',
    access: { who: 'member', of: 'file', param: 'fileId', as: READERS, desk: ['officer', 'signer'] },
    limit: 'read',
    params: idParams('fileId'),
    response: 'bytes',
    errors: [],
  }),
} as const
