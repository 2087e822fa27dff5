import type { Rule } from '../rule'
import { IDENTITY_RULES } from './identity'
import { OPERATION_RULES } from './operation'
import { PLACE_RULES } from './place'
import { READ_BY_EXPERTS_RULES } from './read-by-experts'
import { SUPPORT_RULES } from './support'

/** （二）所在单位条件: P2, P3, P12–P16, and P36. */
export const UNIT_RULES: readonly Rule[] = [
  ...IDENTITY_RULES,
  ...SUPPORT_RULES,
  ...OPERATION_RULES,
  ...READ_BY_EXPERTS_RULES,
  ...PLACE_RULES,
]
