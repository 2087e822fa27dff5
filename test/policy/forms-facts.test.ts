import {
  CURRENT_RULE_PACK,
  assess,
  factsFromFiling,
  maySubmit,
  newestForm,
  sectionOf,
  structuralProblem,
  suggestAnnualReport,
  valuesFromFacts,
  type Facts,
} from '#policy'
import { completeApplication, completeEntry, idNumberOf, member, withAnswers } from '../builders/filings'

const APPLICATION = newestForm('combined-application')

describe('facts', () => {
  const context = { asOf: '2026-09-01', pack: CURRENT_RULE_PACK }

  test('a complete application leaves no rule without its facts and may be submitted', () => {
    const facts = factsFromFiling(APPLICATION, completeApplication())
    const assessment = assess({ ...facts, 'project.negativeListLookup': 'noMatch' }, context)
    const open = assessment.findings.filter(({ outcome }) => outcome === 'unknown' || outcome === 'unmet')
    expect(open).toEqual([])
    expect(maySubmit(assessment.outcome)).toBe(true)
  })

  test.each(['T1', 'T2', 'T3', 'T4', 'T5'])('P19: a %s project is asked what its rule needs', (kind) => {
    const values = withAnswers(withAnswers(completeApplication(), 'project', { kind }), 'content', {
      trainingFocus: 'shortage',
      traineeNumber: 20,
      deliverables: '标准一项',
      events: '技能展示一次',
      otherReason: '可行',
    })
    const { findings } = assess(factsFromFiling(APPLICATION, values), context)
    const missing = findings.flatMap((finding) => finding.missing ?? [])
    expect(missing.filter((fact) => fact !== 'project.negativeListLookup')).toEqual([])
  })

  test.each([
    ['古建筑彩绘修复', { experience: '从业三十年', experiencePhotos: [] }],
    ['6-18-02-04 焊工', { has: false, hasNationalStandard: 'no', experience: '从业三十年' }],
    ['6-18-02-04 焊工', { has: false, hasNationalStandard: 'yes', exceptionReason: '省级技能竞赛第一名' }],
  ])('P6, P7: every branch of the certificate rule has its facts: %s %j', (occupation, certificate) => {
    const values = { ...withAnswers(completeApplication(), 'leader', { occupation }), certificate }
    const { findings } = assess(factsFromFiling(APPLICATION, values), context)
    expect(
      findings.filter(({ ruleId, outcome }) => ruleId.startsWith('master.') && outcome === 'unknown'),
    ).toEqual([])
  })

  test('P16a: team members are counted, not taken from what somebody says', () => {
    const values = withAnswers(completeApplication(), 'team', {
      members: [
        member(2),
        member(3),
        { ...member(4), employment: 'dispatch' },
        { ...member(5), idNumber: idNumberOf(1) },
      ],
    })
    expect(factsFromFiling(APPLICATION, values)['unit.teamMembers']).toBe(2)
  })

  test('what is not answered is not known', () => {
    expect(factsFromFiling(APPLICATION, {})).toEqual({
      'project.appliesTogether': 'yes',
      'project.workshopTitle': 'none',
    })
  })

  test('P7a: an occupation in free text is not listed; P14a: no money is no support', () => {
    const values = withAnswers(
      withAnswers(completeApplication(), 'leader', { occupation: '古建筑彩绘修复' }),
      'conditions',
      {
        fundingFen: 0,
      },
    )
    expect(factsFromFiling(APPLICATION, values)).toMatchObject({
      'master.occupationListed': 'no',
      'unit.funding': 'no',
    })
  })

  test('a self-check fills every choice it answered, and the filled application says the same facts', () => {
    const facts: Facts = {
      'master.employment': 'employed',
      'master.onTheLine': 'yes',
      'unit.keyRoleStatement': 'unsure',
      'unit.kind': 'enterprise',
      'unit.talentSystem': 'unsure',
      'project.kind': 'T3',
      'master.occupationListed': 'yes',
    } as Facts
    const values = valuesFromFacts(APPLICATION, facts)
    expect(values.leader).toEqual({ employment: 'employed', onTheLine: true })
    expect(values.unit).toEqual({ kind: 'enterprise' })
    expect(factsFromFiling(APPLICATION, values)).toMatchObject({
      'master.employment': 'employed',
      'master.onTheLine': 'yes',
      'unit.kind': 'enterprise',
      'project.kind': 'T3',
    })
  })
})

describe('P47c: the annual report is drafted from the entries', () => {
  const entry = (id: string, answers: Readonly<Record<string, string | number>>) => ({
    id,
    values: withAnswers(completeEntry(), 'entry', answers),
  })
  const entries = [
    entry('e2', {
      happenedOn: '2027-05-02',
      kind: 'mentoring',
      what: '第二次教学',
      peopleTrained: 4,
      output: '',
    }),
    entry('e1', { happenedOn: '2027-03-10', kind: 'mentoring', what: '第一次教学', peopleTrained: 6 }),
    entry('e3', {
      happenedOn: '2027-06-01',
      kind: 'research',
      what: '试验',
      peopleTrained: 0,
      output: '工作法',
    }),
  ]
  const at = (fieldId: string) => suggestAnnualReport(entries).find((each) => each.fieldId === fieldId)

  test('totals and texts per kind name the entries they come from, oldest first', () => {
    expect(at('mentoringCount')).toEqual({
      sectionId: 'summary',
      fieldId: 'mentoringCount',
      value: 2,
      sources: ['e1', 'e2'],
    })
    expect(at('mentoringSummary')?.value).toBe('3月10日：第一次教学\n5月2日：第二次教学')
    expect(at('peopleTrained')).toMatchObject({ value: 10, sources: ['e1', 'e2'] })
    expect(at('outputs')).toMatchObject({
      value: '3月10日：教学视频一套\n6月1日：工作法',
      sources: ['e1', 'e3'],
    })
    expect(at('exchangeCount')).toMatchObject({ value: 0, sources: [] })
    expect(at('exchangeSummary')).toBeUndefined()
  })

  test('every suggestion is an answer the report takes, however many entries there were', () => {
    const report = newestForm('annual-report')
    const many = Array.from({ length: 200 }, (_, i) => entry(`e${i}`, { what: '很'.repeat(400) }))
    for (const { sectionId, fieldId, value } of suggestAnnualReport(many)) {
      const summary = sectionOf(report, sectionId)
      expect(summary && structuralProblem(summary, { path: fieldId, from: null, to: value })).toBeUndefined()
    }
  })
})
