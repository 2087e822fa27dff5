import {
  FORMS,
  problemsIn,
  rowTitle,
  structuralProblem,
  type Field,
  type FilingValues,
  type Form,
} from '#policy'
import { completeApplication, idNumberOf, member, withAnswers } from '../../builders/filings'
import { wrongAnswers, type WrongAnswer } from '../../builders/wrong-answers'

const today = '2026-09-01'

/** The form with one section asked for in any case. */
function alwaysAsked(form: Form, sectionId: string): Form {
  const open = (field: Field) => ({ ...field, when: undefined }) as unknown as Field
  return {
    ...form,
    sections: form.sections.map((section) =>
      section.id === sectionId ? { ...section, fields: section.fields.map(open) } : section,
    ),
  }
}

function sentencesAt(form: Form, { section, field, path, held }: WrongAnswer): readonly string[] {
  const values: FilingValues = { [section.id]: { [field.id]: held } }
  return problemsIn(alwaysAsked(form, section.id), values, { today })
    .filter((problem) => problem.section === section.id && problem.path === path)
    .map(({ message }) => message)
}

describe.each(FORMS.map((form) => [`${form.id} ${form.version}`, form] as const))('%s', (_name, form) => {
  test.each(wrongAnswers(form, today).map((wrong) => [wrong.name, wrong] as const))(
    '%s is told once: which question, which row, and how to mend it',
    (_wrong, wrong) => {
      const [sentence = '', ...more] = sentencesAt(form, wrong)
      expect(more).toEqual([])
      const row = wrong.field.type === 'rows' ? `${rowTitle(wrong.field, 0)}：` : ''
      expect(sentence.startsWith(row)).toBe(true)
      expect(sentence).toContain(`「${(wrong.column ?? wrong.field).label}」`)
      expect(sentence).toMatch(/请/)
      expect(sentence).toMatch(/。$/)
      expect(sentence).not.toMatch(/[!！]|undefined|null|NaN|第 -?\d+ 行/)
      expect(sentence.replace(/「[^」]*」/g, '').length).toBeLessThanOrEqual(70)
    },
  )

  test('what saving refuses already is refused in the words of the field', () => {
    for (const wrong of wrongAnswers(form, today)) {
      const { section, path, value } = wrong
      const refused = structuralProblem(section, { path, from: null, to: value })
      if (refused === undefined) continue
      expect(sentencesAt(form, wrong).map((sentence) => sentence.endsWith(refused))).toEqual([true])
    }
  })
})

describe('what only several answers show', () => {
  const [APPLICATION] = FORMS
  const said = (section: string, answers: FilingValues[string]) =>
    problemsIn(APPLICATION as Form, withAnswers(completeApplication(), section, answers), { today }).map(
      ({ message }) => message,
    )
  const paper = { id: 'c1', kind: 'skillLevel', level: 'level2', number: 'S000011010001232000123' }

  test.each<[string, string, FilingValues[string], readonly string[]]>([
    [
      'P16a: fewer than three members',
      'team',
      { members: [member(2), member(3)] },
      ['「除领办人外的团队成员」至少 3 人，现在是 2 人，请再添加 1 人。'],
    ],
    [
      'P16a: one person twice',
      'team',
      { members: [member(2), member(3), member(4), { ...member(2), id: 'm9' }] },
      ['团队成员 4：与团队成员 1 的证件号码相同，是同一人，请删除其中一项。'],
    ],
    [
      'P16a: the leader among the members',
      'team',
      { members: [member(2), member(3), member(4), { ...member(5), idNumber: idNumberOf(1) }] },
      ['团队成员 4：这是领办人本人，不计入团队成员，请删除这一项。'],
    ],
    [
      'P16b: a dispatch worker counted',
      'team',
      { members: [member(2), member(3), { ...member(4), employment: 'dispatch' }] },
      ['除领办人外，正式员工应有 3 名以上，现在计入 2 名。劳务派遣、实习人员不计入，请再添加 1 名正式员工。'],
    ],
    [
      'P6c: a certificate from before the leader was born',
      'certificate',
      { papers: [{ ...paper, kind: 'other', issuedOn: '1985-06-14' }] },
      ['证书 1：「发证日期」早于领办人的出生日期，请对照证书和证件改其中一处。'],
    ],
    [
      'P6c: a certificate of tomorrow',
      'certificate',
      { papers: [{ ...paper, issuedOn: '2026-09-02' }] },
      ['证书 1：「发证日期」不能晚于今天（2026年9月1日），请重新选择。'],
    ],
    [
      'P9c: an apprentice from before the leader was born',
      'mentoring',
      { apprentices: [{ id: 'a1', name: '李明', outcome: '班组长', startsOn: '1980-01-01' }] },
      ['徒弟 1：「带徒开始」早于领办人的出生日期，请改正。'],
    ],
    [
      'P32c: an end before the start',
      'project',
      { startsOn: '2027-06-01', endsOn: '2027-05-31' },
      ['「项目结束日期」不能早于「项目开始日期」，请改其中一个日期。'],
    ],
    [
      'P32c: longer than a year',
      'project',
      { startsOn: '2027-01-01', endsOn: '2028-01-01' },
      ['建设期共 12 个月零 1 天，超过 1 年，请填写「建设期超过 1 年的理由」，或改短建设期。'],
    ],
    [
      'P14d: lines that do not add up',
      'funding',
      { ownFen: 0 },
      ['各项预算合计 60,000.00 元，应等于补助加配套 50,000.00 元。请改其中一处。'],
    ],
  ])('%s', (_title, section, answers, sentences) => {
    expect(said(section, answers)).toEqual(expect.arrayContaining([...sentences]))
  })
})
