import type { Document } from '#contract'
import type { FastifyReply } from 'fastify'
import type { NamedFile } from '../kernel'

/** What a browser and a phone are told a document is. */
export const MEDIA_TYPES: Readonly<Record<Document, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
}

/** A document of one person's: saved under its name, kept by no cache, never rendered as a page of ours. */
export function sendDocument(reply: FastifyReply, kind: Document, { name, bytes }: NamedFile): FastifyReply {
  return reply
    .headers({
      'Content-Type': MEDIA_TYPES[kind],
      'Content-Disposition': disposition(`${name}.${kind}`),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    })
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

/** RFC 6266: a plain name for old readers, the Chinese one beside it. */
export function disposition(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._-]+/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
