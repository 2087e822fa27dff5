import {
  newestForm,
  problemsIn,
  sectionStates,
  warningsIn,
  type FilingValues,
  type SectionValues,
} from '#policy'
import { LISTED } from '#policy/catalogues'
import {
  certificate as paper,
  completeApplication,
  completeEntry,
  completeReport,
  idNumberOf,
  member,
  withAnswers,
} from '../builders/filings'

const APPLICATION = newestForm('combined-application')
const today = '2026-09-01'
const check = (values: FilingValues) => problemsIn(APPLICATION, values, { today })
const change = (section: string, answers: SectionValues) =>
  withAnswers(completeApplication(), section, answers)
/** What the check says after changing some answers of a complete application, path by path. */
const said = (section: string, answers: SectionValues) =>
  check(change(section, answers)).map(({ path, message }) => [path, message])

describe('a complete filing has nothing to mend', () => {
  test('application', () => expect(check(completeApplication())).toEqual([]))
  test('progress entry', () => {
    expect(problemsIn(newestForm('progress-entry'), completeEntry(), { today: '2027-04-01' })).toEqual([])
  })
  test('annual report', () => {
    expect(problemsIn(newestForm('annual-report'), completeReport(), { today: '2027-12-20' })).toEqual([])
  })
})

describe('what is missing', () => {
  test('an empty application names every required answer that is asked now, in the order of the form', () => {
    const problems = check({})
    expect(problems[0]).toEqual({ section: 'leader', path: 'name', message: '请填写「领办人姓名」。' })
    expect(problems.map(({ section }) => section)).not.toContain('certificate')
    expect(new Set(problems.map(({ path, section }) => `${section}.${path}`)).size).toBe(problems.length)
  })

  test.each([
    ['leader', { phone: '' }, 'phone', '请填写「领办人手机号」。'],
    ['leader', { position: '  ' }, 'position', '请填写「现在的岗位」。'],
    ['leader', { employment: null }, 'employment', '请选择「领办人在职在聘情况」。'],
    ['leader', { onTheLine: null }, 'onTheLine', '请回答「领办人是否长期在生产服务一线」。'],
    ['certificate', { photos: [] }, 'photos', '请拍摄或选择「证书照片」，至少 1 张。'],
    ['team', { members: [] }, 'members', '请添加「除领办人外的团队成员」，至少 3 人。'],
    ['leaderPromise', { agrees: false }, 'agrees', '请确认「本人愿意领办工作室，所填内容和照片真实」。'],
  ])('%s without %j', (section, answers, path, message) => {
    expect(said(section, answers)).toContainEqual([path, message])
  })

  test('a blank cell is told with its row', () => {
    const members = [member(2), { ...member(3), level: '' }, member(4)]
    expect(said('team', { members })).toEqual([
      ['members/m3/level', '团队成员 2：请填写「技能等级或职称」。'],
    ])
  })
})

describe('what is asked depends on the answers (P6, P7)', () => {
  const asked = (values: FilingValues) =>
    check(values)
      .filter(({ section }) => section === 'certificate')
      .map(({ path }) => path)
  const leader = (occupation: string) => change('leader', { occupation })
  const certificate = (answers: SectionValues) => ({ ...completeApplication(), certificate: answers })

  test('P6c: a 技师 is asked for the certificate and not for a reason', () => {
    const papers = [{ id: 'c1', level: 'level2' }]
    expect(asked(certificate({ has: true, papers }))).toEqual([
      'papers/c1/kind',
      'papers/c1/number',
      'papers/c1/issuedOn',
      'photos',
    ])
  })
  test('P6c: below 技师 with a standard, a reason is asked', () => {
    const values = certificate({
      ...completeApplication().certificate,
      papers: [{ ...paper(), level: 'level3', number: 'S000011010001233000123' }],
      hasNationalStandard: 'yes',
    })
    expect(asked(values)).toEqual(['exceptionReason'])
    expect(asked(certificate({ has: false, hasNationalStandard: 'yes' }))).toEqual(['exceptionReason'])
  })
  test('P7a: an occupation that is not listed is asked for experience and never for a level', () => {
    expect(asked({ ...leader('古建筑彩绘修复'), certificate: {} })).toEqual([
      'experience',
      'experiencePhotos',
    ])
  })
  test('P7b: listed without a national standard, experience is asked', () => {
    expect(asked(certificate({ has: false, hasNationalStandard: 'no' }))).toEqual([
      'experience',
      'experiencePhotos',
    ])
  })
  test('P6c: who has a certificate is asked which, and the standard only matters below 技师', () => {
    expect(asked(certificate({}))).toEqual(['has'])
    expect(asked(certificate({ has: true }))).toEqual(['papers', 'photos'])
    expect(asked(certificate({ has: false }))).toEqual(['hasNationalStandard'])
  })
  test('an answer left over in a field that is not asked any more is not checked', () => {
    const values = withAnswers(completeApplication(), 'certificate', { exceptionReason: '很'.repeat(5000) })
    expect(check(values)).toEqual([])
  })
})

describe('numbers say how to mend them', () => {
  test.each([
    ['leader', { phone: '1380000' }, '「领办人手机号」应为 11 位，现在是 7 位。请再看一遍。'],
    [
      'leader',
      { idNumber: '110115198506150020' },
      '「领办人证件号码」与最后一位校验码对不上，可能有一位抄错。请对照证件再看一遍。',
    ],
    [
      'certificate',
      { papers: [{ ...paper(), number: 'S00001101000123200012' }] },
      '证书 1：「证书编号」应为 22 位，现在是 21 位。请对照证书右下角再看一遍。',
    ],
    [
      'certificate',
      { papers: [{ ...paper(), number: 'S000011010001231000123' }] },
      '证书 1：「证书编号」里的等级是「一级／高级技师」，与所选等级不同。请对照证书改其中一个。',
    ],
    [
      'certificate',
      { papers: [{ ...paper(), issuedOn: '2026-09-02' }] },
      '证书 1：「发证日期」不能晚于今天（2026年9月1日），请重新选择。',
    ],
    ['project', { endsOn: '2027-02-30' }, '「项目结束日期」不是有效的日期，请重新选择。'],
    ['project', { industry: '随便写' }, '「项目所属行业」请从行业目录中选择。'],
    [
      'leader',
      { yearsInOccupation: 61 },
      '「从事本职业（工种）的年限」应在 0 至 60 年之间，现在是 61 年，请改正。',
    ],
    ['leader', { employment: 'maybe' }, '「领办人在职在聘情况」请在所列选项中选择。'],
  ])('%s %j', (section, answers, message) => {
    expect(said(section, answers).map(([, sentence]) => sentence)).toContain(message)
  })

  test('a masked number is left to the server, which holds the real one', () => {
    expect(said('leader', { idNumber: '110115********0025', phone: '138****0000' })).toEqual([])
  })

  test('a number that is merely unusual is a warning, not a problem', () => {
    const values = change('certificate', { papers: [{ ...paper(), issuedOn: '2024-06-15' }] })
    expect(check(values)).toEqual([])
    expect(warningsIn(APPLICATION, values, { today })).toEqual([
      {
        section: 'certificate',
        path: 'papers/c1/number',
        message: '证书 1：「证书编号」里的年份是 2023 年，与发证日期不同，请再核对一遍，无误可以继续。',
      },
    ])
  })

  test('an occupation outside the skill classes warns and never blocks', () => {
    const values = change('leader', { occupation: '2-02-10-09 人工智能工程技术人员' })
    expect(check(values)).toEqual([])
    expect(warningsIn(APPLICATION, values, { today }).map(({ path }) => path)).toEqual(['occupation'])
  })
})

describe('P6a: with the catalogues at hand, an answer must be in them', () => {
  const listed = (section: string, answers: SectionValues) =>
    problemsIn(APPLICATION, change(section, answers), { today, listed: LISTED }).map(({ message }) => message)

  test('the complete application names what the catalogues have', () =>
    expect(listed('leader', {})).toEqual([]))
  test('free text is an occupation that is not listed, not a mistake', () => {
    expect(listed('leader', { occupation: '古建筑彩绘修复' })).not.toContain(
      '大典里没有这个编码和名称，请重新选择职业。',
    )
  })
  test.each(['9-99-99-99 车工', '6-18-01-01 焊工'])(
    '%s only looks like a listed occupation',
    (occupation) => {
      expect(listed('leader', { occupation })).toEqual(['大典里没有这个编码和名称，请重新选择职业。'])
    },
  )
  test('an industry under another name is refused', () => {
    expect(listed('project', { industry: '3311 稻谷种植' })).toEqual(['「项目所属行业」请从行业目录中选择。'])
  })
})

describe('P16: the team', () => {
  test('P16a: two members besides the leader are too few', () => {
    expect(said('team', { members: [member(2), member(3)] })).toEqual([
      ['members', '「除领办人外的团队成员」至少 3 人，现在是 2 人，请再添加 1 人。'],
    ])
  })
  test('P16a: the leader listed as a member does not count', () => {
    const members = [member(2), member(3), { ...member(4), idNumber: idNumberOf(1) }]
    expect(said('team', { members })).toEqual([
      ['members/m4/idNumber', '团队成员 3：这是领办人本人，不计入团队成员，请删除这一项。'],
      [
        'members',
        '除领办人外，正式员工应有 3 名以上，现在计入 2 名。劳务派遣、实习人员不计入，请再添加 1 名正式员工。',
      ],
    ])
  })
  test('P16b: a dispatch worker is not counted, and we say so', () => {
    const members = [member(2), member(3), { ...member(4), employment: 'dispatch' }]
    expect(said('team', { members }).map(([path]) => path)).toEqual(['members'])
    expect(said('team', { members: [...members, member(5)] })).toEqual([])
  })
  test('one person listed twice, with the number typed differently, is one person', () => {
    const members = [
      member(2),
      member(3),
      member(4),
      { ...member(5), idNumber: `${idNumberOf(2).toLowerCase()} ` },
    ]
    expect(said('team', { members })).toEqual([
      ['members/m5/idNumber', '团队成员 4：与团队成员 1 的证件号码相同，是同一人，请删除其中一项。'],
    ])
  })
})

describe('P32c: the project period', () => {
  test('exactly 12 months are in order', () => {
    expect(said('project', { startsOn: '2027-02-01', endsOn: '2028-01-31' })).toEqual([
      ['stages/s1/startsOn', '阶段 1：「阶段开始」不能早于项目开始日期（2027年2月1日），请改其中一处。'],
    ])
    expect(said('project', { startsOn: '2027-01-01', endsOn: '2027-12-31' })).toEqual([])
  })
  test('12 months and one day need a reason, and a reason is enough', () => {
    const longer = { startsOn: '2027-01-01', endsOn: '2028-01-01' }
    expect(said('project', longer)).toEqual([
      ['longerReason', '建设期共 12 个月零 1 天，超过 1 年，请填写「建设期超过 1 年的理由」，或改短建设期。'],
    ])
    expect(said('project', { ...longer, longerReason: '设备到货周期长。' })).toEqual([])
  })
  test('the end is not before the start', () => {
    expect(said('project', { endsOn: '2026-12-31' })).toContainEqual([
      'endsOn',
      '「项目结束日期」不能早于「项目开始日期」，请改其中一个日期。',
    ])
  })
  test('a stage lies within the project', () => {
    const stages = [{ id: 's1', what: '试验', startsOn: '2027-06-30', endsOn: '2028-01-01', result: '报告' }]
    expect(said('plan', { stages })).toEqual([
      ['stages/s1/endsOn', '阶段 1：「阶段结束」不能晚于项目结束日期（2027年12月31日），请改其中一处。'],
    ])
    const reversed = [{ ...stages[0], id: 's1', startsOn: '2027-06-30', endsOn: '2027-06-01' }]
    expect(said('plan', { stages: reversed })).toEqual([
      ['stages/s1/endsOn', '阶段 1：「阶段结束」不能早于「阶段开始」，请改其中一个日期。'],
    ])
  })
})

describe('P42: money', () => {
  test('50,000.00 is in order, 50,000.01 is not', () => {
    expect(said('funding', { grantFen: 5_000_000 })).toEqual([])
    expect(said('funding', { grantFen: 5_000_001 })).toContainEqual([
      'grantFen',
      '「申请补助金额」最多 50,000.00 元，现在是 50,000.01 元，请改小。',
    ])
  })
  test('P14d: the budget adds up to grant and own money', () => {
    expect(said('funding', { ownFen: 0 })).toEqual([
      ['budget', '各项预算合计 60,000.00 元，应等于补助加配套 50,000.00 元。请改其中一处。'],
    ])
  })
})

describe('the task list', () => {
  const stateOf = (values: FilingValues, id: string) =>
    sectionStates(APPLICATION, values, { today }).find(({ section }) => section.id === id)

  test('nothing typed is not started, everything good is done', () => {
    expect(sectionStates(APPLICATION, {}, { today }).every(({ state }) => state === 'notStarted')).toBe(true)
    expect(
      sectionStates(APPLICATION, completeApplication(), { today }).every(({ state }) => state === 'done'),
    ).toBe(true)
  })
  test('something typed is in progress, with what is missing by name', () => {
    const state = stateOf({ team: { members: [member(2)] } }, 'team')
    expect(state).toMatchObject({ state: 'inProgress', missing: ['正式员工的证明照片'] })
  })
  test('a section with a wrong answer is not done, though nothing is missing', () => {
    expect(stateOf(change('leader', { phone: '123' }), 'leader')).toMatchObject({
      state: 'inProgress',
      missing: [],
    })
  })
})
