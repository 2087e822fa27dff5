import fc from 'fast-check'
import {
  answersFor,
  canonicalJson,
  fieldAt,
  maskSection,
  maskValue,
  mergeSection,
  newestForm,
  sameAsMasked,
  sectionOf,
  structuralProblem,
  submittedCopy,
  textOf,
  type Section,
} from '#policy'
import { completeApplication, idNumberOf, member, withAnswers } from '../builders/filings'

const APPLICATION = newestForm('combined-application')
const section = (id: string): Section => {
  const found = sectionOf(APPLICATION, id)
  if (!found) throw new RangeError(id)
  return found
}

describe('canonical JSON', () => {
  test('the order of keys and absent keys make no difference', () => {
    expect(canonicalJson({ b: [1, { d: 'x', c: undefined }], a: null })).toBe('{"a":null,"b":[1,{"d":"x"}]}')
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        return canonicalJson(value) === canonicalJson(reversed)
      }),
    )
  })
  test('it is JSON that says the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value))
      }),
    )
  })
  test('what JSON cannot say is refused', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow('not a JSON number')
  })
})

describe('the submitted copy', () => {
  test('hidden answers, unknown ids and blanks stay behind; numbers get their one written form', () => {
    const messy = withAnswers(
      withAnswers(completeApplication(), 'leader', {
        phone: '+86 138-0000-0000',
        idNumber: '11010519491231002x',
        position: ' 焊工 ',
        unknown: 'x',
        workType: '',
      }),
      'certificate',
      { exceptionReason: '已经不问了' },
    )
    const copy = submittedCopy(APPLICATION, { ...messy, unknownSection: { a: 1 } })
    expect(copy.leader).toMatchObject({
      phone: '13800000000',
      idNumber: '11010519491231002X',
      position: '焊工',
    })
    expect(copy.leader).not.toHaveProperty('unknown')
    expect(copy.leader).not.toHaveProperty('workType')
    expect(copy.certificate).not.toHaveProperty('exceptionReason')
    expect(copy).not.toHaveProperty('unknownSection')
  })
  test('a copy of the copy is the copy', () => {
    const copy = submittedCopy(APPLICATION, completeApplication())
    expect(submittedCopy(APPLICATION, copy)).toEqual(copy)
  })
  test('rows keep their ids and lose what is not a column', () => {
    const values = withAnswers(completeApplication(), 'team', {
      members: [{ ...member(2), note: 'x', level: null }],
    })
    const { level, ...kept } = member(2)
    expect(level).toBe('高级工')
    expect(submittedCopy(APPLICATION, values).team?.members).toEqual([kept])
  })
})

describe('answers as people read them', () => {
  const answers = (id: string, values = completeApplication()) =>
    answersFor(APPLICATION, values).find(({ section: { id: each } }) => each === id)?.rows ?? []
  const textAt = (id: string, path: string) => answers(id).find((row) => row.path === path)?.text

  test('money, days, choices, yes and no, numbers and photos', () => {
    expect(textAt('funding', 'grantFen')).toBe('50,000.00 元')
    expect(textAt('project', 'endsOn')).toBe('2027年12月31日')
    expect(textAt('project', 'kind')).toBe('工艺改进、技能革新、技艺攻关')
    expect(textAt('leader', 'onTheLine')).toBe('是')
    expect(textAt('leader', 'yearsInOccupation')).toBe('18 年')
    expect(textAt('leader', 'occupation')).toBe('6-18-02-04 焊工')
    expect(textAt('leader', 'workType')).toBe('未填写')
    expect(textAt('certificate', 'photos')).toBe('1 张')
  })
  test('one line a row, with its number', () => {
    expect(answers('plan')).toEqual([
      {
        label: '阶段 1',
        path: 'stages/s1',
        text: '工作内容：试验；阶段开始：2027年1月1日；阶段结束：2027年6月30日；阶段责任人：未填写；阶段成果：试验报告',
      },
    ])
    expect(answers('plan', {})).toEqual([{ label: '分阶段的计划', path: 'stages', text: '未填写' }])
  })
  test('what is not asked is not shown', () => {
    expect(answers('certificate').map(({ path }) => path)).not.toContain('exceptionReason')
  })
})

describe('masks', () => {
  const fieldIn = (id: string, fieldId: string) => section(id).fields.find((field) => field.id === fieldId)
  const [idNumber, phone] = [fieldIn('leader', 'idNumber'), fieldIn('leader', 'phone')]
  test('an identity number, a phone and a certificate number keep their ends', () => {
    expect(idNumber && maskValue(idNumber, '110115198506150025')).toBe('110115********0025')
    expect(phone && maskValue(phone, '13800000000')).toBe('138****0000')
    const number = fieldAt(section('certificate'), 'papers/c1/number')
    expect(number && maskValue(number, 'S000011010001232000123')).toBe('S000**************0123')
  })
  test('a half-typed number shows nothing; other fields are as they are', () => {
    expect(idNumber && maskValue(idNumber, '1101151985')).toBe('**********')
    expect(maskValue(section('leader').fields[0] as Section['fields'][number], '王建国')).toBe('王建国')
  })
  test('no sensitive value leaves a masked section, in fields or in rows', () => {
    const values = completeApplication()
    for (const each of APPLICATION.sections) {
      const text = canonicalJson(maskSection(each, values[each.id] ?? {}))
      for (const secret of [1, 2, 3, 4]
        .map(idNumberOf)
        .concat('13800000000', '13900000000', 'S000011010001232000123')) {
        expect(text).not.toContain(secret)
      }
    }
    expect(maskSection(section('team'), values.team ?? {})).toMatchObject({
      members: [{ id: 'm2', name: '成员2' }, {}, {}],
    })
  })
  test('the day of birth is masked too: beside it the masked number could be read', () => {
    const frozen = submittedCopy(APPLICATION, completeApplication())
    const seen = maskSection(section('leader'), frozen.leader ?? {})
    expect([seen.idNumber, seen.bornOn]).toEqual(['110115********0017', '1985******'])
    const shown = answersFor(APPLICATION, { ...frozen, leader: seen }).flatMap(({ rows }) => rows)
    expect(shown.find(({ path }) => path === 'bornOn')?.text).toBe('1985******')
    expect(shown.map(({ text: words }) => words).join()).not.toContain('1985年6月15日')
  })
  test('an edit based on the mask is merged, an edit based on another mask is a clash', () => {
    const leader = section('leader')
    const values = { idNumber: idNumberOf(1) }
    const edit = (from: string) => ({ path: 'idNumber', from, to: idNumberOf(2) })
    const merge = (from: string) =>
      mergeSection(leader, values, [edit(from)], { sameAs: sameAsMasked(leader) })
    const seen = textOf(maskSection(leader, values).idNumber)
    expect(merge(seen)).toMatchObject({ values: { idNumber: idNumberOf(2) }, clashes: [] })
    expect(merge('110115********0000').clashes).toHaveLength(1)
  })
  test('removing a row one saw masked is no clash', () => {
    const team = section('team')
    const values = { members: [member(2), member(3)] }
    const seen = maskSection(team, values).members
    const from = Array.isArray(seen) ? seen[0] : undefined
    const removal = { path: 'members/m2', from, to: null }
    const merged = mergeSection(team, values, [removal], { sameAs: sameAsMasked(team) })
    expect(merged).toMatchObject({ values: { members: [member(3)] }, clashes: [] })
  })
  test('a mask is never stored as a value', () => {
    const change = { path: 'idNumber', from: null, to: '110115********0025' }
    expect(structuralProblem(section('leader'), change)).toBe('「领办人证件号码」请重新填写完整的号码。')
  })
})
