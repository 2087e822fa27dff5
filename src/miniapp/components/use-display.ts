import { create } from 'zustand'
import { prefersLargeText, storage } from '../platform'

const elderKey = 'display.elder'

interface Display {
  readonly isElder: boolean
  readonly setElder: (isElder: boolean) => void
}

/** 长辈版: the person's choice, or WeChat's own large type where none was made. */
export const useDisplay = create<Display>((set) => ({
  isElder: (storage.get(elderKey) ?? (prefersLargeText() ? 'on' : 'off')) === 'on',
  setElder: (isElder) => {
    storage.set(elderKey, isElder ? 'on' : 'off')
    set({ isElder })
  },
}))
