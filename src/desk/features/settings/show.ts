import type { DeskSetting } from './types'

/** What is looked at: everything, what waits for an approval, or what nobody has confirmed yet. */
export type Show = 'all' | 'proposed' | 'unconfirmed'

const SHOWN: Readonly<Record<Show, (setting: DeskSetting) => boolean>> = {
  all: () => true,
  proposed: ({ proposal }) => proposal !== null,
  unconfirmed: ({ isConfirmed }) => !isConfirmed,
}

const NAMES: Readonly<Record<Show, string>> = { all: '全部', proposed: '待核定', unconfirmed: '待确认' }

/** The part of the address that says what is shown. */
export const showOf = (typed: string | null): Show =>
  typed !== null && Object.hasOwn(SHOWN, typed) ? (typed as Show) : 'all'

export const shown = (settings: readonly DeskSetting[], show: Show): readonly DeskSetting[] =>
  settings.filter(SHOWN[show])

/** Each choice with its count. */
export function showChoices(settings: readonly DeskSetting[]): { value: Show; label: string }[] {
  return (Object.keys(SHOWN) as Show[]).map((value) => ({
    value,
    label: `${NAMES[value]} ${shown(settings, value).length}`,
  }))
}
