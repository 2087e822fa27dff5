import { fillableSections, materialsOf, newestForm } from '#policy'

const form = newestForm('combined-application')
const materials = materialsOf(form)

describe('P25a: the list of materials', () => {
  test('P25a: is every place of the form for photographs, once, in its order', () => {
    const places = fillableSections(form).flatMap(({ id, fields }) =>
      fields.filter(({ type }) => type === 'photos').map((field) => `${id}.${field.id}`),
    )
    expect(materials.map(({ id }) => id)).toEqual(places)
    expect(places.length).toBeGreaterThan(10)
  })

  test('P6c: the certificate belongs to the leader and depends on an answer', () => {
    expect(materials.find(({ id }) => id === 'certificate.photos')).toMatchObject({
      label: '证书照片',
      owner: 'leader',
      need: 'sometimes',
    })
  })

  test('what may be left out is never called necessary', () => {
    const required = new Set(
      form.sections.flatMap(({ id, fields }) =>
        fields.filter((field) => field.required).map((field) => `${id}.${field.id}`),
      ),
    )
    for (const { id, need } of materials) expect(need !== 'optional').toBe(required.has(id))
  })
})
