import type { Rule } from '../rule'
import { ACHIEVEMENT_RULES } from './achievements'
import { INNOVATION_RULES } from './innovation'
import { LEADING_RULES } from './leading'
import { POST_RULES } from './post'
import { SKILL_RULES } from './skill'

/** （一）技能大师条件: P5–P11, and P35. All four numbered points are required, the text has no 「之一」 here. */
export const MASTER_RULES: readonly Rule[] = [
  ...POST_RULES,
  ...SKILL_RULES,
  ...ACHIEVEMENT_RULES,
  ...INNOVATION_RULES,
  ...LEADING_RULES,
]
