import { AFTER } from './after'
import { APPLICATIONS } from './applications'
import type { SourceFormPlaces } from './places'

export { placesIn, type SourceFormPlaces } from './places'

/** Where every field (215) and attachment (37) of the ten forms we drew from stands in our own forms: none is lost. */
export const SOURCE_FIELDS: readonly SourceFormPlaces[] = [...APPLICATIONS, ...AFTER]
