import type { DeskSetting } from './types'

export interface Group {
  /** Where the text speaks of them: 四、（一）申报流程. */
  readonly place: string
  readonly settings: readonly DeskSetting[]
}

/** The settings under the headings of the text, in its order. */
export function byPlace(settings: readonly DeskSetting[]): readonly Group[] {
  const inOrder = [...settings].sort((a, b) => sentenceOf(a) - sentenceOf(b))
  const places = [...new Set(inOrder.map(({ place }) => place))]
  return places.map((place) => ({ place, settings: inOrder.filter((setting) => setting.place === place) }))
}

/** P27b stands in sentence 27. */
const sentenceOf = ({ clauses }: DeskSetting): number => Number(/\d+/.exec(clauses[0] ?? '')?.[0] ?? 0)
