import { DECISIONS } from '../../src/policy/decisions'
import { RULES } from '../../src/policy/eligibility/assess'
import { FORMS } from '../../src/policy/forms/catalogue'
import { ANNUAL_REPORT } from '../../src/policy/lifecycle/annual-report'
import { APPLICATION } from '../../src/policy/lifecycle/application'
import { LIST_ENTRY } from '../../src/policy/lifecycle/list-entry'
import { PROGRESS_ENTRY } from '../../src/policy/lifecycle/progress-entry'
import { PROJECT } from '../../src/policy/lifecycle/project'
import { PUBLICITY } from '../../src/policy/lifecycle/publicity'
import { WORKSHOP_TITLE } from '../../src/policy/lifecycle/workshop-title'
import { PARAMETERS } from '../../src/policy/parameters'
import { SETTINGS } from '../../src/policy/settings/settings'
import type { Bearers } from '../../src/policy/trace/carries'

/** Everything in the program that a sentence of the text may rest on. */
export const EVERYTHING: Required<Bearers> = {
  rules: RULES,
  lifecycles: [APPLICATION, LIST_ENTRY, PUBLICITY, WORKSHOP_TITLE, PROJECT, PROGRESS_ENTRY, ANNUAL_REPORT],
  parameters: PARAMETERS,
  settings: SETTINGS,
  decisions: DECISIONS,
  forms: FORMS,
}
