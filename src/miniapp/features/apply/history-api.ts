import { historyRoutes } from '#contract'
import { apiOf } from '../session/session'

/** 修改记录, as the server keeps it. */
export const { history: historyApi } = apiOf({ history: historyRoutes })
