import { searchIndustries, searchOccupations } from '#policy/catalogues'
import type { Measure } from './measure'
import { median } from './measure'

const listed = 20

/** Long and short, by character, letter, code, and what nothing answers: each is typed key by key. */
const typed = {
  occupation: [
    '焊工',
    '数控车工',
    '机床装调维修工',
    'jcztwxg',
    '汽车wxg',
    '6-18-02-04',
    'gcjsry',
    '烧烤料理师',
    '没有这种职业',
  ],
  industry: ['金属结构制造', 'jsjgzz', '3311', '其他', '信息系统集成和wlwjsfw', '没有这种行业'],
}
const letters = 'abcdefghijklmnopqrstuvwxyz'.split('')

const keysOf = (words: readonly string[]): readonly string[] => [
  ...letters,
  ...words.flatMap((word) => word.split('').map((_, at) => word.slice(0, at + 1))),
]

/** The slowest key of all, each key by the median of nine goes: the first ones also warm the engine up. */
const slowest = (words: readonly string[], search: (query: string) => unknown): number =>
  Math.max(
    ...keysOf(words).map((key) =>
      median(
        Array.from({ length: 9 }, () => {
          const start = performance.now()
          search(key)
          return performance.now() - start
        }),
      ),
    ),
  )

/** Looking something up in the whole of a big table, per key pressed. */
export const measureCatalogueSearch = (): Measure[] => [
  {
    name: '查找职业，最慢的一次按键',
    value: slowest(typed.occupation, (query) => searchOccupations(query, listed)),
    unit: 'ms',
    atMost: 50,
  },
  {
    name: '查找行业，最慢的一次按键',
    value: slowest(typed.industry, (query) => searchIndustries(query, listed)),
    unit: 'ms',
    atMost: 50,
  },
]
