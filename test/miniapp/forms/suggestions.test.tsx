import { newestForm } from '#policy'
import { screen } from '@testing-library/react'
import { answersOn, beginFiling, pullAs } from './support/filing'
import { inputOf, question, showSection, tap } from './support/page'

const suggestions = [
  {
    section: 'summary',
    field: 'researchCount',
    value: 3,
    sources: [
      { filingId: 'entry-0001', label: '2026年3月12日进展记录' },
      { filingId: 'entry-0002', label: '2026年5月4日进展记录' },
    ],
  },
]

test('P47a: the report offers what the entries of the year say, with where it comes from', async () => {
  const begun = beginFiling(newestForm('annual-report'))
  await pullAs(begun, { suggestions })
  showSection(begun, 'summary')
  expect(question('researchCount').textContent).toContain('由 2 条进展记录整理')
  tap(/由 2 条进展记录整理/)
  expect(screen.getByText('2026年3月12日进展记录')).toBeTruthy()
  tap('采用这段')
  expect(answersOn(begun, 'summary').researchCount).toBe(3)
  expect(inputOf('researchCount').value).toBe('3')
})
