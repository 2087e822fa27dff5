import { useRef } from 'react'

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
  const state = useRef({ seen: value, typed: value, initial: value, revision: 0 })
  const current = state.current
  if (value !== current.seen) {
    current.seen = value
    if (value !== current.typed) {
      current.typed = value
      current.initial = value
      current.revision += 1
    }
  }
  return {
    revision: current.revision,
    initial: current.initial,
    typed: (text) => {
      current.typed = text
    },
  }
}
