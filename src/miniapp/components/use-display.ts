import { create } from 'zustand'
import { markDocument, prefersLargeText, storage } from '../platform'

const elderKey = 'display.elder'

interface Display {
  readonly isElder: boolean
  readonly setElder: (isElder: boolean) => void
}

/** 长辈版: the person's choice, or WeChat's own large type where none was made. */
export const useDisplay = create<Display>((set) => {
  const isElder = (storage.get(elderKey) ?? (prefersLargeText() ? 'on' : 'off')) === 'on'
  markDocument('elder', isElder)
  return {
    isElder,
    setElder: (next) => {
      storage.set(elderKey, next ? 'on' : 'off')
      markDocument('elder', next)
      set({ isElder: next })
    },
  }
})
