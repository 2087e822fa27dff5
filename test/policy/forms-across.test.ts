import {
  assess,
  CURRENT_RULE_PACK,
  factsFromFiling,
  newestForm,
  problemsIn,
  submittedCopy,
  tracksFor,
  warningsIn,
  type FilingValues,
  type Form,
  type SectionValues,
} from '#policy'
import { certificate, completeApplication, idNumberOf, member, withAnswers } from '../builders/filings'

const APPLICATION = newestForm('combined-application')
const PROJECT_APPLICATION_FORM = newestForm('project-application')
const today = '2026-09-01'
const change = (section: string, answers: SectionValues) =>
  withAnswers(completeApplication(), section, answers)
const said = (section: string, answers: SectionValues, form: Form = APPLICATION) =>
  problemsIn(form, change(section, answers), { today }).map(({ path, message }) => [path, message])
const warned = (section: string, answers: SectionValues) =>
  warningsIn(APPLICATION, change(section, answers), { today }).map(({ path, message }) => [path, message])

describe('P12b: the headcount', () => {
  const tooMany = ['skilledStaff', '「技能人才数」不能多于「职工总数」。请改其中一处。']
  test.each([
    [299, []],
    [300, []],
    [301, [tooMany]],
  ])('%i skilled of 300 people', (skilledStaff, problems) => {
    expect(said('unit', { skilledStaff })).toEqual(problems)
  })

  const tooHigh = ['highlySkilledStaff', '「高技能人才数」不能多于「技能人才数」。请改其中一处。']
  test.each([
    [119, []],
    [120, []],
    [121, [tooHigh]],
  ])('%i highly skilled of 120 skilled', (highlySkilledStaff, problems) => {
    expect(said('unit', { highlySkilledStaff })).toEqual(problems)
  })

  test.each([
    [99, []],
    [100, []],
    [101, [['echelon', '技能人才梯队合计 121 人，不能多于「技能人才数」。请改其中一处。']]],
  ])('an echelon of 20 and %i of 120 skilled', (people, problems) => {
    const echelon = [
      { id: 'e1', level: 'level3', people: 20 },
      { id: 'e2', level: 'level4', people },
      { id: 'e3', level: 'none', people: 500 },
    ]
    expect(said('unit', { echelon })).toEqual(problems)
  })

  test('one level stands in one row', () => {
    const echelon = [
      { id: 'e1', level: 'level3', people: 2 },
      { id: 'e2', level: 'level3', people: 3 },
    ]
    expect(said('unit', { echelon })).toEqual([
      ['echelon/e2/level', '等级 2：与等级 1 选的是同一等级，请合并成一项。'],
    ])
  })

  test('what is not answered yet is not compared', () => {
    expect(said('unit', { staff: null, skilledStaff: null })).toEqual([
      ['staff', '请填写「职工总数」。'],
      ['skilledStaff', '请填写「技能人才数」。'],
    ])
  })
})

describe('P13b: the five systems', () => {
  const system = (kind: string) => ({ id: kind, kind, name: '办法' })
  const four = ['training', 'selection', 'use', 'evaluation'].map(system)
  const five = [...four, system('incentive')]

  test('who says that there are five names five', () => {
    expect(said('unit', { systems: five })).toEqual([])
    expect(said('unit', { systems: four })).toEqual([
      ['systems', '选了「五项都有」，还没有写：激励。请补上，或改选「有一部分」。'],
    ])
  })
  test('who says that there are some names fewer than five, and says how the rest will come', () => {
    const some = { talentSystem: 'some', talentSystemNote: '年内补齐。' }
    expect(said('unit', { ...some, systems: four })).toEqual([])
    expect(said('unit', { ...some, systems: five })).toEqual([
      ['systems', '五项制度都写了，请改选「五项都有」。'],
    ])
  })
  test('who has none is asked for no names and no photos', () => {
    expect(said('unit', { talentSystem: 'none', systems: [], systemPhotos: [] })).toEqual([
      ['talentSystemNote', '请填写「缺的制度怎样补」。'],
    ])
  })
  test('two documents of one kind are two rows', () => {
    expect(said('unit', { systems: [...five, { ...system('use'), id: 'second' }] })).toEqual([])
  })
})

describe('P9c: an apprenticeship', () => {
  const apprentice = (answers: Readonly<Record<string, string>>) => ({
    apprentices: [{ id: 'a1', name: '李明', outcome: '班组长', ...answers }],
  })
  test.each([
    ['2020-03-01', '2020-02-28', 1],
    ['2020-03-01', '2020-03-01', 0],
    ['2020-03-01', '2023-03-01', 0],
  ])('from %s to %s: %i to mend', (startsOn, endsOn, count) => {
    const problems = said('mentoring', apprentice({ startsOn, endsOn }))
    expect(problems).toEqual(
      [['apprentices/a1/endsOn', '徒弟 1：「带徒结束」不能早于「带徒开始」，请改其中一个日期。']].slice(
        0,
        count,
      ),
    )
  })
  test.each([
    ['level5', 'level3', 0],
    ['level3', 'level3', 0],
    ['level3', 'level5', 1],
    ['none', 'level5', 0],
    ['level5', 'none', 0],
  ])('from %s to %s: %i worth a second look', (levelThen, levelNow, count) => {
    expect(warned('mentoring', apprentice({ levelThen, levelNow }))).toHaveLength(count)
    expect(said('mentoring', apprentice({ levelThen, levelNow }))).toEqual([])
  })
})

describe('P6c: certificates', () => {
  test('one certificate is entered once, however its number is typed', () => {
    const papers = [
      certificate(),
      { ...certificate(), id: 'c2', number: ' s000011010001232000123 ' },
      { ...certificate(), id: 'c3', level: 'level3', number: 'S000011010001233000123' },
    ]
    expect(said('certificate', { papers })).toEqual([
      ['papers/c2/number', '证书 2：与证书 1 的编号相同，是同一本证书，请删除其中一项。'],
    ])
  })
  test('masked numbers are left to the server', () => {
    const papers = ['c1', 'c2'].map((id) => ({ ...certificate(), id, number: 'S000**************0123' }))
    expect(said('certificate', { papers })).toEqual([])
  })
  test.each(['special', 'other'])('a certificate of kind %s has no rule for its number', (kind) => {
    expect(said('certificate', { papers: [{ ...certificate(), kind, number: '京特字第 8 号' }] })).toEqual([])
  })
})

describe('P35: the document of the leader', () => {
  const remark = [['idNumber', '这个号码的开头与所选证件类型不符，请再核对一遍，无误可以继续。']]
  test.each([
    ['residentId', idNumberOf(1), []],
    ['residencePermit', idNumberOf(1), remark],
    ['permanentResident', idNumberOf(1), remark],
    ['residencePermit', '830000199001010055', []],
    ['residentId', '830000199001010055', remark],
  ])('%s with %s', (idType, idNumber, remarks) => {
    expect(warned('leader', { idType, idNumber })).toEqual(remarks)
  })
})

describe('P34c: the project part alone', () => {
  const { leader: _leader, certificate: _papers, ...others } = completeApplication()
  const project: FilingValues = { ...others, leaderPromise: { agrees: true }, unitPromise: { agrees: true } }

  test('asks for nothing of the workshop, and nothing is missing', () => {
    expect(problemsIn(PROJECT_APPLICATION_FORM, project, { today })).toEqual([])
    const shared = PROJECT_APPLICATION_FORM.sections.filter((section) =>
      APPLICATION.sections.includes(section),
    )
    expect(shared.map(({ id }) => id)).toEqual([
      'project',
      'grounds',
      'content',
      'plan',
      'organisation',
      'funding',
      'opinions',
    ])
    expect(Object.keys(submittedCopy(PROJECT_APPLICATION_FORM, project))).toEqual(
      PROJECT_APPLICATION_FORM.sections.map(({ id }) => id),
    )
  })

  test.each([
    ['P32c', 'project', { endsOn: '2028-01-01' }, 'longerReason'],
    ['P42', 'funding', { grantFen: 5_000_001 }, 'grantFen'],
    ['P14d', 'funding', { ownFen: 0 }, 'budget'],
  ])('%s is checked as in the whole application: %s %j', (_clause, section, answers, path) => {
    const changed = withAnswers(project, section, answers)
    const alone = problemsIn(PROJECT_APPLICATION_FORM, changed, { today })
    expect(alone.map((one) => one.path)).toContain(path)
    const whole = problemsIn(APPLICATION, change(section, answers), { today })
    expect(alone).toEqual(whole.filter((one) => alone.some(({ path: at }) => at === one.path)))
  })

  test('P31, P34b: the register says that the workshop is titled, and the rules of the project have their facts', () => {
    const titled = withAnswers(project, 'workshop', { titleState: 'normal', awardedOn: '2025-11-09' })
    const facts = factsFromFiling(PROJECT_APPLICATION_FORM, submittedCopy(PROJECT_APPLICATION_FORM, titled))
    expect(facts).toMatchObject({
      'project.workshopTitle': 'normal',
      'project.titleAwardedOn': '2025-11-09',
      'project.appliesTogether': 'no',
    })
    const { findings } = assess(
      { ...facts, 'project.negativeListLookup': 'noMatch' },
      { asOf: today, pack: CURRENT_RULE_PACK, tracks: tracksFor(facts) },
    )
    expect(findings.map(({ group }) => group)).toEqual(findings.map(() => 'project'))
    expect(findings.filter(({ outcome }) => outcome === 'unknown' || outcome === 'unmet')).toEqual([])
    expect(findings.length).toBeGreaterThan(4)
  })

  test('the rules of the team are not asked of it', () => {
    const changed = withAnswers(project, 'team', { members: [member(2), member(2)] })
    expect(problemsIn(PROJECT_APPLICATION_FORM, changed, { today })).toEqual([])
  })
})
