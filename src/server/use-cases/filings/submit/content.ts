import {
  assess,
  factsFromFiling,
  askedAt,
  problemsIn,
  RULES,
  shanghaiDay,
  TRACKS,
  uniquenessFacts,
  type AssessedFinding,
  type Facts,
  type FilingValues,
  type Form,
  type Problem,
} from '#policy'
import { LISTED } from '#policy/catalogues'
import { Refusal } from '../../../kernel'
import type { Filing } from '../../../records/filing'
import type { Findings } from '../../../records/uniqueness'
import type { Occasion } from './window'

/** The bureau keeps no list of prohibited industries yet: the officer checks by hand (facts.md). */
const FROM_THE_BUREAU: Facts = { 'project.negativeListLookup': 'tableEmpty' }
/** As long as there is nothing to look up: the missing answer itself is told where it is asked. */
const NOTHING_TAKEN: Facts = { 'master.leadsAnother': 'no', 'unit.sameOccupationWorkshop': 'no' }

/** Asks everything at once; what stands is returned with the eligibility findings of its day. */
export function findingsOrRefuse(
  filing: Filing,
  values: FilingValues,
  { now, rulePack: pack, settings, asOf }: Omit<Occasion, 'year'> & { readonly now: string },
  {
    register,
    beside,
  }: { readonly register: Findings | undefined; readonly beside: readonly AssessedFinding[] },
): readonly AssessedFinding[] {
  const today = shanghaiDay(now)
  const problems = problemsIn(filing.form, values, { today, listed: LISTED })
  const findingsWith = (known: Facts): readonly AssessedFinding[] =>
    filing.subject.kind === 'notice'
      ? [
          ...assess(
            { ...factsFromFiling(filing.form, values), ...FROM_THE_BUREAU, ...known },
            { asOf, pack, settings, tracks: filing.subject.workshopId === undefined ? TRACKS : ['project'] },
          ).findings,
          ...beside,
        ]
      : []
  const mend = (findings: readonly AssessedFinding[]) => [
    ...problems,
    ...eligibilityProblems(filing.form, findings, problems),
  ]
  const findings = findingsWith({
    ...NOTHING_TAKEN,
    ...(register === undefined ? {} : uniquenessFacts(register)),
  })
  // A place that is taken is refused as such, with its own words, when nothing else is left to mend.
  if (mend(findingsWith(NOTHING_TAKEN)).length > 0)
    throw new Refusal('FILING_INCOMPLETE', { problems: mend(findings) })
  return findings
}

/** What is unmet or unknown, at the field that answers it; a field that is told already is not told twice. */
function eligibilityProblems(
  form: Form,
  findings: readonly AssessedFinding[],
  told: readonly Problem[],
): readonly Problem[] {
  return findings
    .filter(({ outcome }) => outcome === 'unmet' || outcome === 'unknown')
    .map((finding) => ({
      ...placeOf(form, finding),
      message: [finding.reason, finding.remedy].filter((part) => part !== undefined).join(''),
    }))
    .filter(
      ({ section, path }) =>
        path === '' || !told.some((one) => one.section === section && one.path.split('/')[0] === path),
    )
}

function placeOf(form: Form, finding: AssessedFinding): { readonly section: string; readonly path: string } {
  const rule = RULES.find(({ id }) => id === finding.ruleId)
  // What stands beside a project is mended by its dates.
  const facts: readonly string[] = finding.missing ??
    rule?.questions.map(({ fact }) => fact) ?? ['project.startsOn']
  for (const section of form.sections) {
    const field = section.fields.find(({ fact }) => fact !== undefined && facts.includes(fact))
    if (field !== undefined) return askedAt(section, field)
  }
  return { section: form.sections[0]?.id ?? '', path: '' }
}
