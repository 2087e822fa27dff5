import { MANAGEMENT_MEANINGS } from './management-meanings'
import type { Meaning } from './meaning'
import { SELECTION_MEANINGS } from './selection-meanings'
import type { SettingId } from './settings'

/** Every setting as people read it, in the order of the text; apart from the values, which formulas carry. */
export const SETTING_MEANINGS: Readonly<Record<SettingId, Meaning>> = {
  ...SELECTION_MEANINGS,
  ...MANAGEMENT_MEANINGS,
}

/** How many questions are to be put to the bureau (definitions.md 5.10). */
export const BUREAU_QUESTIONS = 20
