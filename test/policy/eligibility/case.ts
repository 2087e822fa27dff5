import { type AssessContext, type AssessedFinding, assess } from '../../../src/policy/eligibility/assess'
import type { Facts } from '../../../src/policy/eligibility/facts'

export const NEW: AssessContext = { asOf: '2026-06-30', pack: 'daxing-2' }
export const OLD: AssessContext = { asOf: '2026-06-30', pack: 'daxing-1' }

/** A strong case: everything said to be there, a 技师, a project of kind T1, applied for together. */
export const STRONG: Facts = {
  'project.workshopTitle': 'none',
  'project.appliesTogether': 'yes',
  'unit.kind': 'enterprise',
  'unit.inDistrict': 'both',
  'master.onTheLine': 'yes',
  'master.employment': 'employed',
  'master.occupationListed': 'yes',
  'master.certificateLevel': 'level2',
  'master.methodOrRecord': 'both',
  'master.productivityGain': 'yes',
  'master.technicalTeam': 'yes',
  'master.passesOnSkill': 'yes',
  'master.apprenticesOrContests': 'apprentices',
  'master.innovationRole': 'main',
  'master.keyRoleStatement': 'yes',
  'master.standardsOrMethods': 'yes',
  'master.benefit': 'yes',
  'unit.echelon': 'yes',
  'unit.talentSystem': 'all',
  'unit.funding': 'yes',
  'unit.premises': 'inDistrict',
  'unit.ledger': 'yes',
  'unit.workshopRules': 'yes',
  'unit.goals': 'yes',
  'unit.teamMembers': 3,
  'project.positioning': 'innovation',
  'project.onNegativeList': 'no',
  'project.kind': 'T1',
  'project.trainingFocus': 'twoZones',
  'project.traineeNumber': 'yes',
}

/** The finding of one rule, or undefined where the rule is not put to the case. */
export function findingOf(ruleId: string, facts: Facts, context = NEW): AssessedFinding | undefined {
  return assess(facts, context).findings.find((finding) => finding.ruleId === ruleId)
}

export function outcomeOf(ruleId: string, facts: Facts, context = NEW): string {
  return findingOf(ruleId, facts, context)?.outcome ?? 'not asked'
}
