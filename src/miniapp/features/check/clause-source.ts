import { clause, type ClauseId } from '#policy'

/** Where a clause stands, as people look for it: 政策解读「三、（二）所在单位条件」. */
export const clauseSource = (id: ClauseId): string => `政策解读「${clause(id).place}」`
