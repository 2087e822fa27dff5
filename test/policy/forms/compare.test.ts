import fc from 'fast-check'
import {
  applyChanges,
  compareSection,
  newestForm,
  sectionOf,
  sectionsDependingOn,
  type Section,
} from '#policy'

const FORM = newestForm('combined-application')
const section = (id: string): Section => sectionOf(FORM, id) as Section
const LEADER = section('leader')
const TEAM = section('team')

const file = (id: string) => ({ id, sha256: 'a'.repeat(64), size: 10 })

describe('what differs between two copies of a section (F23)', () => {
  test('a field: its label, both answers as people read them', () => {
    expect(compareSection(LEADER, { position: '班长' }, { position: '车间主任' })).toEqual([
      { path: 'position', label: expect.any(String), kind: 'changed', from: '班长', to: '车间主任' },
    ])
    expect(compareSection(LEADER, {}, { position: '班长' })[0]).toMatchObject({ kind: 'added', from: null })
    expect(compareSection(LEADER, { position: '班长' }, {})[0]).toMatchObject({ kind: 'removed', to: null })
  })

  test('rows by their id: one came, one went, one cell of a third changed; their order says nothing', () => {
    const rows = [
      { id: 'row-one-1', name: '张三' },
      { id: 'row-two-2', name: '李四' },
      { id: 'row-three', name: '王五' },
    ]
    const list = TEAM.fields.find(({ type }) => type === 'rows')?.id ?? ''
    const [one, two, three] = rows
    const after = [{ ...three }, { ...one, name: '张三丰' }, { id: 'row-four4', name: '赵六' }]
    const differences = compareSection(TEAM, { [list]: rows } as never, { [list]: after } as never)
    expect(differences.map(({ path, kind }) => [path, kind])).toEqual([
      [`${list}/row-one-1/name`, 'changed'],
      [`${list}/row-two-2`, 'removed'],
      [`${list}/row-four4`, 'added'],
    ])
    expect(differences[0]?.label).toMatch(/2 · /)
    expect(differences[1]?.label).toMatch(/2（原来的）$/)
    expect(differences[1]?.from).toContain(two?.name)
    expect(compareSection(TEAM, { [list]: rows } as never, { [list]: [...rows].reverse() } as never)).toEqual(
      [],
    )
  })

  test('photos of one field stand together, old and new', () => {
    const photos = LEADER.fields.find(({ type }) => type === 'photos')?.id ?? ''
    const [difference] = compareSection(
      LEADER,
      { [photos]: [file('photo-000001')] },
      { [photos]: [file('photo-000002'), file('photo-000003')] },
    )
    expect(difference).toMatchObject({
      path: photos,
      from: '1 张',
      to: '2 张',
      photos: { from: ['photo-000001'], to: ['photo-000002', 'photo-000003'] },
    })
  })

  test('an identity number is never shown in full; another number under the same mask is told', () => {
    const [before, after] = ['110115199001010025', '110115199002020025']
    const [difference] = compareSection(LEADER, { idNumber: before }, { idNumber: after })
    expect(difference?.from).toBe('110115********0025')
    expect(difference?.to).toBe('110115********0025（遮住的数字已改）')
    expect(JSON.stringify(difference)).not.toContain('19900')
  })

  test('on a phone that only knows the mask, the same number typed again is no change', () => {
    const mask = '110115********0025'
    expect(compareSection(LEADER, { idNumber: mask }, { idNumber: '110115199001010025' })).toEqual([])
    expect(compareSection(LEADER, { idNumber: mask }, { idNumber: '110115199001010033' })).toHaveLength(1)
  })

  test('property: nothing differs from itself, and every edit of a text is told exactly once', () => {
    const texts = LEADER.fields.filter(
      ({ type, known, sensitive }) => type === 'text' && known === undefined && sensitive !== true,
    )
    const answers = fc.record(
      Object.fromEntries(texts.map(({ id }) => [id, fc.string({ minLength: 1, maxLength: 8 })])),
    )
    fc.assert(
      fc.property(answers, answers, (before, after) => {
        expect(compareSection(LEADER, before, before)).toEqual([])
        const differences = compareSection(LEADER, before, after)
        const changed = texts.filter(({ id }) => before[id] !== after[id]).map(({ id }) => id)
        expect(differences.map(({ path }) => path)).toEqual(changed)
        const edits = differences.map(({ path }) => ({ path, from: null, to: after[path] }))
        expect(applyChanges(before, edits)).toEqual(after)
      }),
    )
  })
})

test('where an answer decides what another section asks, that section is named', () => {
  const ids = (id: string) => sectionsDependingOn(FORM, id).map((one) => one.id)
  expect(ids('leader')).toContain('certificate')
  expect(ids('project')).toContain('content')
  expect(ids('team')).toEqual([])
})
