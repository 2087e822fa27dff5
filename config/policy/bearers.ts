import { DECISIONS } from '../../src/policy/decisions'
import { RULES } from '../../src/policy/eligibility/assess'
import { ALL_FORMS } from '../../src/policy/forms/catalogue/all'
import { LIFECYCLES } from '../../src/policy/lifecycle/lifecycles'
import { PARAMETERS } from '../../src/policy/parameters'
import { SETTINGS } from '../../src/policy/settings/settings'
import type { Bearers } from '../../src/policy/trace/carries'

/** Everything in the program that a sentence of the text may rest on. */
export const EVERYTHING: Required<Bearers> = {
  rules: RULES,
  lifecycles: Object.values(LIFECYCLES),
  parameters: PARAMETERS,
  settings: SETTINGS,
  decisions: DECISIONS,
  forms: ALL_FORMS,
}
