import * as v from 'valibot'

export const memberRoleSchema = v.picklist(['leader', 'contact', 'certifier'])
