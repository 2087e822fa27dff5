import type { AcrossRule, Form } from '../definition'
import type { FilingValues } from '../values'
import { budgetRemarks, periodRemarks, stageRemarks } from './project'
import type { Placed } from './remark'
import { teamRemarks } from './team'

const RULES: Readonly<Record<AcrossRule, (values: FilingValues) => readonly Placed[]>> = {
  team: teamRemarks,
  period: periodRemarks,
  stages: stageRemarks,
  budget: budgetRemarks,
}

/** What only several answers together can show, by the rules that the sections of this form bring along. */
export function remarksAcross(form: Form, values: FilingValues): readonly Placed[] {
  return form.sections.flatMap(({ across }) => (across ?? []).flatMap((rule) => RULES[rule](values)))
}
