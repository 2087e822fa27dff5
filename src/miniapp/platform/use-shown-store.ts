import { useDidHide, useDidShow } from '@tarojs/taro'
import { useReducer, useRef, useSyncExternalStore } from 'react'
import type { StoreApi } from 'zustand'

type Followed<State> = Pick<StoreApi<State>, 'getState' | 'subscribe'>

/** Follows a store; hidden under another page it rests, so that typing there draws nothing here. */
export function useShownStore<State, Part>(store: Followed<State>, select: (state: State) => Part): Part {
  const isShown = useRef(true)
  const held = useRef<{ part: Part }>()
  const [, catchUp] = useReducer((times: number) => times + 1, 0)
  useDidHide(() => {
    isShown.current = false
  })
  useDidShow(() => {
    isShown.current = true
    catchUp()
  })
  return useSyncExternalStore(store.subscribe, () => {
    if (isShown.current || held.current === undefined) held.current = { part: select(store.getState()) }
    return held.current.part
  })
}
