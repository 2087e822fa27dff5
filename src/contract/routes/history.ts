import * as v from 'valibot'
import { route } from '../route'
import { idSchema } from '../schemas/common'
import { changesQuery, changesResponse } from '../schemas/history'
import { sectionIdSchema } from '../schemas/together'

/** 修改记录: what stood where, for the people of a filing; the desk reads it up to the newest package. */
export const historyRoutes = {
  changes: route({
    method: 'GET',
    path: '/api/filings/:filingId/sections/:sectionId/changes',
    summary: '一个部分的修改记录',
    access: {
      who: 'member',
      of: 'filing',
      param: 'filingId',
      as: ['leader', 'contact', 'certifier'],
      desk: ['officer', 'signer'],
    },
    limit: 'read',
    params: v.strictObject({ filingId: idSchema, sectionId: sectionIdSchema }),
    query: changesQuery,
    response: changesResponse,
    errors: [],
  }),
} as const
