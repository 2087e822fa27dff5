import type { ClauseId } from '../cite'
import type { Decision } from '../decisions'
import type { Rule } from '../eligibility/rule'
import type { CellField, Field, Form, Section } from '../forms/definition'
import type { Lifecycle, Transition } from '../lifecycle/transition'
import type { Parameter } from '../parameters'
import type { Setting } from '../settings/settings'

/** What of the program may rest on a clause; a caller gives what it has at hand. */
export interface Bearers {
  readonly rules?: readonly Rule[]
  readonly lifecycles?: readonly Lifecycle<string, string>[]
  readonly parameters?: Readonly<Record<string, Pick<Parameter<unknown>, 'cite'>>>
  readonly settings?: Readonly<Record<string, Pick<Setting, 'clauses'>>>
  readonly decisions?: readonly Decision[]
  readonly forms?: readonly Form[]
}

/** One row of a lifecycle, with the table it stands in. */
export interface Step {
  readonly lifecycle: Lifecycle<string, string>
  readonly row: Transition<string, string>
}

/** One question of a form; `column` when it is asked once per row of a list. */
export interface Asked {
  readonly form: Form
  readonly section: Section
  readonly field: Field
  readonly column?: CellField
}

export interface Carried {
  readonly rules: readonly Rule[]
  readonly steps: readonly Step[]
  /** Ids, as in `parameters.ts` and `settings.ts`. */
  readonly parameters: readonly string[]
  readonly settings: readonly string[]
  readonly decisions: readonly Decision[]
  readonly fields: readonly Asked[]
}

/** Whether what cites `cited` carries `id`: the clause itself, or for a whole sentence one of its parts. */
export function restsOn(id: ClauseId, cited: ClauseId): boolean {
  return cited === id || cited.replace(/[a-d]$/, '') === id
}

/**
 * Everything among the bearers that rests on a clause: what it says of itself (`clause`, `covers`, `cite`, `basis`,
 * `clauses`), never a second list.
 */
export function whatCarries(id: ClauseId, bearers: Bearers): Carried {
  const cites = (clauses: readonly ClauseId[]) => clauses.some((cited) => restsOn(id, cited))
  const { rules = [], lifecycles = [], parameters = {}, settings = {}, decisions = [], forms = [] } = bearers
  return {
    rules: rules.filter(({ clause, covers }) => cites([clause, ...covers])),
    steps: lifecycles.flatMap((lifecycle) =>
      lifecycle.rows
        .filter(({ cite }) => cite.kind === 'text' && cites([cite.clause]))
        .map((row) => ({ lifecycle, row })),
    ),
    parameters: Object.entries(parameters)
      .filter(([, { cite }]) => cite.kind === 'text' && cites([cite.clause]))
      .map(([name]) => name),
    settings: Object.entries(settings)
      .filter(([, { clauses }]) => cites(clauses))
      .map(([name]) => name),
    decisions: decisions.filter(({ clauses }) => cites(clauses)),
    fields: forms.flatMap(questionsOf).filter(({ field, column }) => {
      const { basis } = column ?? field
      return basis.kind === 'text' && cites([basis.clause])
    }),
  }
}

/** Whether anything at all was found. */
export function isCarried(carried: Carried): boolean {
  return Object.values<readonly unknown[]>({ ...carried }).some((found) => found.length > 0)
}

function questionsOf(form: Form): readonly Asked[] {
  return form.sections.flatMap((section) =>
    section.fields.flatMap((field): readonly Asked[] => {
      const columns = field.type === 'rows' ? field.columns : []
      return [{ form, section, field }, ...columns.map((column) => ({ form, section, field, column }))]
    }),
  )
}
