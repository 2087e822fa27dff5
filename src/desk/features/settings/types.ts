import type { ResponseOf, Routes } from '#contract'
import { isSettingId, type SettingId } from '#policy'

type Answered = ResponseOf<Routes['desk']['settings']>['settings'][number]
/** One setting of an edition of the program that knows it. */
export type DeskSetting = Answered & { readonly id: SettingId }
export type Proposal = NonNullable<Answered['proposal']>

/** Only what this edition of the desk can name; a newer server may send more. */
export const knownOf = (settings: readonly Answered[]): readonly DeskSetting[] =>
  settings.filter((setting): setting is DeskSetting => isSettingId(setting.id))
