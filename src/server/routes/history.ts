import type { Handlers } from '../kernel'
import { presentChanges } from '../presenters/changes'

/** 修改记录. */
export const historyHandlers: Handlers['history'] = {
  changes: (ctx, { params, query }) => presentChanges(ctx, params, query.before),
}
