import type { AcrossRule, Form } from '../definition'
import type { FilingValues } from '../values'
import { apprenticeRemarks, certificateRemarks, idTypeRemarks } from './master'
import { budgetRemarks, periodRemarks, stageRemarks } from './project'
import type { Placed } from './remark'
import { teamRemarks } from './team'
import { headcountRemarks, talentSystemRemarks } from './unit'

const RULES: Readonly<Record<AcrossRule, (values: FilingValues) => readonly Placed[]>> = {
  idType: idTypeRemarks,
  certificates: certificateRemarks,
  apprentices: apprenticeRemarks,
  headcount: headcountRemarks,
  talentSystem: talentSystemRemarks,
  team: teamRemarks,
  period: periodRemarks,
  stages: stageRemarks,
  budget: budgetRemarks,
}

/** What only several answers together can show, by the rules that the sections of this form bring along. */
export function remarksAcross(form: Form, values: FilingValues): readonly Placed[] {
  return form.sections.flatMap(({ across }) => (across ?? []).flatMap((rule) => RULES[rule](values)))
}
