import { useEffect, useRef, useState } from 'react'

interface Outside {
  /** Changes only when somebody else than the typist changed the value: remount the input then. */
  readonly revision: number
  readonly initial: string
  /** Remembers what was typed, without drawing anything. */
  readonly typed: (text: string) => void
}

/**
 * The text to start an uncontrolled input with. A controlled one makes the caret jump on weapp
 * (Taro #13515), and costs a setData a key.
 */
export function useOutsideValue(value: string): Outside {
  const inField = useRef(value)
  const [start, setStart] = useState({ revision: 0, initial: value })
  useEffect(() => {
    if (value === inField.current) return
    inField.current = value
    setStart(({ revision }) => ({ revision: revision + 1, initial: value }))
  }, [value])
  return {
    ...start,
    typed: (text) => {
      inField.current = text
    },
  }
}
