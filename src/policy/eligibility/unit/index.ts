import type { Rule } from '../rule'
import { IDENTITY_RULES } from './identity'
import { OPERATION_RULES } from './operation'
import { SUPPORT_RULES } from './support'

/** （二）所在单位条件: P2, P3, P12–P16. */
export const UNIT_RULES: readonly Rule[] = [...IDENTITY_RULES, ...SUPPORT_RULES, ...OPERATION_RULES]
