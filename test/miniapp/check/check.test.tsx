import { fireEvent, render, screen } from '@testing-library/react'
import { placeOf, resultOf, useCheck } from '../../../src/miniapp/features/check/store'
import { summaryOf } from '../../../src/miniapp/features/check/summary'
import { storage } from '../../../src/miniapp/platform'
import CheckQuestionPage from '../../../src/miniapp/pages/check/question'
import CheckResultPage from '../../../src/miniapp/pages/check/result'

const check = () => useCheck.getState()

/** Answers every question with the option `pick` chooses; gives the number of taps. */
function walk(pick: (options: readonly { value: string }[]) => string): number {
  let taps = 0
  for (let place = placeOf(check().facts, check().at); place; place = placeOf(check().facts, check().at)) {
    check().reply(place.question.fact, pick(place.question.options))
    taps += 1
  }
  return taps
}

beforeEach(() => check().restart())

test('one tap answers a question and brings the next; the way back keeps the answer', () => {
  render(<CheckQuestionPage />)
  const first = screen.getByRole('heading', { level: 1 }).textContent
  const options = screen.getAllByRole('radio')
  expect(options.at(-1)?.getAttribute('aria-label')).toBe('不清楚')
  fireEvent.click(options[0]!)
  expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe(first)
  fireEvent.click(screen.getByText('看上一题'))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(first)
  expect(screen.getAllByRole('radio')[0]!.getAttribute('aria-checked')).toBe('true')
})

test('every question says why it is asked and shows its clause', () => {
  render(<CheckQuestionPage />)
  expect(document.querySelector('.field-why')?.textContent?.length).toBeGreaterThan(5)
  expect(screen.getByRole('link', { name: /^政策解读.* · 查看原文$/ })).toBeTruthy()
})

test('answering 不清楚 throughout ends, asks nothing twice, and calls nothing unmet', () => {
  const taps = walk((options) => options.at(-1)!.value)
  expect(taps).toBeGreaterThan(5)
  const result = resultOf(check().facts)
  expect(result.findings.filter((finding) => finding.outcome === 'unmet')).toEqual([])
  expect(summaryOf(result).tone).toBe('wait')
})

test('every answer is on the phone at once, so a killed program finds it again', () => {
  walk((options) => options[0]!.value)
  expect(JSON.parse(storage.get('check.facts') ?? '')).toEqual(check().facts)
})

test('the result names what is missing first and lets every answer be changed', () => {
  walk((options) => options.at(-1)!.value)
  render(<CheckResultPage />)
  const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)
  expect(headings[0]).toMatch(/^还差什么、怎么补/)
  expect(screen.getAllByText('修改').length).toBeGreaterThan(5)
})

test('原则上 and quality words are left to people: the summary does not say 符合', () => {
  walk((options) => options[0]!.value)
  const { title, body } = summaryOf(resultOf(check().facts))
  expect(`${title}${body}`).not.toMatch(/符合全部|您符合/)
})
