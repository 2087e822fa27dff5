import { clause, type ClauseId } from '#policy'
import { placeInText } from './place-in-text'

/** Where a clause stands, as people look for it. */
export const clauseSource = (id: ClauseId): string => placeInText(clause(id).place)
