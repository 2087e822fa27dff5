import { ROUTES } from '#contract'

const at = (path: string, fileId: string) => path.replace(':fileId', encodeURIComponent(fileId))

/** Addresses of a photo; the browser sends the session cookie along. */
export const thumbnailUrl = (fileId: string): string => at(ROUTES.files.thumbnail.path, fileId)
export const imageUrl = (fileId: string): string => at(ROUTES.files.image.path, fileId)
