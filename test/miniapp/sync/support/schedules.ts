import * as fc from 'fast-check'
import type { Form } from '#policy'
import type { Clockwork } from './clockwork'
import type { Fate, Phone, Wire } from './world'

/** What the campaign runs against: a server that can be restarted, and a form with these places in it. */
export interface Backend {
  readonly wire: Wire
  readonly restart: () => Promise<void>
  readonly close: () => Promise<void>
}
export interface Ground {
  readonly form: Form
  readonly startsAt?: string
  readonly open: (clock: Clockwork) => Promise<Backend>
  /** Starts the filing on the first phone and lets the second join; gives its id. */
  readonly begin: (first: Phone, second: Phone) => Promise<string>
  /** Whether one person may have one draft of this only; progress entries may stand side by side. */
  readonly hasOneDraft: boolean
  /** Text fields as `section path`. */
  readonly texts: readonly (readonly [section: string, path: string])[]
  readonly rows?: { readonly section: string; readonly field: string; readonly column: string }
  readonly photos: {
    readonly section: string
    readonly field: string
    readonly bytes: (n: number) => Uint8Array
    /** Whether the server has every reason to keep it. */
    readonly isPicture: (n: number) => boolean
  }
}

type Act =
  | { readonly do: 'type'; readonly place: number; readonly text: string }
  | { readonly do: 'addRow' | 'editRow' | 'removeRow'; readonly row: number; readonly text: string }
  | { readonly do: 'photo' | 'dropPhoto' | 'submit' | 'pull' | 'flush' | 'kill' | 'late' }
  | { readonly do: 'beginAgain' | 'adopt' }
  | { readonly do: 'room'; readonly is: 'full' | 'free' }
  | { readonly do: 'resolve'; readonly choice: 'mine' | 'theirs' }
  | { readonly do: 'network'; readonly is: 'offline' | 'online' | 'slow' | 'quick' }
  | { readonly do: 'fate'; readonly fate: Fate }
  | { readonly do: 'wait'; readonly millis: number }
  | { readonly do: 'restartServer' }
export type Step = Act & { readonly on: 0 | 1 | 2 }

const word = fc.constantFrom('甲', '乙', '丙', '丁', '')
const acts: readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<Act> }[] = [
  { weight: 10, arbitrary: fc.record({ do: fc.constant('type' as const), place: fc.nat(2), text: word }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constantFrom('addRow' as const, 'editRow' as const, 'removeRow' as const),
      row: fc.nat(1),
      text: word,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'photo' as const,
        'dropPhoto' as const,
        'flush' as const,
        'kill' as const,
        'late' as const,
      ),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('pull' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('submit' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('resolve' as const),
      choice: fc.constantFrom('mine' as const, 'theirs' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('network' as const),
      is: fc.constantFrom('offline' as const, 'online' as const, 'slow' as const, 'quick' as const),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('fate' as const),
      fate: fc.constantFrom<Fate>('requestLost', 'replyLost', 'twice', 'portal'),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      millis: fc.constantFrom(100, 400, 1_500, 20_000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restartServer' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('beginAgain' as const, 'adopt' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('room' as const),
      is: fc.constantFrom('full' as const, 'free' as const, 'free' as const),
    }),
  },
]

/** Any schedule of three phones of two people, a network and a server. */
export const schedules: fc.Arbitrary<readonly Step[]> = fc.array(
  fc
    .tuple(fc.oneof(...acts), fc.constantFrom(0 as const, 1 as const, 2 as const))
    .map(([act, on]): Step => ({ ...act, on })),
  { minLength: 5, maxLength: 45 },
)
