import fc from 'fast-check'
import {
  applyChanges,
  diffSection,
  mergeSection,
  sameValue,
  structuralProblem,
  tooManyItems,
  type Change,
  type FieldValue,
  type SectionValues,
} from '#policy'
import { SECTION } from './forms-changes-section'

const text = fc.constantFrom('', '赵', '钱', '孙')
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const row = fc.record({ id: fc.constantFrom('r1', 'r2', 'r3'), name: text, phone: optional(text) })
const file = fc.record({
  id: fc.constantFrom('f1', 'f2'),
  sha256: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
  size: fc.constant(9),
})
const byId = <T extends { id: string }>(items: readonly T[]) =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
const sectionValues: fc.Arbitrary<SectionValues> = fc.record({
  name: text,
  years: optional(fc.integer({ min: 0, max: 3 })),
  onDuty: optional(fc.boolean()),
  phone: text,
  kinds: fc.subarray(['a', 'b']),
  proof: fc.uniqueArray(file, { selector: ({ id }) => id }).map(byId),
  team: fc.uniqueArray(row, { selector: ({ id }) => id }).map(byId),
})

/** Rows in the order of their ids: the order of arrival is no part of what is compared here. */
function ordered(values: SectionValues): SectionValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      isItems(value) ? (byId<{ id: string }>(value) as FieldValue) : value,
    ]),
  )
}
function isItems(value: unknown): value is readonly { id: string }[] {
  return Array.isArray(value) && typeof value[0] === 'object'
}
const reads = (a: SectionValues, b: SectionValues) => sameValue(ordered(a), ordered(b))
const merge = (current: SectionValues, changes: readonly Change[]) => mergeSection(SECTION, current, changes)
const touches = (a: Change, b: Change) =>
  `${a.path}/`.startsWith(`${b.path}/`) || `${b.path}/`.startsWith(`${a.path}/`)

describe('diff and apply', () => {
  test('the edits from one state to another lead there', () => {
    fc.assert(
      fc.property(sectionValues, sectionValues, (base, values) =>
        reads(applyChanges(base, diffSection(SECTION, base, values)), values),
      ),
    )
  })

  test('nothing changed gives no edit, and every way of leaving a blank is the same', () => {
    fc.assert(fc.property(sectionValues, (values) => diffSection(SECTION, values, values).length === 0))
    expect(diffSection(SECTION, { name: '' }, {})).toEqual([])
    expect(diffSection(SECTION, { name: null, team: [] }, { kinds: [] })).toEqual([])
  })

  test('an edit is as small as a cell; a row that came or went is one edit', () => {
    const base = {
      team: [
        { id: 'r1', name: '赵' },
        { id: 'r2', name: '钱' },
      ],
    }
    const values = {
      team: [
        { id: 'r1', name: '孙' },
        { id: 'r3', name: '李' },
      ],
    }
    expect(diffSection(SECTION, base, values)).toEqual([
      { path: 'team/r1/name', from: '赵', to: '孙' },
      { path: 'team/r2', from: { id: 'r2', name: '钱' }, to: null },
      { path: 'team/r3', from: null, to: { id: 'r3', name: '李' } },
    ])
  })
})

describe('merge', () => {
  test('edits of one writer alone are written as they are, without a clash', () => {
    fc.assert(
      fc.property(sectionValues, sectionValues, (base, values) => {
        const merged = merge(base, diffSection(SECTION, base, values))
        return merged.clashes.length === 0 && reads(merged.values, values)
      }),
    )
  })

  test('the same edits twice are the edits once', () => {
    fc.assert(
      fc.property(sectionValues, sectionValues, (base, values) => {
        const changes = diffSection(SECTION, base, values)
        const once = merge(base, changes)
        const twice = merge(once.values, changes)
        expect(twice).toEqual({ values: once.values, applied: [], clashes: [] })
      }),
    )
  })

  test('edits of different places commute', () => {
    fc.assert(
      fc.property(sectionValues, sectionValues, sectionValues, (base, one, two) => {
        const mine = diffSection(SECTION, base, one)
        const theirs = diffSection(SECTION, base, two).filter(
          (their) => !mine.some((my) => touches(my, their)),
        )
        const forward = merge(merge(base, mine).values, theirs)
        const backward = merge(merge(base, theirs).values, mine)
        expect([...forward.clashes, ...backward.clashes]).toEqual([])
        return reads(forward.values, backward.values)
      }),
    )
  })

  test('a field no edit names stays as it was', () => {
    fc.assert(
      fc.property(sectionValues, sectionValues, sectionValues, (current, base, values) => {
        const changes = diffSection(SECTION, base, values)
        const merged = merge(current, changes).values
        for (const { id } of SECTION.fields) {
          const isNamed = changes.some(({ path }) => path.split('/')[0] === id)
          if (!isNamed) expect(sameValue(merged[id], current[id])).toBe(true)
        }
      }),
    )
  })

  test('the same place with a different value never wins silently: both are kept in a clash', () => {
    fc.assert(
      fc.property(sectionValues, sectionValues, sectionValues, (base, one, two) => {
        const stored = merge(base, diffSection(SECTION, base, one)).values
        const late = diffSection(SECTION, base, two)
        const { values, applied, clashes } = merge(stored, late)
        expect(applied.every(({ path, from }) => sameValue(readAt(stored, path), from))).toBe(true)
        for (const clash of clashes) {
          expect(sameValue(readAt(values, clash.path), clash.theirs)).toBe(true)
          expect(sameValue(clash.mine, clash.theirs)).toBe(false)
        }
      }),
    )
  })

  test('a row removed on one side and edited on the other is a clash, either way round', () => {
    const base = { team: [{ id: 'r1', name: '赵' }] }
    const edit = { path: 'team/r1/name', from: '赵', to: '孙' }
    const removal = { path: 'team/r1', from: { id: 'r1', name: '赵' }, to: null }
    expect(merge(merge(base, [removal]).values, [edit]).clashes).toEqual([
      { path: 'team/r1/name', mine: '孙', theirs: null },
    ])
    expect(merge(merge(base, [edit]).values, [removal]).clashes).toEqual([
      { path: 'team/r1', mine: null, theirs: { id: 'r1', name: '孙' } },
    ])
  })

  test('two rows added on two phones are both there', () => {
    const first = merge({}, [{ path: 'team/r1', from: null, to: { id: 'r1', name: '赵' } }]).values
    const both = merge(first, [{ path: 'team/r2', from: null, to: { id: 'r2', name: '钱' } }]).values
    expect(both).toEqual({
      team: [
        { id: 'r1', name: '赵' },
        { id: 'r2', name: '钱' },
      ],
    })
  })

  test('the server may know a masked value for the one it stores, in a field and in a row', () => {
    const mask = (value: unknown) => (typeof value === 'string' ? value.replace(/.(?=..)/g, '*') : value)
    const sameAs = (path: string, stored: unknown, given: unknown) =>
      sameValue(stored, given) || (path.endsWith('phone') && sameValue(mask(stored), given))
    const current = { phone: '13800001111', team: [{ id: 'r1', name: '赵', phone: '13900002222' }] }
    const changes = [
      { path: 'phone', from: mask('13800001111'), to: '13700003333' },
      { path: 'team/r1', from: { id: 'r1', name: '赵', phone: mask('13900002222') }, to: null },
    ]
    expect(mergeSection(SECTION, current, changes, { sameAs })).toEqual({
      values: { phone: '13700003333' },
      applied: changes,
      clashes: [],
    })
    expect(merge(current, changes).clashes).toHaveLength(2)
  })

  test('an edit of a field the section does not have is refused', () => {
    expect(() => merge({}, [{ path: 'unknown', from: null, to: 1 }])).toThrow(
      'sample has no field at unknown',
    )
  })
})

describe('structure', () => {
  const problem = (path: string, to: unknown) => structuralProblem(SECTION, { path, from: null, to })
  const hash = 'a'.repeat(64)

  test.each([
    ['name', '赵'],
    ['name', null],
    ['years', 99],
    ['onDuty', false],
    ['kinds', ['a', 'b']],
    ['phone', '138 0000'],
    ['proof/f1', { id: 'f1', sha256: hash, size: 10 }],
    ['proof/f1', null],
    ['team/r1', { id: 'r1', name: '赵' }],
    ['team/r1/name', ''],
  ])('saving takes %s = %j, good answer or not', (path, to) => {
    expect(problem(path, to)).toBeUndefined()
  })

  test.each([
    ['unknown', '赵', '这一项不在表中，请更新到最新版本后再填。'],
    ['__proto__', '赵', '这一项不在表中，请更新到最新版本后再填。'],
    ['name', 3, '「姓名」请填文字。'],
    ['name', '一二三四五六', '「姓名」最多 5 个字，现在是 6 个字，请删去 1 个字。'],
    ['years', '3', '「年限」请只填数字，不要写文字。'],
    ['years', 1.5, '「年限」请填整数，不要带小数点。'],
    ['onDuty', 'yes', '「在职」请选「是」或「否」。'],
    ['kinds', ['c'], '「类别」请在所列选项中选择。'],
    ['kinds', 'a', '「类别」请在所列选项中选择。'],
    ['phone', '1'.repeat(61), '「电话」最多 60 个字，现在是 61 个字，请删去 1 个字。'],
    ['team', [], '「团队」的写入位置不对，请更新到最新版本后再填。'],
    ['name/r1', '赵', '「姓名」的写入位置不对，请更新到最新版本后再填。'],
    ['team/r1/name/x', '赵', '这一项不在表中，请更新到最新版本后再填。'],
    ['team/r1/age', 3, '「团队」没有这一列，请更新到最新版本后再填。'],
    ['team/r1', { id: 'r2' }, '「团队」的内容不完整，请重新添加。'],
    ['team/r1', { id: 'r1', age: 3 }, '「团队」没有这一列，请更新到最新版本后再填。'],
    ['team/r 1', { id: 'r 1' }, '「团队」的编号不对，请更新到最新版本后再填。'],
    ['proof/f1', { id: 'f1', sha256: 'x', size: 10 }, '「照片」的内容不完整，请重新添加。'],
    ['proof/f1', { id: 'f1', sha256: hash, size: 10, url: 'http://x' }, '「照片」的内容不完整，请重新添加。'],
    ['proof/f1', '赵', '「照片」的内容不完整，请重新添加。'],
  ])('saving refuses %s = %j: %s', (path, to, message) => {
    expect(problem(path, to)).toBe(message)
  })

  test('a list longer than the form allows is told after the merge', () => {
    const team = ['r1', 'r2', 'r3', 'r4'].map((id) => ({ id }))
    expect(tooManyItems(SECTION, { team: team.slice(1) })).toBeUndefined()
    expect(tooManyItems(SECTION, { team })).toEqual({
      path: 'team',
      message: '「团队」最多 3 项，现在是 4 项，请删去 1 项。',
    })
  })
})

function readAt(values: SectionValues, path: string): unknown {
  const [fieldId = '', itemId, columnId] = path.split('/')
  const value = values[fieldId]
  if (itemId === undefined) return value
  const item = Array.isArray(value) ? value.find((each) => each.id === itemId) : undefined
  return columnId === undefined ? item : item?.[columnId]
}
