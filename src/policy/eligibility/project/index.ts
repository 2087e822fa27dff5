import type { Rule } from '../rule'
import { CONTENT_RULES } from './content'
import { ENTRY_RULES, TITLED } from './entry'
import { KIND_RULES } from './kinds'

export { ENTRY_RULES, TITLED }

/** （三）项目申报条件: P17–P24, P32c. */
export const PROJECT_RULES: readonly Rule[] = [...CONTENT_RULES, ...KIND_RULES]
