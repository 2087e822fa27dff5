import { randomUUID } from 'node:crypto'

/** How the server remembers such a photo. */
export function photoRow(
  place: string,
  {
    filingId,
    by,
    at,
    state = 'stored',
  }: {
    readonly filingId: string
    readonly by: string
    readonly at: string
    readonly state?: 'stored' | 'receiving'
  },
) {
  const [section = '', field = ''] = place.split('.')
  const id = randomUUID()
  const size = 1000
  return {
    id,
    filing_id: filingId,
    section,
    path: `${field}/${id}`,
    announced_sha256: id.replaceAll('-', '').repeat(2),
    size,
    received: state === 'stored' ? size : 0,
    state,
    partial_name: id,
    stored_name: null,
    thumb_name: null,
    stored_sha256: null,
    width: null,
    height: null,
    grade: 'C' as const,
    created_by: by,
    created_at: at,
  }
}
