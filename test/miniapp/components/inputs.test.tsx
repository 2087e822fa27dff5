import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { CheckboxList, RadioList } from '../../../src/miniapp/components/choice-list'
import { DateInput } from '../../../src/miniapp/components/date-input'
import { MoneyInput, NumberInput } from '../../../src/miniapp/components/number-input'
import { TextArea } from '../../../src/miniapp/components/text-area'
import { TextInput } from '../../../src/miniapp/components/text-input'

const choices = [
  { value: 'y', label: '是' },
  { value: 'n', label: '不是' },
  { value: 'u', label: '不清楚', hint: '可以先跳过' },
]

/** The one field on the page. */
function field(): HTMLInputElement | HTMLTextAreaElement {
  const found = document.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
  if (found === null) throw new Error('no field on the page')
  return found
}
const typing = (text: string) => fireEvent.input(field(), { target: { value: text } })

describe('an input is not controlled', () => {
  test('a page that draws again with the old value leaves what was typed alone', () => {
    const heard: string[] = []
    const input = () => <TextInput id="a" label="姓名" value="王" onChange={(text) => heard.push(text)} />
    const { rerender } = render(input())
    typing('王建国')
    rerender(input())
    expect(field().value).toBe('王建国')
    expect(heard).toEqual(['王建国'])
  })

  test('its own text coming back from the store does not set the field again', () => {
    const { rerender } = render(<TextInput id="a" label="姓名" value="" onChange={() => undefined} />)
    const before = field()
    typing('王')
    rerender(<TextInput id="a" label="姓名" value="王" onChange={() => undefined} />)
    expect(field()).toBe(before)
  })

  test('a change from outside is shown, even back to the first value', () => {
    const view = (value: string) => <TextInput id="a" label="姓名" value={value} onChange={() => undefined} />
    const { rerender } = render(view('甲'))
    typing('乙')
    rerender(view('乙'))
    rerender(view('甲'))
    expect(field().value).toBe('甲')
  })
})

test('a long text counts after leaving the field, so that typing draws nothing', () => {
  render(<TextArea id="a" label="先进操作方法" value="" maxLength={500} onChange={() => undefined} />)
  typing('三刀法')
  expect(screen.getByText('0 / 500 字')).toBeTruthy()
  fireEvent.blur(field())
  expect(screen.getByText('3 / 500 字')).toBeTruthy()
})

test('money is typed in yuan and handed on in fen', () => {
  const heard: unknown[] = []
  render(<MoneyInput id="a" label="经费" value={5_000_050} onChange={(value) => heard.push(value)} />)
  expect(field().value).toBe('50000.50')
  typing('1234.5')
  expect(heard).toEqual([123_450])
})

test('a number that is none is handed on as typed', () => {
  const heard: unknown[] = []
  render(
    <NumberInput id="a" label="面积" unit="平方米" value={null} onChange={(value) => heard.push(value)} />,
  )
  typing('一百二')
  expect(heard).toEqual(['一百二'])
})

test('a day is chosen with the browser’s own calendar and has a name', () => {
  const heard: string[] = []
  render(<DateInput id="a" label="发证日期" value="2019-06-01" onChange={(day) => heard.push(day)} />)
  fireEvent.change(screen.getByLabelText('发证日期'), { target: { value: '2020-01-02' } })
  expect(heard).toEqual(['2020-01-02'])
})

test('one of several is chosen by tap, Enter or Space, and read out with its hint', () => {
  const heard: string[] = []
  render(<RadioList label="岗位" choices={choices} value="n" onChange={(value) => heard.push(value)} />)
  fireEvent.click(screen.getByRole('radio', { name: '是' }))
  fireEvent.keyDown(screen.getByRole('radio', { name: '不清楚，可以先跳过' }), { key: 'Enter' })
  fireEvent.keyDown(screen.getByRole('radio', { name: '是' }), { key: ' ' })
  fireEvent.keyDown(screen.getByRole('radio', { name: '是' }), { key: 'a' })
  expect(heard).toEqual(['y', 'u', 'y'])
  expect(screen.getByRole('radio', { name: '不是' }).getAttribute('aria-checked')).toBe('true')
})

test('several are kept in the order of the list, not of the taps', () => {
  function Both() {
    const [values, setValues] = useState<readonly string[]>([])
    return (
      <>
        <CheckboxList label="制度" choices={choices} values={values} onChange={setValues} />
        <p>{values.join(' ')}</p>
      </>
    )
  }
  render(<Both />)
  for (const name of ['不清楚，可以先跳过', '是', '不是', '不是'])
    fireEvent.click(screen.getByRole('checkbox', { name }))
  expect(screen.getByText('y u')).toBeTruthy()
})

describe('on weapp', () => {
  const environment = process.env
  beforeEach(() => {
    process.env = { ...environment, TARO_ENV: 'weapp' }
  })
  afterEach(() => {
    process.env = environment
  })

  test('the keyboard leaves room below the cursor: for what is read back, for the counter', () => {
    const spacing = () => Number(field().dataset['cursorSpacing'])
    const { rerender } = render(<TextInput id="a" label="姓名" value="" onChange={() => undefined} />)
    expect(spacing()).toBe(80)
    rerender(<TextArea id="a" label="先进操作方法" value="" maxLength={500} onChange={() => undefined} />)
    expect(spacing()).toBe(96)
  })
})
