import { act, renderHook } from '@testing-library/react'
import { useKept } from '../../src/desk/components/kept'

beforeEach(() => sessionStorage.clear())

test('two fields changed before the next drawing are both kept', () => {
  const { result } = renderHook(() => useKept('两处', { application: '', basis: '' }))
  act(() => {
    const [, setTyped] = result.current
    setTyped((now) => ({ ...now, application: '某某工作室' }))
    setTyped((now) => ({ ...now, basis: '评审通过' }))
  })
  expect(result.current[0]).toEqual({ application: '某某工作室', basis: '评审通过' })
  const again = renderHook(() => useKept('两处', { application: '', basis: '' }))
  expect(again.result.current[0]).toEqual({ application: '某某工作室', basis: '评审通过' })
})

test('what is forgotten does not come back with the next change', () => {
  const { result } = renderHook(() => useKept('忘掉', { application: '', basis: '' }))
  act(() => result.current[1]({ application: '甲', basis: '乙' }))
  act(() => result.current[2]())
  act(() => result.current[1]((now) => ({ ...now, basis: '丙' })))
  expect(result.current[0]).toEqual({ application: '', basis: '丙' })
})
