import { fillableSections, FORMS } from '#policy'
import { partsOf, partWith } from '../../../src/miniapp/features/forms/parts'

const sections = FORMS.flatMap((form) => fillableSections(form).map((section) => ({ form, section })))

describe.each(sections)('$form.id: $section.title', ({ section }) => {
  const parts = partsOf(section.fields)

  test('every question stands on one screen, in the order of the form', () => {
    expect(parts.flat()).toEqual(section.fields.filter(({ known }) => known === undefined))
    expect(parts.every((part) => part.length > 0)).toBe(true)
  })

  test('a screen asks at most eight questions that are always asked', () => {
    for (const part of parts)
      expect(part.filter(({ when }) => when === undefined).length).toBeLessThanOrEqual(8)
  })

  test('a path leads to the screen its question stands on', () => {
    parts.forEach((part, index) => {
      for (const { id } of part) expect(partWith(section, `${id}/row/column`)).toBe(index)
    })
  })
})
